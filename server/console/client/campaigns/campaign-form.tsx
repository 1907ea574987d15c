import { useMemo, useState } from 'preact/hooks'
import { localDaysOf } from '../../../../shared/time/local-day.ts'
import type { PlanNow } from '../api/watch-plan.ts'
import { later } from '../kit/later.tsx'
import { Notice } from '../kit/notice.tsx'
import { PageHead } from '../kit/page-head.tsx'
import { Written } from '../kit/written.tsx'
import { useMarks } from '../slogans/use-marks.ts'
import { useKeptDraft } from '../state/kept-draft.ts'
import { useDraftElsewhere } from '../state/use-draft-elsewhere.ts'
import { useEditors } from '../state/use-editors.ts'
import { say } from '../words/say.ts'
import { writtenIn } from '../words/written-in.ts'
import { CampaignDoings } from './campaign-doings.tsx'
import { CampaignHelp } from './campaign-help.tsx'
import { CampaignSheet } from './campaign-sheet.tsx'
import { ConflictNotice } from './conflict-notice.tsx'
import { BoardsPart } from './edit/boards-part.tsx'
import { boundPlaceOf } from './edit/bound-on-day.ts'
import { ContentPart } from './edit/content-part.tsx'
import type { EditedCampaign } from './edit/edited-campaign.ts'
import { MilestonePart } from './edit/milestone-part.tsx'
import { NamePart } from './edit/name-part.tsx'
import { PhasePart } from './edit/phase-part.tsx'
import type { useCampaign } from './edit/use-campaign.ts'
import { useCampaignDraft } from './edit/use-campaign-draft.ts'
import { useSaving } from './edit/use-saving.ts'
import { OutlookPart } from './outlook/outlook-part.tsx'
import { PartLinks } from './part-links.tsx'
import { PendingCards } from './standing/pending-cards.tsx'
import { useStandings } from './standing/use-standings.ts'

/** For a new campaign alone. */
const DocumentPlace = later(
  () => import('./from-document/document-place.tsx'),
  (module) => module.DocumentPlace,
)

const SourceStrip = later(
  () => import('./from-document/source-strip.tsx'),
  (module) => module.SourceStrip,
)

/** What stands in it is asked of the server first. */
const StandingPart = later(
  () => import('./standing/standing-part.tsx'),
  (module) => module.StandingPart,
)

/** A campaign that the person may write. */
export interface CampaignFormProps {
  /** Its id, `new` where it has none yet. */
  readonly id: string
  readonly title: string
  readonly now: PlanNow
  readonly read: ReturnType<typeof useCampaign>
  /** What stands there where nothing was changed; one and the same as long as it is so. */
  readonly fresh: EditedCampaign
}

/** Why what was found is let stand: nothing yet. */
const noReason = { because: '' }

/** The campaign in its five parts, down the page, with what comes of it. */
export function CampaignForm({ id, title, now, read, fresh }: CampaignFormProps) {
  const draft = useCampaignDraft(id, read.value, fresh)
  const [passed, setPassed, forgetPassed] = useKeptDraft(`passed ${id}`, noReason)
  const marks = useMarks()
  const isMarked = marks.among(draft.campaign.placements.map((placement) => placement.id))
  // Where all of it was mended there is nothing to pass.
  const because = isMarked === false ? '' : passed.because
  const saving = useSaving(draft, { ...read, passed: { value: because, forget: forgetPassed } })
  const saved = draft.saved?.campaign
  const standings = useStandings(saved?.id)
  const editors = useEditors(saved && `campaign:${saved.id}`)
  const isElsewhere = useDraftElsewhere(`campaign ${id}`)
  const { campaign } = draft
  const place = useMemo(
    () => boundPlaceOf(campaign.milestones, localDaysOf(now.plan.timezone)),
    [campaign.milestones, now.plan.timezone],
  )
  // A field that keeps what is typed in it begins anew when the draft is left for what is saved.
  const [round, setRound] = useState(0)
  const part = { draft, now, place }
  return (
    <div class="parted campaign-page" data-campaign={saved?.id}>
      <PageHead
        title={title === '' ? say('Đợt tuyên truyền', 'Campaign') : title}
        titleLang={title === '' ? undefined : writtenIn}
        trail={<a href="/campaigns">{say('Đợt tuyên truyền', 'Campaigns')}</a>}
        lead={saved && <Written>{now.words.org(saved.org)}</Written>}
        help={<CampaignHelp />}
      />
      {editors.length > 0 && (
        <Notice tone="waits" isAlert>
          {say(
            `${editors.map(({ name }) => name).join(', ')} cũng đang sửa đợt này.`,
            `Also editing this campaign: ${editors.map(({ name }) => name).join(', ')}.`,
          )}
        </Notice>
      )}
      {isElsewhere && (
        <Notice tone="quiet">
          {say(
            'Bạn cũng mở đợt này ở một thẻ khác: hai thẻ dùng chung một bản đang sửa.',
            'You have this campaign open in another tab too: both share one draft.',
          )}
        </Notice>
      )}
      {!saved && <DocumentPlace now={now} isSlim={draft.isChanged} onFilled={() => setRound(round + 1)} />}
      {draft.source && <SourceStrip source={draft.source} onLook={draft.look} />}
      <ConflictNotice {...{ draft }} onLeft={() => setRound(round + 1)} />
      {saved && <PendingCards standings={standings} />}
      <PartLinks />
      <div key={round} class="campaign-parts">
        <NamePart {...part} />
        <MilestonePart {...part} />
        <PhasePart {...part} />
        <ContentPart
          {...part}
          mark={marks.mark}
          passed={isMarked ? { value: because, onInput: (next) => setPassed(() => ({ because: next })) } : undefined}
        />
        <BoardsPart {...part} />
        <OutlookPart {...part} />
      </div>
      {saved && standings.length > 0 && <StandingPart {...{ now, standings }} campaign={saved} />}
      <CampaignDoings {...{ draft, saving, standings }} />
      <CampaignSheet {...{ campaign, now, place }} formerDays={draft.saved?.formerDays} />
    </div>
  )
}
