import type { BoardId, CampaignId, SlideId } from '../../../shared/plan/plan.ts'
import type { Shown } from '../../../shared/protocol/messages.ts'
import { nowOf } from '../../../shared/schedule/now.ts'
import type { Schedule } from '../../../shared/schedule/schedule.ts'
import { dayMs } from '../../../shared/time/days-by-offset.ts'
import type { PlanInForce } from '../../planning/plan-in-force.ts'
import type { BoardWord, BoardWords } from '../submissions/board-word.ts'

/** What campaigns a board has now: by its own word, and by the plan. */
export interface CampaignsOn {
  readonly connected: boolean
  /** When it was last heard (epoch ms); null: never. */
  readonly heardAt: number | null
  /** On its canvas, as it said last; nothing while it is not connected. */
  readonly shows: ReadonlySet<CampaignId>
  /** In the loop of the playlist that it says is on air, or on its canvas. */
  readonly runs: ReadonlySet<CampaignId>
  /** In the loop that it should play, whatever it says. */
  readonly planned: ReadonlySet<CampaignId>
}

/** What of campaigns runs on a board at `at` (epoch ms); `newest` is the version of its newest playlist. */
export function campaignsOn(
  current: PlanInForce,
  board: BoardId,
  words: BoardWords,
  newest: number | undefined,
  at: number,
): CampaignsOn {
  const connected = words.isConnected(board)
  const word = words.reportOf(board)
  const planned = plannedOn(current.scheduleFor(board), board, at)
  const shows = connected && word ? shownBy(current, board, word) : new Set<CampaignId>()
  // What an older playlist has now is not known here; only what is on the canvas is.
  const playsNewest = connected && newest !== undefined && word?.showing?.has?.version === newest
  const runs = new Set([...shows, ...(playsNewest ? planned : [])])
  return { connected, heardAt: word?.at ?? null, shows, runs, planned }
}

function plannedOn(schedule: Schedule, board: BoardId, at: number): ReadonlySet<CampaignId> {
  const { tracks } = schedule.dayPlan(board, schedule.reachOf(board).days.dayAt(at))
  const loops = tracks.flatMap((track) => track.filter(({ startsAt, endsAt }) => startsAt <= at && at < endsAt))
  return new Set(loops.flatMap(({ loop }) => loop.entries.flatMap(({ turn }) => turn.campaign ?? [])))
}

function shownBy(current: PlanInForce, board: BoardId, { at, showing }: BoardWord): ReadonlySet<CampaignId> {
  const tracks = showing?.tracks.filter(({ standIn, rendition }) => !standIn && rendition !== null) ?? []
  return new Set(tracks.flatMap((shown) => ownerOf(current, board, shown, at) ?? []))
}

/** The campaign of a slide that a board says it shows; null where it is none's, undefined where that cannot be told. */
function ownerOf(
  current: PlanInForce,
  board: BoardId,
  { slide, section, since }: Shown,
  heardAt: number,
): CampaignId | null | undefined {
  if (slide === null) return null
  const owners = ownersOf(current.schedule, board, slide)
  if (owners.size <= 1) return [...owners][0]
  // Ids are unique within a campaign alone: of several slides of one id it is the one whose turn began then.
  // A stay lasts a day at most; what is further off is a clock that is wrong.
  if (Math.abs(since - heardAt) > 2 * dayMs) return undefined
  const now = nowOf(current.scheduleFor(board), board, Math.floor(since))
  const entry = 'sections' in now ? now.sections.find(({ id }) => id === section)?.entry : now.entry
  return entry?.slide === slide ? entry.campaign : undefined
}

/** Everything that reaches a board under the id of a slide: campaigns, or null for what belongs to none. */
function ownersOf(schedule: Schedule, board: BoardId, id: SlideId): ReadonlySet<CampaignId | null> {
  const { slots, fillers, interrupts, restrictions } = schedule.reachOf(board)
  const others = [...fillers, ...interrupts, ...restrictions.flatMap(({ inStead }) => inStead ?? [])]
  return new Set([
    ...slots.flatMap(({ rule, slot }) => (slot.slide.id === id ? rule.of.campaign.id : [])),
    ...others.flatMap(({ entry }) => (entry.turn.slide === id ? null : [])),
  ])
}
