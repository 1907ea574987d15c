import fc from 'fast-check'
import type { Plan } from '../../shared/plan/plan.ts'

// Few ids and words, so that one plan's items come back in the next, moved or changed.
const id = fc.constantFrom('a', 'b', 'c-1', 'd', '0')
const words = fc.constantFrom('Đại hội', "Buôn M'nông", '"ngoặc" \\ chéo', 'ບຸນ 🎆', 'Cổng chào — 1')
const instant = fc.constantFrom('2020-10-14T08:00+07:00', '2020-10-15T17:00:00+07:00', '2021-01-01T00:00Z')

const bound = fc.oneof(
  fc.constantFrom('2020-09-01', '2020-10', '2020-10-14T08:00'),
  fc.record(
    { lunar: fc.constant('2023-02-10'), leap: fc.boolean(), offset: fc.constant('-P3D') },
    { requiredKeys: ['lunar'] },
  ),
)

const slide = fc.oneof(
  fc.record(
    {
      id,
      kind: fc.constant('slogan'),
      text: words,
      language: fc.constantFrom('vi', 'lo'),
      seconds: fc.integer({ min: 1, max: 900 }),
      from: bound,
      until: bound,
      tags: fc.uniqueArray(words),
      state: fc.constantFrom('approved', 'draft'),
    },
    { requiredKeys: ['id', 'kind', 'text'] },
  ),
  fc.record(
    {
      id,
      kind: fc.constantFrom('image', 'video'),
      media: fc.constant('0'.repeat(64)),
      fit: fc.constant('contain'),
      crop: fc.constant({ x: 0.125, y: 0, width: 0.1, height: 1 }),
    },
    { requiredKeys: ['id', 'kind', 'media'] },
  ),
)

const milestone = fc.oneof(
  fc.record({ id, title: words, state: fc.constant('postponed') }),
  fc.record(
    {
      id,
      title: words,
      starts: fc.constant('2020-10-14'),
      ends: fc.constant('2020-10-15'),
      state: fc.constant('expected'),
    },
    { requiredKeys: ['id', 'title', 'starts', 'ends'] },
  ),
)

const phase = fc.record(
  { id, title: words, starts: bound, ends: bound, emphasis: fc.constantFrom(0.1, 3), replaces: fc.boolean() },
  { requiredKeys: ['id', 'title', 'starts', 'ends'] },
)

const selector = fc.record({ kinds: fc.constant(['led']), tags: fc.uniqueArray(words) }, { requiredKeys: [] })

const dayparts = fc.array(
  fc.record(
    { days: fc.constant(['mon', 'sun']), from: fc.constant('22:00'), to: fc.constant('02:00') },
    { requiredKeys: ['from', 'to'] },
  ),
)

const listOf = <T extends { id: string }>(item: fc.Arbitrary<T>, minLength = 0) =>
  fc.uniqueArray(item, { selector: ({ id }) => id, minLength, maxLength: 5 })

const idOf = (items: readonly { id: string }[]) => fc.constantFrom(...items.map((item) => item.id))

const orgs = listOf(fc.record({ id, name: words, level: words, filler: slide }, { requiredKeys: ['id', 'name'] }), 1)
  .chain((row) => fc.tuple(fc.constant(row), fc.array(fc.nat(), { minLength: row.length, maxLength: row.length })))
  // A parent stands after its children, or nowhere: no circles, and links to what is not written yet.
  .map(([row, picks]) =>
    row.map((org, index) => {
      const parent = row[index + 1 + ((picks[index] ?? 0) % row.length)]
      return parent ? { ...org, parent: parent.id } : org
    }),
  )

const issued = fc.record({ number: words, issuer: words, issuedOn: fc.constant('2020-04-17') })

function campaignOf(org: fc.Arbitrary<string>) {
  return fc
    .record(
      {
        id,
        org,
        title: words,
        document: issued,
        minShare: fc.constantFrom(0.1, 1),
        milestones: listOf(milestone),
        phases: listOf(phase),
        slides: listOf(slide),
      },
      { requiredKeys: ['id', 'org', 'title', 'phases', 'slides'] },
    )
    .chain((campaign) => placementsOf(campaign).map((placements) => ({ ...campaign, placements })))
}

function placementsOf({ phases, slides }: { phases: { id: string }[]; slides: { id: string }[] }) {
  if (phases.length === 0 || slides.length === 0) return fc.constant([])
  const chosen = fc.uniqueArray(idOf(slides), { minLength: 1 })
  return listOf(
    fc.record(
      { id, phase: idOf(phases), slides: chosen, boards: selector, dayparts, weight: fc.constantFrom(0.5, 1000) },
      { requiredKeys: ['id', 'phase', 'slides'] },
    ),
  )
}

/** Valid plans, with every kind of item, of list left out, empty or full. */
export const arbitraryPlan: fc.Arbitrary<Plan> = orgs
  .chain((someOrgs) => {
    const org = idOf(someOrgs)
    const board = fc.record(
      {
        id,
        org,
        name: words,
        kind: fc.constantFrom('led', 'gate'),
        width: fc.constant(640),
        height: fc.constant(96),
        pitch: fc.constant(2.5),
        color: fc.constant('mono'),
        hours: dayparts,
        tags: fc.uniqueArray(words),
        sections: fc.constant([{ id: 'beam', x: 0, y: 0, width: 320, height: 96 }]),
      },
      { requiredKeys: ['id', 'org', 'name', 'kind', 'width', 'height'] },
    )
    const over = { id, org, boards: selector, starts: instant, ends: instant }
    return fc.record(
      {
        format: fc.constant('congchao/plan@1'),
        timezone: fc.constantFrom('Asia/Ho_Chi_Minh', 'Europe/Berlin'),
        orgs: fc.constant(someOrgs),
        boards: listOf(board),
        campaigns: listOf(campaignOf(org)),
        interrupts: listOf(
          fc.record(
            { ...over, slide, wakes: fc.boolean() },
            { requiredKeys: ['id', 'org', 'slide', 'starts', 'ends'] },
          ),
        ),
        restrictions: listOf(
          fc.record(
            { ...over, slide, allow: fc.uniqueArray(words) },
            { requiredKeys: ['id', 'org', 'starts', 'ends', 'allow'] },
          ),
        ),
      },
      { requiredKeys: ['format', 'timezone', 'orgs', 'boards', 'campaigns'] },
    )
  })
  .map((plan) => plan as unknown as Plan)
