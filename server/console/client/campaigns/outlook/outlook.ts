import type { Fault, Said } from '../../../../../shared/plan/fault.ts'

/** One slide of the loop that a board would run; `share` is its part (0–1), `seconds` one stay. */
export interface OutlookRow {
  readonly section: string | null
  readonly campaign: string | null
  readonly title: string | null
  readonly phase: string | null
  readonly placement: string | null
  readonly slide: string
  readonly label: string
  readonly seconds: number
  readonly share: number
  readonly own: boolean
}

/** With what a campaign meets on a board, and how that is settled. */
export interface OutlookCollision {
  readonly campaign: string | null
  readonly title: string
  readonly orgName: string
  readonly rule: 'shares' | 'outranked-by' | 'outranks' | 'replaces' | 'exclusive' | 'restricted'
  readonly said: Said
}

/** What a campaign comes to on one board; instants in epoch ms. */
export interface OutlookBoard {
  readonly board: string
  readonly name: string
  readonly firstAt: number | null
  readonly at: number | null
  readonly loop: readonly OutlookRow[]
  readonly collides: readonly OutlookCollision[]
}

/** Something about the campaign that a person should see; `path` points into it. */
export interface OutlookFinding {
  readonly code: string
  readonly severity: 'error' | 'warning'
  readonly path: string
  readonly board?: string
  readonly message: string
  readonly messageVi: string
}

/** What a campaign would come to, were it approved as it stands. */
export interface Outlook {
  /** What keeps it from being written, by pointers into it; there is nothing else then. */
  readonly faults: readonly Fault[]
  readonly findings: readonly OutlookFinding[]
  readonly boards: readonly OutlookBoard[]
  /** How many boards are not told of. */
  readonly more: number
}

/** Boards on which it comes to the same. */
export interface BoardsAlike {
  readonly boards: readonly OutlookBoard[]
  /** What holds for all of them. */
  readonly like: OutlookBoard
}

/** Boards by what they would show: those that are alike stand together, in the order of their first. */
export function boardsAlike(boards: readonly OutlookBoard[]): readonly BoardsAlike[] {
  const groups = new Map<string, OutlookBoard[]>()
  for (const board of boards) {
    const { at, loop, collides } = board
    const key = JSON.stringify([at, loop, collides])
    groups.set(key, [...(groups.get(key) ?? []), board])
  }
  return [...groups.values()].flatMap((alike) => (alike[0] ? [{ boards: alike, like: alike[0] }] : []))
}

/** A part of a loop that belongs to one campaign: the own one phase by phase. */
export interface LoopPart {
  readonly key: string
  readonly own: boolean
  readonly phase: string | null
  readonly title: string | null
  readonly share: number
}

/** A loop by whose its parts are, in its order. */
export function loopParts(loop: readonly OutlookRow[]): readonly LoopPart[] {
  const parts = new Map<string, LoopPart>()
  for (const { campaign, phase, title, own, share } of loop) {
    const key = own ? `own ${phase}` : (campaign ?? 'filler')
    const former = parts.get(key)
    parts.set(key, { key, own, phase: own ? phase : null, title, share: (former?.share ?? 0) + share })
  }
  return [...parts.values()]
}

/** The names of the sections of a loop, each once; one of null where the whole canvas shows one thing. */
export const sectionsOf = (loop: readonly OutlookRow[]): readonly (string | null)[] => [
  ...new Set(loop.map(({ section }) => section)),
]
