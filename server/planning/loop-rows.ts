import type { Board, CampaignId, PhaseId, PlacementId, SectionId, SlideId } from '../../shared/plan/plan.ts'
import type { Entry, EntryLoop } from '../../shared/schedule/entry.ts'
import type { Schedule } from '../../shared/schedule/schedule.ts'

/** One slide of a placement in the loop of a board; `share` is its part (0–1) of the loop, `seconds` one stay of it. */
export interface LoopRow {
  /** Null on a board without sections, and for what takes the whole canvas. */
  readonly section: SectionId | null
  /** Null, as the next three, for what belongs to no campaign. */
  readonly campaign: CampaignId | null
  readonly title: string | null
  readonly phase: PhaseId | null
  readonly placement: PlacementId | null
  readonly slide: SlideId
  /** Its words; of a picture or a clip its id. */
  readonly label: string
  readonly seconds: number
  readonly share: number
  readonly own: boolean
}

const maxLabel = 120

/** What a board shows at an instant (epoch ms), each slide of a placement once, in the order of the loop; `own` names the campaign asked about. */
export function loopRowsOf(schedule: Schedule, board: Board, at: number, own: CampaignId): readonly LoopRow[] {
  const { days, sections } = schedule.reachOf(board.id)
  const { tracks } = schedule.dayPlan(board.id, days.dayAt(at))
  const titles = new Map(schedule.campaigns.map(({ campaign }) => [campaign.id, campaign.title]))
  const loops = tracks.flatMap((track, i): [EntryLoop, SectionId | null][] => {
    const segment = track.find(({ startsAt, endsAt }) => startsAt <= at && at < endsAt)
    return segment ? [[segment.loop, segment.loop.whole ? null : (sections[i]?.id ?? null)]] : []
  })
  const [first] = loops
  // What takes the whole canvas stands in every section.
  const told = first?.[0].whole ? [first] : loops
  return told.flatMap(([{ ms, entries }, section]) => {
    const rows = new Map<string, LoopRow>()
    for (const entry of entries) {
      const { campaign, phase, placement, slide, seconds } = entry.turn
      const key = `${campaign}/${placement}/${slide}`
      const share = (rows.get(key)?.share ?? 0) + (seconds * 1000) / ms
      const title = campaign && (titles.get(campaign) ?? campaign)
      rows.set(key, {
        ...{ section, campaign, title, phase, placement, slide, label: labelOf(entry), seconds, share },
        own: campaign === own,
      })
    }
    return [...rows.values()]
  })
}

function labelOf({ slide, turn }: Entry): string {
  return slide !== 'built-in' && slide.kind === 'slogan' ? slide.text.slice(0, maxLabel) : turn.slide
}
