import { setImmediate as nextTurn } from 'node:timers/promises'
import type { LookChange, TakeDownOutlook, TakenSubject } from '../../../shared/api/take-down.ts'
import type { Board, OrgId } from '../../../shared/plan/plan.ts'
import { remembered } from '../../../shared/remembered.ts'
import { clearedBoards } from '../../../shared/schedule/cleared-boards.ts'
import type { Entry } from '../../../shared/schedule/entry.ts'
import { entryAt, nextOn } from '../../../shared/schedule/entry-at.ts'
import type { DayPlan } from '../../../shared/schedule/planned-day.ts'
import { printInstant } from '../../../shared/time/date-time-text.ts'
import type { PlanInForce } from '../../planning/plan-in-force.ts'

/** A take-down that nobody has made yet, beside what is in force and what would be. */
export interface TakeDownForeseen {
  readonly org: OrgId
  readonly subject: TakenSubject
  readonly current: PlanInForce
  /** What would be in force. */
  readonly next: PlanInForce
  readonly at: number
  readonly sees: (org: OrgId) => boolean
}

const mostLooks = 12
const mostNamed = 4

/** What a take-down would change on the boards of its org, on each by the end of its day, where it is on at all. Lets others work in between. */
export async function takeDownOutlook(asked: TakeDownForeseen): Promise<TakeDownOutlook> {
  const { current, next } = asked
  const isMeant = entriesOf(asked)
  const nameOf = namesOfSlides()
  const onAt = new Map<DayPlan, number | undefined>()
  const looks = new Map<string, { on: number; boards: Board[] }>()
  for (const board of clearedBoards(current.playing, current.tree, asked)) {
    if (!asked.sees(board.org)) continue
    await nextTurn()
    const schedule = current.scheduleFor(board.id)
    const day = schedule.reachOf(board.id).days.dayAt(asked.at)
    const before = schedule.dayPlan(board.id, day)
    const on = remembered(onAt, before, () => firstOn(before, isMeant, asked.at))
    if (on === undefined) continue
    const after = next.scheduleFor(board.id).dayPlan(board.id, day)
    const shown = [before, after].map(({ tracks }) => tracks.map((track) => nameOf(entryAt(track, on)?.entry ?? null)))
    const { width, height, color, sections } = board
    const key = JSON.stringify([width, height, color, sections, on > asked.at, shown])
    remembered(looks, key, () => ({ on, boards: [] as Board[] })).boards.push(board)
  }
  const most = [...looks.values()].sort((a, b) => b.boards.length - a.boards.length)
  return {
    looks: most.slice(0, mostLooks).map(({ on, boards }) => lookOf(boards, on, asked)),
    more: most.slice(mostLooks).reduce((sum, { boards }) => sum + boards.length, 0),
  }
}

/** Which entries of a loop go; undefined where all of it does, at once. */
function entriesOf({ subject, current }: TakeDownForeseen): ((entry: Entry) => boolean) | undefined {
  switch (subject.what) {
    case 'everything':
    case 'board':
      return undefined
    case 'filler': {
      const filler = current.playing.orgs.find(({ id }) => id === subject.of)?.filler
      return ({ turn, slide }) => turn.campaign === null && slide !== 'built-in' && slide.id === filler?.id
    }
    case 'campaign':
      return ({ turn }) => turn.campaign === subject.campaign
    case 'slide':
      return ({ turn }) => turn.campaign === subject.campaign && turn.slide === subject.slide
  }
}

function firstOn({ tracks }: DayPlan, isMeant: ReturnType<typeof entriesOf>, from: number): number | undefined {
  if (!isMeant) return from
  const starts = tracks.flatMap((track) => nextOn(track, isMeant, from) ?? [])
  return starts.length > 0 ? Math.min(...starts) : undefined
}

/** Tells slides apart as they are, whatever their ids: fillers of two orgs may share one. */
function namesOfSlides(): (entry: Entry | null) => string {
  const numbers = new Map<Entry['slide'], number>()
  return (entry) => (entry === null ? '' : String(remembered(numbers, entry.slide, () => numbers.size)))
}

function lookOf(boards: readonly Board[], at: number, { org, subject, current }: TakeDownForeseen): LookChange {
  const [{ id, width, height }] = boards as [Board]
  const { days } = current.scheduleFor(id).reachOf(id)
  const query = new URLSearchParams({ at: printInstant(at, days.offsetAt(at)) })
  const address = (of: URLSearchParams) => `/api/v1/boards/${id}/frame.png?${of}`
  const before = address(query)
  query.set('without', JSON.stringify({ org, subject }))
  return {
    ...{ width, height, at, count: boards.length, before, after: address(query) },
    boards: boards.slice(0, mostNamed).map(({ id, name }) => ({ id, name })),
  }
}
