import { expect, it } from 'vitest'
import { type MilestoneChange, withMilestone } from '../../../server/console/client/milestone-change.ts'
import { planChange } from '../../../server/console/client/plan-change.ts'
import { aServer } from '../a-server.ts'
import { smallPlan } from '../small-plan.ts'

const changes: readonly MilestoneChange[] = [
  { state: 'confirmed', starts: '2020-10-12T08:00', ends: '2020-10-13', closedAt: null },
  { state: 'expected', starts: '2020-10-14T08:00', ends: '2020-10-15T17:00', closedAt: null },
  { state: 'closed', closedAt: '2020-10-15T11:00:00+07:00' },
  { state: 'postponed' },
]

it.each(changes)(
  'a milestone that is $state changes here as it does on the server, and touches the boards that were told',
  async (change) => {
    const { call, imports } = await aServer()
    await imports()
    const before = smallPlan()
    const after = withMilestone(before, 'dai-hoi', 'ngay', change)
    const answer = await call('PATCH', '/api/v1/campaigns/dai-hoi/milestones/ngay', { json: change })
    const { boards } = (await answer.json()) as { boards: string[] }
    expect(planChange(before, after)).toEqual({ changed: boards, gone: [] })
    expect(await (await call('GET', '/api/v1/plan')).json()).toEqual(after)
  },
)

it('the order of keys in a file is no change', () => {
  const plan = smallPlan()
  const { boards, ...rest } = plan
  const turned = { ...rest, boards: boards.map((board) => Object.fromEntries(Object.entries(board).reverse())) }
  expect(planChange(plan, turned as unknown as typeof plan)).toEqual({ changed: [], gone: [] })
})

it('a first plan changes all of its boards, and boards that a plan leaves out are told', () => {
  const plan = smallPlan()
  expect(planChange(undefined, plan).changed).toEqual(['cong', 'dai'])
  expect(planChange(plan, { ...plan, boards: plan.boards.slice(0, 1) }).gone).toEqual(['dai'])
})
