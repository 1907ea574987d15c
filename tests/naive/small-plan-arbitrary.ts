import fc from 'fast-check'
import type { Campaign, Interrupt, Plan, Restriction, Slide } from '../../shared/plan/plan.ts'
import { often, record, seldom } from './small-arbitrary.ts'
import {
  boundIn,
  daypart,
  instantIn,
  milestoneMomentIn,
  momentIn,
  type Scene,
  scenes,
  startIn,
} from './small-time-arbitrary.ts'

/** A plan that is small and nasty, with a board of it and a date on which much happens. */
export interface SmallCase {
  readonly plan: Plan
  readonly board: string
  readonly date: string
}

/** Small plans on a few days, thick with exclusives, replacements, dayparts over midnight, clock changes, restrictions and sections. */
export const smallCase: fc.Arbitrary<SmallCase> = fc
  .constantFrom(...scenes)
  .chain((scene) =>
    fc.record({ plan: planIn(scene), board: fc.constantFrom('gate', 'led'), date: fc.constantFrom(...scene.dates) }),
  )

function planIn(scene: Scene): fc.Arbitrary<Plan> {
  return record(
    {
      format: fc.constant('congchao/plan@1'),
      timezone: fc.constant(scene.zone),
      orgs: fc.tuple(...(['o0', 'o1', 'o2'] as const).map((id, i) => orgIn(scene, id, i))),
      boards: fc.tuple(boardIn('gate', 'o2', true), boardIn('led', 'o1', false)),
      campaigns: fc
        .tuple(fc.integer({ min: 1, max: 3 }))
        .chain(([count]) => fc.tuple(...['c0', 'c1', 'c2'].slice(0, count).map((id) => campaignIn(scene, id)))),
      interrupts: fc.oneof({ weight: 2, arbitrary: fc.constant([]) }, named(scene, ['i0', 'i1'], interruptIn)),
      restrictions: fc.oneof({ weight: 2, arbitrary: fc.constant([]) }, named(scene, ['r0', 'r1'], restrictionIn)),
    },
    ['interrupts', 'restrictions'],
  ) as unknown as fc.Arbitrary<Plan>
}

function orgIn(scene: Scene, id: string, depth: number): fc.Arbitrary<unknown> {
  const fixed = { id: fc.constant(id), name: fc.constant(id), filler: slideIn(scene, `fill-${id}`, false) }
  return depth === 0
    ? record(fixed, ['filler'])
    : record({ ...fixed, parent: fc.constant(`o${depth - 1}`) }, ['filler'])
}

function boardIn(id: string, org: string, hasSections: boolean): fc.Arbitrary<unknown> {
  const two = [
    { id: 'left', x: 0, y: 0, width: 96, height: 96 },
    { id: 'beam', x: 96, y: 0, width: 544, height: 96 },
  ]
  const always = [{ from: '00:00', to: '24:00' }]
  const fixed = {
    id: fc.constant(id),
    org: fc.constant(org),
    name: fc.constant(id),
    kind: fc.constant(id),
    width: fc.constant(640),
    height: fc.constant(96),
    hours: often(always, fc.array(daypart, { minLength: 1, maxLength: 2 })),
    languages: fc.constantFrom(['vi'], ['vi', 'lo'], ['lo', 'vi'], ['lo']),
    tags: fc.constantFrom([], ['quoc-lo'], ['quoc-lo', 'cua-khau']),
  }
  const optional = ['hours', 'languages', 'tags', 'sections']
  return record(
    hasSections ? { ...fixed, sections: fc.constant(two) } : fixed,
    optional.filter((key) => hasSections || key !== 'sections'),
  )
}

function campaignIn(scene: Scene, id: string): fc.Arbitrary<Campaign> {
  const phases = ['ph0', 'ph1', 'ph2']
  const slides = ['s0', 's1', 's2', 's3']
  const placement = (name: string) =>
    record(
      {
        id: fc.constant(name),
        phase: fc.constantFrom(...phases),
        slides: fc.uniqueArray(fc.constantFrom(...slides), { minLength: 1, maxLength: 4 }),
        boards: selector,
        dayparts: often([{ from: '00:30', to: '23:30' }], fc.array(daypart, { minLength: 1, maxLength: 2 })),
        weight: fc.constantFrom(1, 2, 3, 0.1, 0.7, 10),
        exclusive: often(false, fc.boolean()),
        keeps: fc.boolean(),
        section: often(undefined, fc.constantFrom('left', 'beam')),
      },
      ['boards', 'dayparts', 'weight', 'exclusive', 'keeps', 'section'],
    )
  const phase = (name: string) =>
    record(
      {
        id: fc.constant(name),
        title: fc.constant(name),
        starts: often(scene.dates[0] as string, startIn(scene)),
        ends: often(scene.dates.at(-1) as string, boundIn(scene)),
        notAfter: often(scene.dates.at(-1) as string, momentIn(scene)),
        emphasis: fc.constantFrom(1, 2, 0.5, 7),
        replaces: often(false, fc.boolean()),
      },
      ['notAfter', 'emphasis', 'replaces'],
    )
  return record(
    {
      id: fc.constant(id),
      org: fc.constantFrom('o0', 'o0', 'o1', 'o2'),
      title: fc.constant(id),
      minShare: fc.constantFrom(0, 0.25, 0.5, 0.9, 1),
      milestones: fc.tuple(milestoneIn(scene)),
      phases: fc.tuple(...phases.map(phase)),
      slides: fc.tuple(...slides.map((name) => slideIn(scene, name, true))),
      placements: fc
        .integer({ min: 1, max: 4 })
        .chain((count) => fc.tuple(...['p0', 'p1', 'p2', 'p3'].slice(0, count).map(placement))),
    },
    ['minShare'],
  ) as unknown as fc.Arbitrary<Campaign>
}

function milestoneIn(scene: Scene): fc.Arbitrary<unknown> {
  const dated = {
    id: fc.constant('m'),
    title: fc.constant('m'),
    starts: milestoneMomentIn(scene),
    ends: milestoneMomentIn(scene),
  }
  return fc.oneof(
    record({ ...dated, state: fc.constantFrom('confirmed', 'expected') }, ['state']),
    fc.record({ ...dated, state: fc.constant('closed'), closedAt: instantIn(scene) }),
    fc.constant({ id: 'm', title: 'm', state: 'postponed' }),
  )
}

function slideIn(scene: Scene, id: string, hasMilestones: boolean): fc.Arbitrary<Slide> {
  const start = hasMilestones ? startIn(scene) : momentIn(scene)
  const end = hasMilestones ? boundIn(scene) : momentIn(scene)
  return record(
    {
      id: fc.constant(id),
      kind: fc.constant('slogan'),
      text: fc.constantFrom(
        'Mừng Đảng',
        'Nhiệt liệt chào mừng Đại hội Đảng bộ tỉnh lần thứ mười bảy',
        'a b c d e f g h i j k',
      ),
      language: seldom(fc.constantFrom('vi', 'lo'), 'vi'),
      seconds: fc.oneof(
        { weight: 12, arbitrary: fc.constantFrom(1, 4, 7, 10, 15, 60, 61) },
        { weight: 1, arbitrary: fc.constantFrom(200, 450, 900) },
      ),
      from: seldom(start, scene.dates[0] as string),
      until: seldom(end, scene.dates.at(-1) as string),
      tags: fc.constantFrom(['tang'], ['tang', 'vui'], ['vui'], []),
      state: seldom(fc.constantFrom('draft', 'pending', 'rejected', 'withdrawn'), 'approved'),
      fields: seldom(fc.uniqueArray(fieldIn(end), { minLength: 1, maxLength: 3, selector: nameOf }), undefined),
    },
    ['language', 'seconds', 'from', 'until', 'tags', 'state', 'fields'],
  ).map(withFieldsInText) as unknown as fc.Arbitrary<Slide>
}

interface DrawnField {
  readonly name: string
}

/** Mostly countdowns: the other fields move no boundary. */
function fieldIn(bound: fc.Arbitrary<unknown>): fc.Arbitrary<DrawnField> {
  const countdown = (name: string) =>
    fc.record({ name: fc.constant(name), kind: fc.constant('days-to'), to: bound }, { noNullPrototype: true })
  return fc.oneof(countdown('n'), countdown('m'), fc.constant({ name: 'thu', kind: 'weekday' }))
}

function nameOf({ name }: DrawnField): string {
  return name
}

function withFieldsInText(slide: Record<string, unknown>): Record<string, unknown> {
  const names = ((slide.fields ?? []) as readonly DrawnField[]).map(nameOf)
  return { ...slide, text: [slide.text, ...names.map((name) => `{${name}}`)].join(' ') }
}

function interruptIn(scene: Scene, id: string): fc.Arbitrary<Interrupt> {
  return spanned(
    scene,
    { id: fc.constant(id), slide: slideIn(scene, `${id}-s`, false), wakes: fc.boolean(), boards: selector },
    ['wakes', 'boards'],
  )
}

function restrictionIn(scene: Scene, id: string): fc.Arbitrary<Restriction> {
  const fields = {
    id: fc.constant(id),
    slide: slideIn(scene, `${id}-s`, false),
    allow: fc.constantFrom(['tang'], ['tang', 'vui'], ['vui'], []),
    boards: selector,
  }
  return spanned(scene, fields, ['slide', 'boards'])
}

function spanned<T>(
  scene: Scene,
  fields: Record<string, fc.Arbitrary<unknown>>,
  optional: readonly string[],
): fc.Arbitrary<T> {
  const org = fc.constantFrom('o0', 'o1', 'o2')
  const usual = `${scene.dates[1]}T06:00Z`
  return fc.tuple(often(usual, instantIn(scene)), instantIn(scene)).chain(([a, b]) => {
    const [starts, ends] = Date.parse(a) <= Date.parse(b) ? [a, b] : [b, a]
    return record({ ...fields, org, starts: fc.constant(starts), ends: fc.constant(ends) }, optional)
  }) as unknown as fc.Arbitrary<T>
}

function named<T>(
  scene: Scene,
  ids: readonly string[],
  one: (scene: Scene, id: string) => fc.Arbitrary<T>,
): fc.Arbitrary<T[]> {
  return fc.tuple(...ids.map((id) => one(scene, id)))
}

const selector = seldom(
  fc.constantFrom<unknown>(
    { orgs: ['o1'] },
    { orgs: ['o2'], kinds: ['gate'] },
    { tags: ['quoc-lo'] },
    { boards: ['led'] },
    { kinds: [] },
  ),
  {},
)
