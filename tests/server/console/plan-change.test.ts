import { expect, it } from 'vitest'
import { planChange } from '../../../server/console/client/plan-file/plan-change.ts'
import { smallPlan } from '../small-plan.ts'

it('what boards show is counted, and changes no board before it is approved', () => {
  const plan = smallPlan()
  const [first, ...rest] = plan.campaigns
  const retitled = { ...plan, campaigns: [{ ...first!, title: 'Tên khác', slides: first!.slides.slice(1) }, ...rest] }
  expect(planChange(plan, retitled)).toEqual({ changed: [], gone: [], items: 2 })
})

it('a board that is otherwise changes at once', () => {
  const plan = smallPlan()
  const [first, ...rest] = plan.boards
  const wider = { ...plan, boards: [{ ...first!, hours: [{ from: '06:00', to: '12:00' }] }, ...rest] }
  expect(planChange(plan, wider)).toEqual({ changed: [first!.id], gone: [], items: 0 })
})

it('the order of keys in a file is no change', () => {
  const plan = smallPlan()
  const { boards, ...rest } = plan
  const turned = { ...rest, boards: boards.map((board) => Object.fromEntries(Object.entries(board).reverse())) }
  expect(planChange(plan, turned as unknown as typeof plan)).toEqual({ changed: [], gone: [], items: 0 })
})

it('a first plan changes all of its boards, and boards that a plan leaves out are told', () => {
  const plan = smallPlan()
  expect(planChange(undefined, plan).changed).toEqual(['cong', 'dai'])
  expect(planChange(plan, { ...plan, boards: plan.boards.slice(0, 1) }).gone).toEqual(['dai'])
})
