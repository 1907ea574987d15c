import type { BoardChange } from '../../../../../shared/api/board-changes.ts'
import type { Board, Brightness, Daypart } from '../../../../../shared/plan/plan.ts'

/** What is wished of several boards: what is left out stays as it is at each. */
export interface Wish {
  readonly org?: string
  readonly hours?: readonly Daypart[]
  readonly brightness?: readonly Brightness[]
  readonly road?: boolean
  /** Groups that they come into, and groups that they leave. */
  readonly joins?: readonly string[]
  readonly leaves?: readonly string[]
}

/** What each board has to change for a wish to hold; those of which it holds already have no part in it. */
export function wishedChanges(boards: readonly Board[], wish: Wish): readonly BoardChange[] {
  return boards.flatMap((board) => {
    const wished = fieldsWished(board, wish)
    const changed = Object.entries(wished).filter(([key, value]) => !isSame(value, board[key as keyof Board] ?? null))
    return changed.length === 0 ? [] : [{ ...Object.fromEntries(changed), id: board.id }]
  })
}

function fieldsWished({ tags = [] }: Board, wish: Wish): Readonly<Record<string, unknown>> {
  const { org, hours, brightness, road, joins = [], leaves = [] } = wish
  const groups = [...new Set([...tags, ...joins])].filter((tag) => !leaves.includes(tag))
  return {
    ...(org === undefined ? {} : { org }),
    ...(hours === undefined ? {} : { hours: orNothing(hours) }),
    ...(brightness === undefined ? {} : { brightness: orNothing(brightness) }),
    ...(road === undefined ? {} : { road: road ? true : null }),
    ...(joins.length + leaves.length === 0 ? {} : { tags: orNothing(groups) }),
  }
}

const orNothing = <T>(list: readonly T[]): readonly T[] | null => (list.length > 0 ? list : null)
const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)
