import { useRef, useState } from 'preact/hooks'
import type { CampaignCopied } from '../../../../shared/api/campaign.ts'
import type { Campaign, DateText, Milestone } from '../../../../shared/plan/plan.ts'
import { addMonths, parseDate, printDate } from '../../../../shared/time/civil.ts'
import { askJson, sendingOf } from '../api/ask-server.ts'
import { LinkButton } from '../kit/button.tsx'
import { Dialog } from '../kit/dialog.tsx'
import { FormDialog } from '../kit/form-dialog.tsx'
import { RadioGroup } from '../kit/radio-group.tsx'
import { TextField } from '../kit/text-field.tsx'
import { lookAgain } from '../state/plan-now.ts'
import { DateField } from '../time/date-field.tsx'
import { inOurs, say } from '../words/say.ts'
import { campaignHref } from './campaign-href.ts'
import { editedOf } from './edit/edited-campaign.ts'
import { placeWords } from './edit/field-faults.ts'
import { titleOfCopy } from './title-of-copy.ts'
import { writtenCampaign } from './written-campaign.ts'

/** A campaign that is to be made again. */
export interface CopyDialogProps {
  readonly campaign: Campaign
  readonly onClose: () => void
}

interface Copied extends Pick<CampaignCopied, 'look'> {
  readonly campaign: Campaign
}

/** Copies a campaign with its dates moved, a year later or to the new days of its milestone, and shows what to look at again. */
export function CopyDialog({ campaign, onClose }: CopyDialogProps) {
  const milestone = campaign.milestones?.find(({ state }) => state !== 'postponed')
  const [way, setWay] = useState<'year' | 'milestone'>('year')
  const [starts, setStarts] = useState<DateText | undefined>(() => nextYear(milestone))
  const [typed, setTyped] = useState<string | undefined>(undefined)
  const title = typed ?? titleOfCopy(campaign, way === 'milestone' ? yearsBetween(milestone, starts) : 1)
  const [copied, setCopied] = useState<Copied | undefined>(undefined)
  const isDone = useRef(false)

  if (copied) {
    const edited = editedOf(copied.campaign)
    return (
      <Dialog title={say('Đã chép. Cần xem lại', 'Copied. To be looked at again')} onClose={onClose}>
        {copied.look.length === 0 ? (
          <p>
            {say(
              'Mọi ngày đã được lùi. Không có gì phải xem lại.',
              'All dates are moved. There is nothing to look at.',
            )}
          </p>
        ) : (
          <ul class="faults">
            {copied.look.map(({ pointer, said }) => (
              <li key={`${pointer} ${said.vi}`}>
                {placeWords(pointer, edited) && <strong>{placeWords(pointer, edited)}: </strong>}
                {inOurs(said)}
              </li>
            ))}
          </ul>
        )}
        <div class="doings">
          <LinkButton kind="chief" href={campaignHref(copied.campaign.id)}>
            {say('Mở đợt mới', 'Open the new campaign')}
          </LinkButton>
        </div>
      </Dialog>
    )
  }

  async function copy(): Promise<void> {
    const by = way === 'milestone' && milestone ? { to: { milestone: milestone.id, starts } } : { by: 'P1Y' }
    const asked = sendingOf('POST', { title, ...by })
    const answer = await askJson<CampaignCopied>(`/api/v1/campaigns/${campaign.id}/copy`, asked)
    const made = writtenCampaign(answer)
    isDone.current = true
    setCopied({ campaign: made, look: answer.look })
    lookAgain()
  }

  return (
    <FormDialog
      title={say(`Chép “${campaign.title}”`, `Copy “${campaign.title}”`)}
      doing={say('Chép', 'Copy')}
      act={copy}
      // Once it is copied another dialog stands here, with what came of it.
      onClose={() => isDone.current || onClose()}
    >
      {(faultAt) => (
        <>
          <TextField
            label={say('Tên đợt mới', 'Title of the new one')}
            value={title}
            onInput={setTyped}
            help={say('Tên đề nghị; bạn sửa được trước khi chép.', 'Proposed; change it as you like before copying.')}
            fault={faultAt('/title')}
          />
          {milestone && (
            <RadioGroup
              label={say('Ngày tháng', 'Dates')}
              value={way}
              onPick={setWay}
              options={[
                { value: 'year', label: say('Dời mọi ngày sang năm sau', 'All a year later') },
                {
                  value: 'milestone',
                  label: say(`Theo ngày mới của “${milestone.title}”`, `By the new day of “${milestone.title}”`),
                },
              ]}
            />
          )}
          {way === 'milestone' && (
            <DateField
              label={say('Ngày bắt đầu mới của mốc', 'The milestone’s new first day')}
              value={starts}
              onChange={setStarts}
              fault={faultAt('/to/starts')}
            />
          )}
          <p class="quiet">
            {say(
              'Khẩu hiệu không bị sửa: chữ có năm, nhiệm kỳ, lần thứ sẽ được kê ra để bạn xem lại. Mốc trở lại thành dự kiến. Ngày âm lịch vẫn theo âm lịch.',
              'Slogans are not rewritten: those with a year, a term or an ordinal are listed for you. Milestones are expected again. Lunar dates stay lunar.',
            )}
          </p>
        </>
      )}
    </FormDialog>
  )
}

function nextYear(milestone: Milestone | undefined): DateText | undefined {
  if (!milestone || milestone.state === 'postponed') return undefined
  const day = parseDate(milestone.starts.slice(0, 10))
  return day === undefined ? undefined : printDate(addMonths(day, 12))
}

function yearsBetween(milestone: Milestone | undefined, starts: DateText | undefined): number {
  if (!milestone || milestone.state === 'postponed' || starts === undefined) return 0
  return Number(starts.slice(0, 4)) - Number(milestone.starts.slice(0, 4))
}
