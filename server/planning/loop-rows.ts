import type { LoopRow } from '../../shared/api/campaign-outlook.ts'
import type { Board, CampaignId, SectionId } from '../../shared/plan/plan.ts'
import type { Entry, EntryLoop } from '../../shared/schedule/entry.ts'
import type { Schedule } from '../../shared/schedule/schedule.ts'
import { slideAt } from '../../shared/schedule/slide-at.ts'

const maxLabel = 120

/** What a board shows at an instant (epoch ms), each slide of a placement once, in the order of the loop; `own` names the campaign asked about. */
export function loopRowsOf(schedule: Schedule, board: Board, at: number, own: CampaignId): readonly LoopRow[] {
  const { days, sections } = schedule.reachOf(board.id)
  const { tracks } = schedule.dayPlan(board.id, days.dayAt(at))
  const views = new Map(schedule.campaigns.map((view) => [view.campaign.id, view]))
  const wordsOf = ({ slide, turn }: Entry) => {
    if (slide === 'built-in') return turn.slide
    const milestones = (turn.campaign === null ? undefined : views.get(turn.campaign)?.milestones) ?? new Map()
    const shown = slideAt(slide, at, milestones, days)
    return shown.kind === 'slogan' ? shown.text.slice(0, maxLabel) : turn.slide
  }
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
      const title = campaign && (views.get(campaign)?.campaign.title ?? campaign)
      rows.set(key, {
        ...{ section, campaign, title, phase, placement, slide, label: wordsOf(entry), seconds, share },
        own: campaign === own,
      })
    }
    return [...rows.values()]
  })
}
