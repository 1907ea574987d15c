import { describe, expect, it } from 'vitest'
import type { Plan } from '../../../shared/plan/plan.ts'
import { checkPlan } from '../../../shared/schedule/check-plan.ts'
import { aBoard, aCampaign, aPhase, aPlacement, aPlan, aSlide, type Given, oneOf } from './a-plan.ts'

/** The paths and boards of what outweighs a directive. */
function outweighs(plan: Plan): string[] {
  return checkPlan(plan).flatMap(({ code, path, board }) => (code === 'outweighs' ? [`${path} ${board}`] : []))
}

const province = (given: Given = {}, placement: Given = {}) =>
  oneOf('chi-dao', [10], { org: 'tinh', ...given }, placement)
const district = (given: Given = {}, placement: Given = {}) =>
  oneOf('tai-cho', [10], { org: 'huyen', ...given }, { exclusive: true, ...placement })
const phased = (starts: string, ends: string) => ({ phases: [aPhase('dot', { starts, ends })] })
const found = ['/campaigns/1/placements/0 b']

describe('what outweighs a directive', () => {
  it('[K12] is an exclusive placement of an org below while the directive is due', () => {
    const plan = aPlan([province({ title: 'Chào mừng Đại hội' }), district()])
    expect(outweighs(plan)).toEqual(found)
    const problem = checkPlan(plan).find(({ code }) => code === 'outweighs')
    expect(problem).toMatchObject({
      severity: 'error',
      message: expect.stringContaining('“Chào mừng Đại hội” of Tỉnh'),
      messageVi: expect.stringContaining('“Chào mừng Đại hội” của Tỉnh'),
    })
  })

  it('[K12] is told of each board on which it happens', () => {
    const boards = [aBoard('b'), aBoard('d'), aBoard('e', { kind: 'led' }), aBoard('t', { org: 'tinh' })]
    const plan = aPlan([province({}, { boards: { kinds: ['gate'] } }), district()], { boards })
    expect(outweighs(plan)).toEqual(['/campaigns/1/placements/0 b', '/campaigns/1/placements/0 d'])
  })

  it('[K12] is not one that is exclusive in its own org, or above that of what it keeps off', () => {
    expect(outweighs(aPlan([province(), district({ org: 'tinh' })]))).toEqual([])
    expect(outweighs(aPlan([province({}, { exclusive: true }), district({}, { exclusive: false })]))).toEqual([])
  })

  it('[K12] is not one beside a directive that is exclusive itself', () => {
    expect(outweighs(aPlan([province({}, { exclusive: true }), district()]))).toEqual([])
  })

  it('[K12] is not what would be kept off by an org as high anyway', () => {
    const above = oneOf('uu-tien', [10], { org: 'tinh' }, { exclusive: true })
    expect(outweighs(aPlan([province(), district(), above]))).toEqual([])
  })

  it('[K12] is only what is due at the same time', () => {
    const spring = province(phased('2024-01-01', '2024-03-31'))
    expect(outweighs(aPlan([spring, district(phased('2024-04-01', '2024-04-30'))]))).toEqual([])
    expect(outweighs(aPlan([spring, district(phased('2024-03-31', '2024-04-30'))]))).toEqual(found)
    const mornings = { dayparts: [{ from: '06:00', to: '12:00' }] }
    const evenings = { dayparts: [{ from: '18:00', to: '22:00' }] }
    expect(outweighs(aPlan([province({}, mornings), district({}, evenings)]))).toEqual([])
    const draft = { slides: [aSlide('chi-dao', { state: 'draft' })] }
    expect(outweighs(aPlan([province(draft), district()]))).toEqual([])
    const lao = { slides: [aSlide('chi-dao', { language: 'lo' })] }
    expect(outweighs(aPlan([province(lao), district()]))).toEqual([])
  })

  it('[K12] is found on a single evening of the year', () => {
    const evening = { dayparts: [{ days: ['sat'], from: '21:59', to: '22:00' }] }
    const week = phased('2024-08-05', '2024-08-11')
    expect(
      outweighs(aPlan([province({}, { dayparts: [{ from: '06:00', to: '22:00' }] }), district(week, evening)])),
    ).toEqual(found)
  })

  it('[K12] is only what is due within the hours of the board', () => {
    const night = { dayparts: [{ from: '23:00', to: '24:00' }] }
    const hours = { hours: [{ from: '05:30', to: '22:30' }] }
    expect(outweighs(aPlan([province(), district({}, night)], {}, hours))).toEqual([])
    expect(outweighs(aPlan([province(), district({}, night)]))).toEqual(found)
  })

  it('[K12] leaves alone what stands down for another phase of its own campaign', () => {
    const phases = [aPhase('dot'), aPhase('trong', { replaces: true })]
    const slides = [aSlide('chi-dao'), aSlide('trong', { tags: ['le'] })]
    const placements = [
      aPlacement('chi-dao', { slides: ['chi-dao'] }),
      aPlacement('trong', { phase: 'trong', slides: ['trong'], exclusive: true }),
    ]
    expect(outweighs(aPlan([province({ phases, slides, placements }), district()]))).toEqual([])
  })

  it('[K12] is not an interrupt', () => {
    const slide = aSlide('bao')
    const interrupt = {
      id: 'bao',
      org: 'huyen',
      slide,
      starts: '2024-06-01T08:00+07:00',
      ends: '2024-06-01T10:00+07:00',
    }
    expect(outweighs(aPlan([province()], { interrupts: [interrupt] }))).toEqual([])
  })

  const restriction = (given: Given = {}) => ({
    ...{ id: 'r', org: 'huyen', allow: ['le'] },
    ...{ starts: '2024-06-01T08:00+07:00', ends: '2024-06-01T10:00+07:00' },
    ...given,
  })

  it('[K12] is a restriction of an org below that does not allow a slide of the directive', () => {
    const tagged = { slides: [aSlide('chi-dao', { tags: ['le'] })] }
    expect(outweighs(aPlan([province()], { restrictions: [restriction()] }))).toEqual(['/restrictions/0 b'])
    expect(outweighs(aPlan([province(tagged)], { restrictions: [restriction()] }))).toEqual([])
    expect(outweighs(aPlan([province()], { restrictions: [restriction({ org: 'tinh' })] }))).toEqual([])
    expect(outweighs(aPlan([district({}, { exclusive: false })], { restrictions: [restriction()] }))).toEqual([])
  })

  it('[K12] is one of a slide only, where the directive has others that are allowed', () => {
    const slides = [aSlide('a', { tags: ['le'] }), aSlide('z')]
    const placements = [aPlacement('p', { slides: ['a', 'z'] })]
    const plan = aPlan([aCampaign({ slides, placements })], { restrictions: [restriction()] })
    expect(outweighs(plan)).toEqual(['/restrictions/0 b'])
  })

  it('[K12] is not a restriction that bars what one from above bars already', () => {
    const restrictions = [restriction(), restriction({ id: 'tang', org: 'tinh', allow: ['tang'] })]
    expect(outweighs(aPlan([province()], { restrictions }))).toEqual([])
    const outside = { starts: '2024-06-01T07:00+07:00' }
    expect(outweighs(aPlan([province()], { restrictions: [restriction(outside), restrictions[1]!] }))).toEqual([
      '/restrictions/0 b',
    ])
  })
})
