import { expect, test } from 'vitest'
import type { TakenSubject } from '../../../shared/api/take-down.ts'
import type { OrgId } from '../../../shared/plan/plan.ts'
import { clearedBoards } from '../../../shared/schedule/cleared-boards.ts'
import { orgTreeOf } from '../../../shared/schedule/org-tree.ts'
import { planOf } from '../../fixtures/plan-of.ts'

const board = (id: string, org: string) => ({ id, org, name: id, kind: 'led', width: 96, height: 32 })
const plan = planOf({
  format: 'congchao/plan@1',
  timezone: 'Asia/Ho_Chi_Minh',
  orgs: [
    { id: 'tinh', name: 'Tỉnh', filler: { id: 'nen', kind: 'slogan', text: 'Chào mừng!' } },
    { id: 'huyen', name: 'Huyện', parent: 'tinh', filler: { id: 'nen', kind: 'slogan', text: 'Huyện sạch đẹp' } },
    { id: 'ben', name: 'Bên', parent: 'tinh' },
  ],
  boards: [board('cong', 'tinh'), board('dai', 'huyen'), board('ben-1', 'ben'), board('ben-2', 'ben')],
  campaigns: [
    {
      ...{ id: 'dai-hoi', org: 'tinh', title: 'Đại hội' },
      phases: [{ id: 'dot', title: 'Đợt', starts: '2020-10-01', ends: '2020-10-15' }],
      slides: ['a', 'b'].map((id) => ({ id, kind: 'slogan', text: id, seconds: 8 })),
      placements: [
        { id: 'p', phase: 'dot', slides: ['a'], boards: { orgs: ['huyen'] } },
        { id: 'q', phase: 'dot', slides: ['a', 'b'], boards: { boards: ['ben-1'] } },
      ],
    },
  ],
})

const subjects: readonly (readonly [string, object, string])[] = [
  ['tinh', { what: 'everything' }, 'cong dai ben-1 ben-2'],
  ['ben', { what: 'everything' }, 'ben-1 ben-2'],
  ['tinh', { what: 'board', board: 'dai' }, 'dai'],
  ['ben', { what: 'board', board: 'dai' }, ''],
  ['tinh', { what: 'filler', of: 'huyen' }, 'dai'],
  ['ben', { what: 'filler', of: 'tinh' }, 'ben-1 ben-2'],
  ['tinh', { what: 'campaign', campaign: 'dai-hoi' }, 'dai ben-1'],
  ['tinh', { what: 'slide', campaign: 'dai-hoi', slide: 'b' }, 'ben-1'],
  ['huyen', { what: 'slide', campaign: 'dai-hoi', slide: 'a' }, 'dai'],
  ['tinh', { what: 'campaign', campaign: 'khac' }, ''],
]

test.each(subjects)(
  'a take-down of %s clears the boards of that org where what is meant is placed: %j',
  (org, subject, boards) => {
    const asked = { org: org as OrgId, subject: subject as TakenSubject }
    expect(
      clearedBoards(plan, orgTreeOf(plan.orgs), asked)
        .map(({ id }) => id)
        .join(' '),
    ).toBe(boards)
  },
)
