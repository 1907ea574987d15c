import { flag, id, instant, listOf, object, orNull, ref, type Schema, sha256, text, whole } from './shapes.ts'

const onAir = object({
  section: orNull(id),
  tier: ref('Tier'),
  slide: orNull(text),
  rendition: orNull(ref('Rendition')),
})

const amount: Schema = { type: 'number' }
const approved = orNull(object({ by: listOf(text), at: instant }))

/** Shapes of boards and of what they show, when and why. */
export const scheduleSchemas: Readonly<Record<string, Schema>> = {
  Tier: { enum: ['interrupt', 'off', 'exclusive', 'rotation', 'filler', 'black'] },
  Rendition: object(
    {
      ...{ sha256, bytes: whole, width: whole, height: whole },
      clip: object({ ms: whole, fps: { type: 'number' } }),
    },
    ['clip'],
  ),
  Board: {
    description:
      'The board as in the plan, and: `now` (by its newest playlist, a row a track; a null `rendition` means that the stand-in is ' +
      'drawn, or nothing), `report` (what it last said: `showing` and `ack` as in the board’s protocol), `missing` (slides its playlist went ' +
      'without), `unapproved` (those of them of which no picture was approved on its pixels).',
    ...object({
      ...{ id, org: id, orgName: text, name: text, kind: text, width: whole, height: whole, timezone: text },
      version: orNull(whole),
      ...{ connected: flag, paired: flag, takenDown: flag },
      report: orNull(object({ at: instant, ack: orNull({ type: 'object' }), showing: orNull({ type: 'object' }) })),
      ...{ missing: listOf(text), unapproved: listOf(text) },
      now: listOf({ allOf: [onAir, object({ startsAt: instant, endsAt: instant })] }),
    }),
  },
  BoardPage: object({ revision: whole, boards: listOf(ref('Board')), next: { type: ['string', 'null'] } }),
  Timeline: {
    description:
      'A board with sections has `sections`, each with `id`, `segments` and `airtime`, in place of its own two.',
    ...object(
      {
        format: { const: 'congchao/timeline@1' },
        board: id,
        date: { type: 'string', format: 'date' },
        timezone: text,
        segments: listOf(ref('TimelineSegment')),
        airtime: listOf({ type: 'object' }),
        sections: listOf({ type: 'object' }),
      },
      ['segments', 'airtime', 'sections'],
    ),
  },
  TimelineSegment: object({ start: text, end: text, tier: ref('Tier'), loop: listOf(ref('Entry')) }),
  Entry: {
    description:
      '`unapproved`: no picture of it was approved on the board’s pixels, and the filler is shown in its stay; not told with `of=plan`.',
    ...object(
      {
        ...{ slide: text, campaign: orNull(id), phase: orNull(id), placement: orNull(id), seconds: whole },
        ...{ interrupt: id, restriction: id, whole: { const: true }, unapproved: { const: true } },
      },
      ['interrupt', 'restriction', 'whole', 'unapproved'],
    ),
  },
  Now: {
    description: 'A board with sections has `sections`, each with `id` and the last three, in place of its own.',
    ...object(
      {
        ...{ board: id, at: text, segment: ref('TimelineSegment'), entry: orNull(ref('Entry')), until: text },
        sections: listOf({ type: 'object' }),
      },
      ['segment', 'entry', 'until', 'sections'],
    ),
  },
  BoardWeeks: {
    description:
      '`edges`: when each week begins and the last ends. `seconds` by week: in which the board is neither off nor dark, and of those in which ' +
      'a phase is on the air; what sections of a board show is added up. `startsAt`, `endsAt`: of the phase itself.',
    ...object({
      ...{ board: id, from: { type: 'string', format: 'date' }, edges: listOf(instant), seconds: listOf(amount) },
      phases: listOf(
        object({
          ...{ campaign: id, phase: id, startsAt: orNull(instant), endsAt: orNull(instant), seconds: listOf(amount) },
        }),
      ),
    }),
  },
  Explanation: {
    description:
      '`approved`: who approved what shows as it plays (names only where one sees the office that it is of), and when. `beside`: what the ' +
      'board may show outside campaigns; fillers under the ids of their orgs.',
    ...object({
      ...{ board: id, at: instant, tier: ref('Tier'), restrictions: listOf(id) },
      verdicts: listOf(
        object({
          ...{ campaign: id, phase: id, placement: id, shows: flag, approved },
          reason: object({ code: text }),
          slides: listOf(object({ slide: id, due: flag, reason: object({ code: text }), approved }, ['reason'])),
        }),
      ),
      beside: listOf(object({ list: { enum: ['fillers', 'interrupts', 'restrictions'] }, id, approved })),
    }),
  },
  Playlist: object({
    format: { const: 'congchao/playlist@1' },
    ...{ board: id, timezone: text, width: whole, height: whole, color: text, startsAt: instant, endsAt: instant },
    loops: listOf({ type: 'object' }),
    tracks: listOf({ type: 'object' }),
    renditions: listOf(orNull(ref('Rendition'))),
  }),
}
