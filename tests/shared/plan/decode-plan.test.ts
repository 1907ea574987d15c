import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodePlan } from '../../../shared/plan/decode-plan.ts'
import { basePlan } from '../../fixtures/base-plan.ts'
import { changed } from '../../fixtures/changed.ts'
import { planJson } from '../../fixtures/plan-arbitrary.ts'
import { planOf } from '../../fixtures/plan-of.ts'

function pointersOf(json: unknown): string[] {
  return (decodePlan(json).faults ?? []).map((fault) => fault.pointer).sort()
}

describe('a plan that keeps the rules', () => {
  it('is taken with what was left out left out', () => {
    expect(decodePlan(basePlan)).toEqual({ plan: basePlan })
    expect(JSON.stringify(planOf(basePlan))).toBe(JSON.stringify(basePlan))
  })

  it('needs no interrupts and no restrictions', () => {
    const { interrupts: _, restrictions: __, ...plan } = basePlan
    expect(planOf(plan)).toEqual(plan)
  })

  it('comes back equal as JSON, whatever it is made of', () => {
    fc.assert(
      fc.property(planJson, (json) => {
        expect(JSON.parse(JSON.stringify(planOf(json)))).toEqual(json)
      }),
      { numRuns: 300 },
    )
  })

  it('has its texts brought to NFC, and nothing else changed', () => {
    const title = 'Đại hội Đảng bộ tỉnh Vĩnh Phúc'
    const plan = planOf(changed(basePlan, '/campaigns/0/title', title.normalize('NFD')))
    expect(plan).toEqual(changed(basePlan, '/campaigns/0/title', title))
  })
})

const taken: readonly (readonly [pointer: string, to: unknown])[] = [
  ['/boards/0/width', 16_384],
  ['/boards/1/pitch', 2.5],
  ['/boards/0/hours', []],
  ['/boards/0/languages', []],
  ['/boards/0/timezone', 'Asia/Saigon'],
  ['/boards/0/sections', []],
  ['/campaigns/0/minShare', 0],
  ['/campaigns/0/minShare', 1],
  ['/campaigns/0/milestones/0/starts', '2024-10-14'],
  ['/campaigns/0/milestones/0/starts', '2024-10-14T08:00:30.250+07:00'],
  ['/campaigns/0/phases/0/emphasis', 100],
  ['/campaigns/0/phases/0/starts', '2024-02-29'],
  ['/campaigns/0/phases/0/starts', '2024-02-29T00:00-03:30'],
  ['/campaigns/0/phases/0/starts', { lunar: '2023-02-29', leap: true }],
  ['/campaigns/0/phases/0/starts', { milestone: 'tinh', edge: 'start', offset: '-P1Y2M3W4DT5H6M7S' }],
  ['/campaigns/0/slides/0/seconds', 900],
  ['/campaigns/0/slides/0/text', '<img onerror> =1+1 🇻🇳 ❤️'],
  ['/campaigns/0/slides/0/text', 'ê̆ ư̆ ƀ'],
  ['/campaigns/0/slides/0/text', '{n} {Không phải trường} {'],
  ['/campaigns/0/slides/4/text', '{n}{n} {thu}{ngay}{am} } {'],
  ['/campaigns/0/slides/4/fields/0/to', '2024-10'],
  ['/campaigns/0/slides/4/fields/0/to', { lunar: '2024-01-01' }],
  ['/campaigns/0/slides/4/variants/1/shapes', ['strip', 'board']],
  ['/campaigns/0/slides/1/versions/0', { aspect: '16384:1' }],
  ['/boards/1/road', false],
  ['/boards/0/place', "Km 12, Quốc lộ 14, xã Đắk R'lấp"],
  ['/boards/0/location', { latitude: 12.0042, longitude: 107.6907 }],
  ['/boards/0/location', { latitude: -90, longitude: 180 }],
  ['/boards/0/brightness', []],
  ['/boards/0/brightness', [{ from: '00:00', to: '24:00', percent: 1 }]],
  [
    '/boards/0/brightness',
    [
      { from: '22:00', to: '05:00', percent: 20 },
      { from: '05:00', to: '22:00', percent: 100 },
    ],
  ],
  ['/campaigns/0/slides/1/crop', { x: 0.7, y: 0.9, width: 0.3, height: 0.1 }],
  ['/campaigns/0/slides/1/media', 'ảnh/2024..cuối.png'],
  ['/campaigns/0/placements/0/weight', 0.001],
  ['/campaigns/0/placements/0/section', 'no-board-has-it'],
  ['/campaigns/0/placements/0/boards', { orgs: [], kinds: [], tags: [], boards: [] }],
  ['/campaigns/0/placements/0/boards', {}],
  ['/campaigns/0/placements/0/dayparts', [{ from: '22:00', to: '02:00' }]],
  ['/restrictions/0/allow', []],
  ['/orgs/0/level', 'thành phố trực thuộc'],
]

describe('what the rules allow is taken', () => {
  it.each(taken)('%s as %j', (pointer, to) => {
    expect(pointersOf(changed(basePlan, pointer, to))).toEqual([])
  })
})

const anyPointer = fc.constantFrom(
  '',
  '/orgs',
  '/boards/0',
  '/campaigns/0/phases/0/starts',
  '/campaigns/0/slides/0',
  '/campaigns/0/slides/0/text',
  '/campaigns/0/slides/1/versions/0',
  '/campaigns/0/slides/4/variants',
  '/campaigns/0/slides/4/fields',
  '/campaigns/0/slides/4/fields/0/to',
)

describe('faults', () => {
  it('are told all at once, wherever they are', () => {
    let json = changed(basePlan, '/boards/0/width', 0)
    json = changed(json, '/orgs/1/parent', 'khac')
    json = changed(json, '/campaigns/0/slides/0/kind', 'gif')
    json = changed(json, '/campaigns/0/slides/0/seconds', 0)
    json = changed(json, '/campaigns/0/milestones/0/state', 'done')
    json = changed(json, '/campaigns/0/milestones/0/ends', '2024-02-30')
    json = changed(json, '/interrupts/0/slide/text', '')
    expect(pointersOf(json)).toEqual([
      '/boards/0/width',
      '/campaigns/0/milestones/0/ends',
      '/campaigns/0/milestones/0/state',
      '/campaigns/0/slides/0/kind',
      '/campaigns/0/slides/0/seconds',
      '/interrupts/0/slide/text',
      '/orgs/1/parent',
    ])
  })

  it('are a thousand at most', () => {
    const json = changed(basePlan, '/campaigns/0/slides', Array(5000).fill({}))
    expect(decodePlan(json).faults).toHaveLength(1000)
  })

  it.each([
    ['a million marks in a row, which NFC would sort for an hour', `a${'\u0301\u0323'.repeat(500_000)}`, /^longer/],
    ['as many marks as a name has room for', `a${'\u0301\u0323'.repeat(1000)}`, /^more than 8 combining marks/],
    ['a million breaks between letters of Khmer', 'ក\u200B'.repeat(1_000_000), /^longer/],
  ])('are told at once of %s', (_, name, message) => {
    const { faults } = decodePlan(changed(basePlan, '/orgs/0/name', name))
    expect(faults).toMatchObject([{ pointer: '/orgs/0/name', message: expect.stringMatching(message) }])
  })

  it('are told of an org below more than a thousand others, in whatever order they stand', () => {
    const chain = Array.from({ length: 20_000 }, (_, n) => ({
      id: `o${n}`,
      name: 'x',
      ...(n && { parent: `o${n - 1}` }),
    }))
    const plan = { format: basePlan.format, timezone: basePlan.timezone, boards: [], campaigns: [] }
    expect(decodePlan({ ...plan, orgs: chain.slice(0, 1001) }).faults).toBeUndefined()
    expect(pointersOf({ ...plan, orgs: chain })).toEqual(['/orgs/1001/parent'])
    expect(pointersOf({ ...plan, orgs: chain.toReversed() })).toEqual(['/orgs/18998/parent'])
  })

  it('never come as an exception, whatever the value is', () => {
    fc.assert(
      fc.property(fc.anything(), anyPointer, (value, pointer) => {
        expect(() => decodePlan(changed(basePlan, pointer, value ?? null))).not.toThrow()
      }),
    )
  })
})
