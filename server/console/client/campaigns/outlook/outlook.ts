import type { BoardOutlook, LoopRow } from '../../../../../shared/api/campaign-outlook.ts'

/** Boards on which it comes to the same. */
export interface BoardsAlike {
  readonly boards: readonly BoardOutlook[]
  /** What holds for all of them. */
  readonly like: BoardOutlook
}

/** Boards by what they would show: those that are alike stand together, in the order of their first. */
export function boardsAlike(boards: readonly BoardOutlook[]): readonly BoardsAlike[] {
  const groups = new Map<string, BoardOutlook[]>()
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
export function loopParts(loop: readonly LoopRow[]): readonly LoopPart[] {
  const parts = new Map<string, LoopPart>()
  for (const { campaign, phase, title, own, share } of loop) {
    const key = own ? `own ${phase}` : (campaign ?? 'filler')
    const former = parts.get(key)
    parts.set(key, { key, own, phase: own ? phase : null, title, share: (former?.share ?? 0) + share })
  }
  return [...parts.values()]
}

/** The names of the sections of a loop, each once; one of null where the whole canvas shows one thing. */
export const sectionsOf = (loop: readonly LoopRow[]): readonly (string | null)[] => [
  ...new Set(loop.map(({ section }) => section)),
]
