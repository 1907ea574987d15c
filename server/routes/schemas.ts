import { approvalSchemas } from './schemas/approval-schemas.ts'
import { campaignSchemas } from './schemas/campaign-schemas.ts'
import { directiveSchemas } from './schemas/directive-schemas.ts'
import { emergencySchemas } from './schemas/emergency-schemas.ts'
import { factorSchemas } from './schemas/factor-schemas.ts'
import { healthSchemas } from './schemas/health-schemas.ts'
import { keysSchemas } from './schemas/keys-schemas.ts'
import { officeSchemas } from './schemas/office-schemas.ts'
import { pairingSchemas } from './schemas/pairing-schemas.ts'
import { peopleSchemas } from './schemas/people-schemas.ts'
import { reportSchemas } from './schemas/report-schemas.ts'
import { scopeSchemas } from './schemas/scope-schemas.ts'
import {
  flag,
  id,
  instant,
  listOf,
  object,
  orNull,
  part,
  ref,
  type Schema,
  sha256,
  text,
  whole,
} from './schemas/shapes.ts'
import { shellSchemas } from './schemas/shell-schemas.ts'
import { sloganSchemas } from './schemas/slogan-schemas.ts'
import { todaySchemas } from './schemas/today-schemas.ts'

const problemRow = {
  code: text,
  severity: { enum: ['error', 'warning'] },
  path: text,
  board: id,
  message: text,
  messageVi: text,
}

const onAir = object({
  section: orNull(id),
  tier: ref('Tier'),
  slide: orNull(text),
  rendition: orNull(ref('Rendition')),
})

const amount: Schema = { type: 'number' }
const approved = orNull(object({ by: listOf(text), at: instant }))

/** The shapes that routes name, as JSON schemas. Those of the core (`Plan`, `Timeline` …) are told in words where they are long. */
export const schemas: Readonly<Record<string, Schema>> = {
  ...approvalSchemas,
  ...campaignSchemas,
  ...peopleSchemas,
  ...factorSchemas,
  ...scopeSchemas,
  ...officeSchemas,
  ...keysSchemas,
  ...reportSchemas,
  ...pairingSchemas,
  ...directiveSchemas,
  ...sloganSchemas,
  ...emergencySchemas,
  ...healthSchemas,
  ...shellSchemas,
  ...todaySchemas,
  Health: object({ status: { const: 'ok' } }),
  Secret: object({ secret: text }),
  Fault: object({ pointer: text, message: text, messageVi: text }),
  Problem: {
    description: 'RFC 9457, in English and in Vietnamese; `retry` says whether the same request may succeed later.',
    ...object(
      {
        ...{ type: text, code: text, status: whole, title: text, titleVi: text, detail: text, detailVi: text },
        ...{ retry: flag, faults: listOf(ref('Fault')), parameter: text },
      },
      ['detail', 'detailVi', 'faults', 'parameter'],
    ),
  },
  Plan: {
    description: 'A `congchao/plan@1`. Decoded strictly: a field that is not of the format is a fault.',
    ...object(
      {
        format: { const: 'congchao/plan@1' },
        timezone: text,
        orgs: listOf({ type: 'object' }),
        boards: listOf({ type: 'object' }),
        campaigns: listOf({ type: 'object' }),
        interrupts: listOf({ type: 'object' }),
        restrictions: listOf({ type: 'object' }),
      },
      ['interrupts', 'restrictions'],
    ),
  },
  Problems: object({ problems: listOf(object(problemRow, ['board'])) }),
  Replaced: {
    description:
      '`boards` are those of one’s own that the edit touched; `differs`: how many items are not approved as they stand now; `binned`: ' +
      'where it removed anything, the ids in the bin.',
    ...object({ revision: whole, boards: listOf(id), differs: whole, binned: listOf(id) }, ['binned']),
  },
  MilestoneChange: {
    description: 'Fields of a milestone; null removes one.',
    ...object(
      {
        title: text,
        starts: { type: ['string', 'null'] },
        ends: { type: ['string', 'null'] },
        state: { enum: ['confirmed', 'expected', 'closed', 'postponed', null] },
        closedAt: { type: ['string', 'null'], format: 'date-time' },
      },
      ['title', 'starts', 'ends', 'state', 'closedAt'],
    ),
  },
  Tier: { enum: ['interrupt', 'off', 'exclusive', 'rotation', 'filler', 'black'] },
  Rendition: object(
    {
      ...{ sha256, bytes: whole, width: whole, height: whole },
      clip: object({ ms: whole, fps: { type: 'number' } }),
    },
    ['clip'],
  ),
  Media: {
    description:
      '`sha256` is what plans name it by; `master` its picture’s own hash; `facts` what was found in it; `picture` where it is seen; ' +
      '`progress` (0–1) of a clip’s preparation.',
    ...object({
      ...{ sha256, kind: { enum: ['picture', 'clip'] }, state: { enum: ['preparing', 'ready', 'failed'] } },
      ...{ name: text, type: text, bytes: whole, width: whole, height: whole, ms: orNull(whole) },
      ...{ master: orNull(sha256), uploadedAt: instant, uploadedBy: text, facts: { type: 'object' } },
      ...{ progress: { type: 'number' }, picture: { type: ['string', 'null'] } },
    }),
  },
  MediaPage: object({ media: listOf(ref('Media')), next: { type: ['string', 'null'] } }),
  Crops: {
    description:
      '`fit`: what the crop leaves is to stand whole, ground beside it, where no crop that fills the canvas spares the text.',
    ...object({
      crops: listOf(
        object(
          { aspect: text, crop: object({ x: part, y: part, width: part, height: part }), fit: { enum: ['contain'] } },
          ['fit'],
        ),
      ),
    }),
  },
  Trial: {
    description:
      '`slides` as in a plan, their ids may be left out; `boards`: all where it is left out; `campaign`: whose milestones they may name.',
    ...object({ slides: listOf({ type: 'object' }), boards: listOf(id), campaign: id }, ['boards', 'campaign']),
  },
  Finding: object({ code: text, severity: { enum: ['error', 'warning'] }, message: text, messageVi: text }),
  TrialLine: {
    description:
      '`slide` is its index among those sent; `boards` have such a canvas (`more`: how many are not listed), each with how far away it reads ' +
      'clearly and what holds for it alone; either `rendition` with its `verdict`, or `fault`, says what came of it.',
    ...object({
      ...{ slide: whole, id: text, width: whole, height: whole, color: { enum: ['full', 'mono'] } },
      boards: listOf(
        object({
          ...{ id, section: orNull(id), name: text, pitch: { type: ['number', 'null'] }, road: flag },
          ...{ metres: { type: ['number', 'null'] }, findings: listOf(ref('Finding')) },
        }),
      ),
      ...{ more: whole, rendition: orNull(ref('Rendition')), verdict: orNull(ref('Verdict')) },
      fault: orNull(object({ kind: text, message: text, messageVi: text })),
    }),
  },
  Verdict: {
    description: 'How well a rendition can be read, computed from its pixels.',
    ...object({
      ...{ setting: { enum: ['standing', 'pages', 'scrolling', 'picture', 'clip', 'plate'] } },
      ...{
        pages: listOf(listOf(text)),
        face: { type: ['string', 'null'] },
        rows: orNull(whole),
        capRows: orNull(whole),
      },
      ...{ closest: orNull({ type: 'object' }), clipped: whole, contrast: { type: ['number', 'null'] } },
      ...{ readingSeconds: { type: ['number', 'null'] }, findings: listOf(ref('Finding')) },
    }),
  },
  Addition: {
    description: '`slides` as in a plan, and a placement of them; ids may be left out.',
    ...object({ slides: listOf({ type: 'object' }), placement: { type: 'object' } }, ['slides']),
  },
  Added: {
    description: 'As **Replaced**, and the ids of what was added.',
    ...object({ revision: whole, boards: listOf(id), differs: whole, slides: listOf(id), placement: id }),
  },
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
