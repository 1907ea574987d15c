import type { Said } from '../../../../shared/plan/fault.ts'
import type { BoardKind, Selector } from '../../../../shared/plan/plan.ts'
import type { PlanWords } from './plan-words.ts'
import { both } from './say.ts'

/** What people call each kind of board. */
export const kindWords: Readonly<Record<BoardKind, Said>> = {
  led: both('Bảng điện tử', 'LED board'),
  gate: both('Cổng chào điện tử', 'Welcome gate'),
  'border-gate': both('Màn hình cửa khẩu', 'Border-gate screen'),
  bulletin: both('Bảng tin', 'Bulletin board'),
}

/** Which boards a selector means, in words; without one all that the office reaches. */
export function selectorWords(selector: Selector | undefined, words: Pick<PlanWords, 'org' | 'board'>): Said {
  const { orgs, kinds, tags, boards } = selector ?? {}
  const parts: Said[] = []
  const named = (names: readonly string[]) => names.join(', ')
  if (boards) parts.push(both(named(boards.map(words.board)), named(boards.map(words.board))))
  if (kinds)
    parts.push(both(named(kinds.map((kind) => kindWords[kind].vi)), named(kinds.map((kind) => kindWords[kind].en))))
  if (tags) parts.push(both(`thuộc nhóm ${named(tags)}`, `in the group ${named(tags)}`))
  if (orgs) parts.push(both(`của ${named(orgs.map(words.org))}`, `of ${named(orgs.map(words.org))}`))
  if (parts.length === 0) return both('mọi bảng trong phạm vi', 'every board within reach')
  return both(parts.map(({ vi }) => vi).join(', '), parts.map(({ en }) => en).join(', '))
}
