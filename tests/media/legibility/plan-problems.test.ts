import { describe, expect, test } from 'vitest'
import { widestSlidesOf } from '../../../media/legibility/placed-slides.ts'
import { legibilityProblems } from '../../../media/legibility/plan-problems.ts'
import { decodePlan } from '../../../shared/plan/decode-plan.ts'
import type { Plan } from '../../../shared/plan/plan.ts'
import type { PlanProblem } from '../../../shared/schedule/plan-problem.ts'
import { scheduleOf } from '../../../shared/schedule/schedule.ts'

const beam = { id: 'cong', org: 'xa', name: 'Cổng', kind: 'gate', width: 960, height: 64 }
const strip = { id: 'dai', org: 'xa', name: 'Dải', kind: 'led', width: 480, height: 32, color: 'mono' }
const welcome = { id: 'mung', kind: 'slogan', text: 'Nhiệt liệt chào mừng Đảng Cộng sản Việt Nam!' }

/** A plan in which one campaign shows `slides` on `boards` throughout 2026. */
function planOf(slides: readonly object[], boards: readonly object[] = [beam], more: object = {}): Plan {
  const plan = {
    format: 'congchao/plan@1',
    timezone: 'Asia/Ho_Chi_Minh',
    orgs: [{ id: 'xa', name: 'Xã' }],
    boards,
    campaigns: [
      {
        id: 'dot',
        org: 'xa',
        title: 'Đợt',
        phases: [{ id: 'p', title: 'P', starts: '2026-01-01', ends: '2026-12-31' }],
        slides,
        placements: [{ id: 'm', phase: 'p', slides: slides.map((slide) => (slide as { id: string }).id) }],
      },
    ],
    ...more,
  }
  const decoded = decodePlan(plan)
  if (!decoded.plan) throw new Error(`not a plan: ${JSON.stringify(decoded.faults)}`)
  return decoded.plan
}

/** The problems of that plan. */
async function problemsOf(...of: Parameters<typeof planOf>): Promise<readonly PlanProblem[]> {
  return await legibilityProblems(scheduleOf(planOf(...of)))
}

describe('[K9] letters that no typeface has', () => {
  test('are an error on each board that they reach, at their slide', async () => {
    const problems = await problemsOf([welcome, { ...welcome, id: 'la', text: 'Xin chào 🎉' }], [beam, strip])
    expect(problems).toMatchObject([
      { code: 'missing-glyph', severity: 'error', path: '/campaigns/0/slides/1', board: 'cong' },
      { code: 'missing-glyph', severity: 'error', path: '/campaigns/0/slides/1', board: 'dai' },
    ])
    expect(problems[0]?.messageVi).toContain('🎉')
  })

  test('are found in fillers, interrupts and restrictions too, and not in drafts or in slides that reach no board', async () => {
    const strange = { ...welcome, id: 'la', text: '🎉' }
    const span = { starts: '2026-01-01T00:00+07:00', ends: '2026-02-01T00:00+07:00' }
    const problems = await problemsOf([{ ...strange, id: 'nhap', state: 'draft' }], [beam], {
      orgs: [
        { id: 'xa', name: 'Xã', filler: strange },
        { id: 'khac', name: 'Khác', filler: strange },
      ],
      interrupts: [{ id: 'khan', org: 'xa', slide: strange, ...span }],
      restrictions: [{ id: 'tang', org: 'xa', allow: [], slide: strange, ...span }],
    })
    expect(problems.map(({ path }) => path).toSorted()).toEqual([
      '/interrupts/0/slide',
      '/orgs/0/filler',
      '/restrictions/0/slide',
    ])
  })
})

describe('[K10] lines that cannot be read', () => {
  const low = { ...strip, id: 'thap', height: 12 }
  const narrow = { ...beam, id: 'tru', width: 64, height: 320 }

  test('are an error, lines that are only hard to read a warning', async () => {
    expect(await problemsOf([welcome], [low])).toMatchObject([{ code: 'illegible', severity: 'error', board: 'thap' }])
    expect(await problemsOf([welcome], [narrow])).toMatchObject([
      { code: 'illegible', severity: 'warning', board: 'tru' },
    ])
    expect(await problemsOf([welcome], [beam, strip])).toEqual([])
  })

  test('are not remarked on where a short variant stands on the shape', async () => {
    const variants = [{ shapes: ['pillar'], text: 'Chào mừng' }]
    expect(await problemsOf([{ ...welcome, variants }], [narrow])).toEqual([])
  })

  test('are looked for on every section, and said once for a board, the worst of them', async () => {
    const sections = [
      { id: 'trai', x: 0, y: 0, width: 64, height: 320 },
      { id: 'thap', x: 64, y: 0, width: 896, height: 12 },
    ]
    const gate = { ...beam, height: 320, sections }
    expect(await problemsOf([welcome], [gate])).toMatchObject([{ code: 'illegible', severity: 'error', board: 'cong' }])
  })
})

describe('[K11] stays shorter than reading takes', () => {
  test('are a warning only where a person chose them, sooner by a road', async () => {
    // Nine syllables: 4.6 s, by a road 5.8 s.
    expect(await problemsOf([{ ...welcome, seconds: 5 }], [strip, { ...beam, road: false }])).toEqual([])
    expect(await problemsOf([{ ...welcome, seconds: 5 }], [beam])).toMatchObject([
      { code: 'reading-time', severity: 'warning', board: 'cong' },
    ])
    expect(await problemsOf([{ ...welcome, seconds: 2 }], [beam, { ...beam, id: 'b', road: false }])).toHaveLength(2)
    expect(await problemsOf([welcome], [beam])).toEqual([])
  })
})

test('[F5] words with fields are judged by the widest that they can become', async () => {
  const fields = [{ name: 'n', kind: 'days-to', to: '2026-12-31' }]
  const dated = { id: 'con', kind: 'slogan', text: 'Còn {n} ngày đến Đại hội', fields }
  expect(await problemsOf([dated], [beam, strip])).toEqual([])
  expect(await problemsOf([{ ...dated, seconds: 1 }], [beam])).toMatchObject([
    { code: 'reading-time', path: '/campaigns/0/slides/0' },
  ])
  expect(await problemsOf([dated], [{ ...strip, height: 12 }])).toMatchObject([
    { code: 'illegible', severity: 'error' },
  ])
})

test('[F5] a countdown is judged by as many digits as it can have', () => {
  const wordsOf = (to: string) => {
    const fields = [{ name: 'n', kind: 'days-to', to }]
    const plan = planOf([{ id: 'con', kind: 'slogan', text: 'Còn {n} ngày', fields }])
    return [...widestSlidesOf(scheduleOf(plan)).placed.keys()].map((slide) => slide.kind === 'slogan' && slide.text)
  }
  // Its phase runs from 1 January to 31 December 2026.
  expect(wordsOf('2026-02-01')).toEqual(['Còn 88 ngày'])
  expect(wordsOf('2026-12-01')).toEqual(['Còn 888 ngày'])
  expect(wordsOf('2029-12-01')).toEqual(['Còn 8888 ngày'])
})

describe('boards by the hundred', () => {
  const gates = Array.from({ length: 40 }, (_, i) => ({ ...beam, id: `cong-${i}`, road: i % 2 === 0 }))
  const strips = Array.from({ length: 40 }, (_, i) => ({ ...strip, id: `dai-${i}`, height: i % 3 === 0 ? 12 : 32 }))
  const slides = Array.from({ length: 10 }, (_, i) => ({
    ...welcome,
    id: `s-${i}`,
    text: `${welcome.text} ${i}`,
    seconds: 5,
  }))

  test('each have the very problems that they would have alone, in the order of the plan', async () => {
    const boards = [...gates, ...strips]
    const alone: PlanProblem[] = []
    for (const board of boards) alone.push(...(await problemsOf(slides, [board])))
    expect(alone.length).toBeGreaterThan(100)
    expect(await problemsOf(slides, boards)).toEqual(alone)
  })

  test('do not hold up what else the process has to do', async () => {
    let turns = 0
    let isOver = false
    const others = () => {
      turns++
      if (!isOver) setImmediate(others)
    }
    setImmediate(others)
    await problemsOf(
      slides.map((slide) => ({ ...slide, text: `${slide.text} Muôn năm!` })),
      [beam, strip, { ...strip, id: 'thap', height: 12 }],
    )
    isOver = true
    expect(turns).toBeGreaterThan(3)
  })
})
