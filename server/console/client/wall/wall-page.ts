import { timezoneOf } from '../../../../shared/plan/effective.ts'
import type { Board } from '../../../../shared/plan/plan.ts'
import { askJson, wordsOf } from '../api/ask-server.ts'
import type { PlanNow } from '../api/watch-plan.ts'
import { byShape } from '../boards/by-shape.ts'
import { isOwnBoard } from '../boards/own-boards.ts'
import type { Edges } from '../plain/edges.ts'
import { make, setText } from '../plain/make.ts'
import type { Page } from '../plain/page.ts'
import { timeForPeople } from '../time/typed-time.ts'
import { zoneClockOf } from '../time/zone-clock.ts'
import type { BoardState } from '../words/connection-words.ts'
import { inOurs, say } from '../words/say.ts'
import { playedBoard, type WallBoard, watchedBoard } from './wall-board.ts'

const mostBoards = 24

/** The wall: every board playing. Those that no other machine plays are played here for real; the others are watched. */
export function wallPage(edges: Edges): Page {
  const title = say('Tường bảng', 'Wall of boards')
  const clock = make('p', { class: 'today' })
  const wall = make('div', { class: 'wall' })
  const heading = make('div', { class: 'heading' }, make('h1', {}, title), clock)
  let hung = new Map<string, WallBoard>()
  let now: PlanNow | undefined

  async function hang({ plan, tag }: PlanNow): Promise<void> {
    const path = `/api/v1/boards?limit=${mostBoards}`
    const { boards } = await askJson<{ boards: readonly (BoardState & { id: string })[] }>(path)
    if (tag !== now?.tag) return
    const elsewhere = new Set(boards.filter(({ id, paired }) => paired && !isOwnBoard(id)).map(({ id }) => id))
    const next = byShape(plan.boards.slice(0, mostBoards)).map((board) => {
      const old = hung.get(board.id)
      if (old && looksTheSame(old.board, board)) return old
      return elsewhere.has(board.id) ? watched(board) : playedBoard(board)
    })
    put(next)
  }

  const watched = (board: Board) => watchedBoard(board, zoneClockOf(zoneOf(board)), edges)
  const zoneOf = (board: Board) => (now ? timezoneOf(board, now.plan) : 'UTC')

  function put(next: readonly WallBoard[]): void {
    const kept = new Set(next)
    for (const board of hung.values()) if (!kept.has(board)) board.element.remove()
    // An element that is moved loads its frame anew: those that hang already stay where they are.
    for (const [index, { element }] of next.entries())
      if (!element.isConnected) wall.insertBefore(element, wall.children[index] ?? null)
    hung = new Map(next.map((board) => [board.board.id, board]))
  }

  return {
    element: make('div', { class: 'wall-page' }, heading, wall),
    title,
    show(next) {
      now = next
      if (next) hang(next).catch((error: unknown) => edges.tell(inOurs(wordsOf(error)), 'trouble'))
      else put([])
    },
    tick() {
      if (!now || !edges.clock.isKnown()) return
      const { clockMs } = zoneClockOf(now.plan.timezone).read(edges.clock.now())
      setText(clock, timeForPeople(clockMs, true))
      const all = [...hung.values()]
      if (all.some((board) => board.isTaken())) put(all.map((one) => (one.isTaken() ? watched(one.board) : one)))
      for (const board of hung.values()) board.follow(now.tag)
    },
  }
}

const looksTheSame = (a: Board, b: Board) => a.width === b.width && a.height === b.height && a.name === b.name
