import type { Said } from '../../../../shared/plan/fault.ts'
import type { BoardKind } from '../../../../shared/plan/plan.ts'
import type { PlanWords } from '../words/plan-words.ts'
import { both, inOurs } from '../words/say.ts'
import type { Grouping } from './grouped-boards.ts'

/** What people call each kind of board. */
export const kindWords: Readonly<Record<BoardKind, Said>> = {
  led: both('Bảng điện tử', 'LED board'),
  gate: both('Cổng chào điện tử', 'Welcome gate'),
  'border-gate': both('Màn hình cửa khẩu', 'Border-gate screen'),
  bulletin: both('Bảng tin điện tử', 'Bulletin board'),
}

/** By what boards stand together, as it is offered. */
export const groupingWords: Readonly<Record<Grouping, Said>> = {
  org: both('Theo cơ quan', 'By office'),
  kind: both('Theo loại bảng', 'By kind'),
  place: both('Theo địa bàn', 'By place'),
  tag: both('Theo nhóm', 'By group'),
}

const without: Readonly<Record<Grouping, Said>> = {
  org: both('Chưa có cơ quan', 'No office'),
  kind: both('Chưa rõ loại', 'No kind'),
  place: both('Chưa ghi địa điểm', 'No place given'),
  tag: both('Chưa vào nhóm nào', 'In no group'),
}

/** What a group is called, in the page’s language. */
export function groupName(by: Grouping, key: string, words: Pick<PlanWords, 'org'>): string {
  if (key === '') return inOurs(without[by])
  if (by === 'org') return words.org(key)
  if (by === 'kind') return inOurs(kindWords[key as BoardKind])
  return key
}
