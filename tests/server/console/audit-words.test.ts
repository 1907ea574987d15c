import { expect, it } from 'vitest'
import { fieldChanges } from '../../../server/console/client/audit/field-changes.ts'
import { daysLeft } from '../../../server/console/client/bin/binned.ts'
import { chosenOf } from '../../../server/console/client/settings/office-choices.ts'

const names = { words: undefined, people: new Map([['p-1', 'Lan']]) }
const told = (before: unknown, after: unknown) =>
  fieldChanges(before, after, names).map(({ name, was, is }) => `${name}: ${was ?? '—'} → ${is ?? '—'}`)

it('what changed is told by the names of fields and in people’s words, and what stayed is left out', () => {
  const before = { name: 'Bảng 1', hours: [{ from: '06:00', to: '22:00' }], tags: ['chợ'], road: false }
  const after = { name: 'Bảng 1', hours: [{ from: '05:30', to: '22:00' }], tags: ['chợ', 'QL14'], road: true }
  expect(told(before, after)).toEqual([
    'Giờ chạy 1 › Từ: 06:00 → 05:30',
    'Nhóm: chợ → chợ, QL14',
    'Bên đường: không → có',
  ])
  const until = Date.parse('2020-10-14T08:00:00+07:00')
  const template = { state: 'retired', cap: { urgency: 'Immediate', responseType: ['Evacuate'] } }
  expect(told({ state: 'approved' }, template)).toEqual([
    'Trạng thái: đã duyệt → thôi dùng',
    'CAP › Mức khẩn: — → Ngay lập tức',
    'CAP › Người dân cần: — → Sơ tán',
  ])
  expect(told(null, { role: 'approver', until, deputyFor: 'p-1' })).toEqual([
    'Vai trò: — → Người duyệt',
    'Đến: — → 08:00\u00a014/10/2020',
    'Thay mặt: — → Lan',
  ])
})

it('a field that nobody has named stands as it is written', () => {
  expect(told({ mới: 1 }, null)).toEqual(['mới: 1 → —'])
})

it('a thing of the bin is kept for whole days, and for one until it is gone', () => {
  const day = 86_400_000
  expect([90 * day + 1, 90 * day, 1.5 * day, 1].map((until) => daysLeft({ until }, 0))).toEqual([90, 90, 2, 1])
})

it('what is as it was above, and was not chosen here, goes on following from above', () => {
  const above = { approvers: 1, tellOthersAfterHours: null }
  expect(chosenOf<object>({}, above, { approvers: 2, tellOthersAfterHours: null })).toEqual({ approvers: 2 })
  expect(chosenOf<object>({ approvers: 2 }, { ...above, approvers: 2 }, above)).toEqual({ approvers: 1 })
})
