import { tags } from './decode-text.ts'
import { type Decoder, list, object, oneOf, optional } from './decoding.ts'
import type { BoardKind, Selector } from './plan.ts'
import type { PlanNames } from './plan-names.ts'

/** What a board can be. */
export const boardKind: Decoder<BoardKind> = oneOf('led', 'gate', 'border-gate', 'bulletin')

/** Which boards are meant; every list in it may be empty. */
export function selectorOf(names: PlanNames): Decoder<Selector> {
  return object<Selector>({
    orgs: optional(names.orgs.referToMany(0)),
    kinds: optional(list(boardKind)),
    tags: optional(tags),
    boards: optional(names.boards.referToMany(0)),
  })
}
