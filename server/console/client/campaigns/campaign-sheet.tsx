import type { CampaignRead } from '../../../../shared/api/campaign.ts'
import type { PlanNow } from '../api/watch-plan.ts'
import { PrintSheet, SignatureBlock } from '../kit/print-sheet.tsx'
import { formalDate } from '../time/formal-date.ts'
import { dateForPeople } from '../time/typed-date.ts'
import { useToday } from '../time/use-today.ts'
import { inOurs, say } from '../words/say.ts'
import { CampaignOutline } from './campaign-outline.tsx'
import type { BoundPlace } from './edit/bound-on-day.ts'
import type { EditedCampaign } from './edit/edited-campaign.ts'
import { milestoneDates, milestoneSaid } from './milestones/milestone-words.ts'

/** A campaign that may be printed. */
export interface CampaignSheetProps {
  readonly campaign: EditedCampaign
  readonly now: PlanNow
  readonly place: BoundPlace
  /** The days that its postponed milestones had, by their ids. */
  readonly formerDays: CampaignRead['formerDays'] | undefined
}

/** The plan of a campaign on A4, as offices write theirs: national heading, document, milestones, phases with their slogans and boards, signatures. */
export function CampaignSheet({ campaign, now, place, formerDays = {} }: CampaignSheetProps) {
  const { document: issued, milestones } = campaign
  const today = useToday()
  const dated = milestones.filter(({ title }) => title.trim() !== '')
  return (
    <PrintSheet
      title={say('Kế hoạch tuyên truyền trên bảng điện tử', 'Plan of communication on electronic boards')}
      office={now.words.org(campaign.org)}
      dated={formalDate(today)}
    >
      <p class="sheet-subject">{campaign.title}</p>
      {issued && (
        <p>
          {say(
            `Căn cứ văn bản số ${issued.number} ngày ${dateForPeople(issued.issuedOn)} của ${issued.issuer}.`,
            `By document ${issued.number} of ${dateForPeople(issued.issuedOn)}, ${issued.issuer}.`,
          )}
        </p>
      )}
      {dated.length > 0 && (
        <>
          <h2>{say('Mốc', 'Milestones')}</h2>
          <ul>
            {dated.map((milestone) => (
              <li key={milestone.id}>
                {milestone.title}: {milestoneDates(milestone, formerDays[milestone.id])} (
                {inOurs(milestoneSaid(milestone, formerDays[milestone.id])).toLocaleLowerCase('vi')})
              </li>
            ))}
          </ul>
        </>
      )}
      <h2>{say('Các giai đoạn', 'Phases')}</h2>
      <CampaignOutline {...{ campaign, now, place, level: 3 }} />
      <SignatureBlock left={say('Người lập', 'Prepared by')} right={say('Người duyệt', 'Approved by')} />
    </PrintSheet>
  )
}
