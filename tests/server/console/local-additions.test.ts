import { expect, it } from 'vitest'
import { localAdditions } from '../../../server/console/client/directives/local-additions.ts'
import type { DirectiveView, ReceiverView } from '../../../shared/api/directive.ts'
import { decodePlan } from '../../../shared/plan/decode-plan.ts'
import type { Plan } from '../../../shared/plan/plan.ts'

const campaign = (id: string, org: string, [starts, ends]: readonly [string, string], boards?: object) => ({
  ...{ id, org, title: `Đợt ${id}` },
  phases: [{ id: 'dot', title: 'Đợt 1', starts, ends }],
  slides: [{ id: 'loi', kind: 'slogan', text: 'Đoàn kết' }],
  placements: [{ id: 'dat', phase: 'dot', slides: ['loi'], ...(boards ? { boards } : {}) }],
})
const led = (id: string, org: string) => ({ id, org, name: id, kind: 'led', width: 64, height: 32 })
const october = ['2020-10-01', '2020-10-31'] as const

function planOf(...campaigns: readonly object[]): Plan {
  const orgs = [
    { id: 'tinh', name: 'Tỉnh' },
    { id: 'xa', name: 'Xã', parent: 'tinh' },
  ]
  const decoded = decodePlan({
    ...{ format: 'congchao/plan@1', timezone: 'Asia/Ho_Chi_Minh', orgs, campaigns },
    boards: [led('mot', 'xa'), led('hai', 'xa'), led('ba', 'xa')],
  })
  if (!decoded.plan) throw new Error(JSON.stringify(decoded.faults))
  return decoded.plan
}

const directive = {
  campaign: 'chi-dao',
  phases: [
    {
      ...{ id: 'dot', title: 'Đợt 1', state: 'set' },
      startsAt: Date.parse('2020-10-10T00:00:00+07:00'),
      endsAt: Date.parse('2020-10-20T00:00:00+07:00'),
    },
  ],
} as unknown as DirectiveView
const receiver = { org: 'xa', boards: [{ id: 'mot' }, { id: 'hai' }] } as unknown as ReceiverView

it('tells an office’s own campaigns on the boards of a directive, with how many of those they reach', () => {
  const plan = planOf(campaign('cua-xa', 'xa', october), campaign('mot-bang', 'xa', october, { boards: ['mot', 'ba'] }))
  expect(localAdditions(plan, directive, receiver)).toEqual([
    { campaign: 'cua-xa', title: 'Đợt cua-xa', boards: 2 },
    { campaign: 'mot-bang', title: 'Đợt mot-bang', boards: 1 },
  ])
})

it('passes over what is of another office, on other boards, or at another time', () => {
  const plan = planOf(
    campaign('chi-dao', 'tinh', october),
    campaign('bang-khac', 'xa', october, { boards: ['ba'] }),
    campaign('da-qua', 'xa', ['2020-09-01', '2020-10-09']),
  )
  expect(localAdditions(plan, directive, receiver)).toEqual([])
})
