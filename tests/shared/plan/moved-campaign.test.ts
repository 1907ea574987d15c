import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodePlan } from '../../../shared/plan/decode-plan.ts'
import { movedCampaign } from '../../../shared/plan/moved-campaign.ts'
import type { Campaign } from '../../../shared/plan/plan.ts'
import { wordsOfAYear } from '../../../shared/plan/words-of-a-year.ts'
import { anyPlan } from '../../fixtures/plan-arbitrary.ts'

const runs = { numRuns: 30 * Number(process.env.SOAK ?? 1) }
const bare = { id: 'dot', org: 'so', phases: [], slides: [], placements: [] }
const anyMove = fc.record({ months: fc.constantFrom(-24, 0, 1, 12, 48), days: fc.constantFrom(-400, 0, 0, 30) })

describe('a campaign that is moved', () => {
  it('[P1] is one that a plan can hold, of the same things in the same order, and tells only of what is in it', () => {
    fc.assert(
      fc.property(
        anyPlan.filter(({ campaigns }) => campaigns.length > 0),
        anyMove,
        (plan, move) => {
          const moved = plan.campaigns.map((campaign) => movedCampaign(campaign, move))
          const campaigns = moved.flatMap((one) => one?.campaign ?? [])
          expect(decodePlan({ ...plan, campaigns }).faults).toBeUndefined()
          for (const [i, campaign] of campaigns.entries()) {
            const was = plan.campaigns[i]!
            for (const list of ['milestones', 'phases', 'slides', 'placements'] as const) {
              expect(campaign[list]?.map(({ id }) => id)).toEqual(was[list]?.map(({ id }) => id))
            }
            expect(campaign.placements).toEqual(was.placements)
            for (const { pointer } of moved[i]!.look) expect(valueAt(campaign, pointer)).toBeDefined()
          }
        },
      ),
      runs,
    )
  })

  it('[M1] rests on its milestones as before, and those that have dates are expected', () => {
    fc.assert(
      fc.property(anyPlan, anyMove, (plan, move) => {
        for (const was of plan.campaigns) {
          const is = movedCampaign(was, move)!.campaign
          for (const [i, phase] of was.phases.entries()) {
            for (const side of ['starts', 'ends'] as const) {
              const bound = phase[side]
              if (typeof bound !== 'string' && 'milestone' in bound) expect(is.phases[i]![side]).toEqual(bound)
            }
          }
          for (const [i, { state }] of (was.milestones ?? []).entries()) {
            expect(is.milestones![i]!.state).toBe(state === 'postponed' ? state : 'expected')
            expect(is.milestones![i]).not.toHaveProperty('closedAt')
          }
        }
      }),
      runs,
    )
  })

  it('is the same, but for milestones that are expected again, where nothing is to be moved', () => {
    fc.assert(
      fc.property(anyPlan, (plan) => {
        for (const was of plan.campaigns) {
          const { milestones: _, ...is } = movedCampaign(was, { months: 0, days: 0 })!.campaign
          const { milestones: __, ...rest } = was
          expect(JSON.stringify(is)).toBe(JSON.stringify(rest))
        }
      }),
      runs,
    )
  })
})

it('of its title those words of a year are told that the former one said', () => {
  const campaign = { ...bare, title: 'Đại hội lần thứ XVII, 2020' } as unknown as Campaign
  const told = (title?: string) =>
    movedCampaign(campaign, { months: 12, days: 0 }, title)?.look.map(({ said }) => said.en)
  expect(told()).toEqual([expect.stringContaining('“lần thứ XVII”, “2020”')])
  expect(told('Đại hội lần thứ XVII, 2021')).toEqual([expect.stringMatching(/“lần thứ XVII”:/)])
  expect(told('Đại hội 2021')).toEqual([])
})

describe('words of a year', () => {
  it.each([
    ['Chào mừng Đại hội đại biểu lần thứ XVII, nhiệm kỳ 2020 - 2025', ['lần thứ XVII', '2020 - 2025']],
    ['CHÀO MỪNG ĐẠI HỘI LẦN THỨ XVII', ['LẦN THỨ XVII']],
    ['Kỷ niệm 75 năm Cách mạng Tháng Tám (1945-2020)', ['75 năm', '1945-2020']],
    ['Mừng Xuân Canh Tý, mừng Đảng 90 năm', ['Canh Tý', '90 năm']],
    ['Bầu cử đại biểu Quốc hội khóa XV, khoá XV', ['khóa XV', 'khoá XV']],
    ['Đảng Cộng sản Việt Nam quang vinh muôn năm!', []],
    ['Năm điều Bác Hồ dạy, 12345 tổ dân phố', []],
    ['Ngày 30/4 và 1/5', []],
  ])('in “%s” are %j', (text, words) => expect(wordsOfAYear(text)).toEqual(words))

  it('are days too where these move', () => {
    expect(wordsOfAYear('Từ 01/12 đến 22/12/2020', true)).toEqual(['01/12', '22/12', '2020'])
  })
})

function valueAt(value: unknown, pointer: string): unknown {
  return pointer
    .split('/')
    .slice(1)
    .reduce((at, key) => (at as Record<string, unknown>)[key], value)
}
