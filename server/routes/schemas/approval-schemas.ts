import {
  flag,
  id,
  instant,
  listOf,
  object,
  orNull,
  pageOf,
  part,
  ref,
  type Schema,
  sha256,
  text,
  whole,
} from './shapes.ts'

const madeId: Schema = { type: 'string', format: 'uuid' }
const reason: Schema = { type: 'string', minLength: 1, maxLength: 1000 }
const person = object({ id: text, name: text })
const progress = object({ done: whole, of: whole })
const itemKey = { list: text, campaign: text, id }
const color: Schema = { enum: ['full', 'mono'] }
const canvas = { width: whole, height: whole, color }
const severity: Schema = { enum: ['error', 'warning'] }
const standing = object({
  ...itemKey,
  state: { enum: ['draft', 'pending', 'returned', 'approved', 'playing', 'ended', 'withdrawn'] },
  revision: { enum: [null, 'draft', 'pending', 'returned'] },
  ...{ submission: orNull(madeId), author: orNull(person), approvers: listOf(text), reason: orNull(text) },
  lacking: listOf(object(canvas)),
})

const summary = {
  ...{ id: madeId, kind: { enum: ['change', 'lift'] }, campaign: orNull(id), campaignTitle: orNull(text) },
  ...{ org: id, orgName: text, title: text, author: person, submittedAt: instant, decidedAt: orNull(instant) },
  state: { enum: ['drawing', 'pending', 'approved', 'returned', 'cancelled'] },
  approvals: listOf(object({ name: text, at: instant, passedBecause: orNull(text) })),
  needs: { enum: [1, 2] },
  ...{ mayDecide: flag, reason: orNull(text), drawn: progress },
  contents: object({
    first: orNull(object({ id, kind: { enum: ['slogan', 'image', 'video'] }, text: orNull(text), isRemoved: flag })),
    ...{ slides: whole, items: whole },
  }),
}

/** `point`: a spot on one canvas, in parts of it; `words`: offsets into the item's text. */
const returnedPlace = (properties: Readonly<Record<string, Schema>>) =>
  object(
    {
      ...properties,
      point: object({ ...canvas, x: part, y: part }),
      words: object({ start: whole, end: whole }),
    },
    ['point', 'words'],
  )
const strict = (schema: Schema): Schema => ({ ...schema, additionalProperties: false })
const asking = (properties: Readonly<Record<string, Schema>>, more: Readonly<Record<string, Schema>> = {}) =>
  strict(
    object({ ...properties, ...more, note: reason, passedBecause: reason }, [
      ...Object.keys(more),
      ...['note', 'passedBecause'],
    ]),
  )
const fillerPicture = object({
  ...{ ...canvas, rendition: ref('Rendition'), more: whole },
  boards: listOf(object({ id, section: orNull(id) })),
})

/** The shapes of approval routes. */
export const approvalSchemas: Readonly<Record<string, Schema>> = {
  AskedApproval: {
    description:
      'One of these. Without `placements`: all of the campaign that differs, what was removed too. `passedBecause`: why what is found of it stands.',
    oneOf: [
      asking({ campaign: id }, { placements: listOf(id) }),
      ...[asking({ filler: id }), asking({ restriction: id }), asking({ lift: madeId })],
    ],
  },
  Submission: {
    description:
      'What somebody asked, as it was then. `needs`: how many approve it. `mayDecide`: whether the caller may, if only by returning it. ' +
      '`contents`: its first slide, and how many slides and items it has.',
    ...object(summary),
  },
  Submissions: pageOf('submissions', ref('Submission')),
  SubmittedPicture: {
    description:
      'What a slide shows on one canvas; words that differ by the day are the widest. `more`: boards beyond those named. `stands`: ' +
      'while it is to be decided, exactly this is approved already, and its item stays as it is.',
    ...object({
      ...{ ...itemKey, slide: id, face: sha256, ...canvas, rendition: ref('Rendition'), more: whole },
      stands: flag,
      verdict: orNull({ type: 'object' }),
      boards: listOf(object({ id, name: text, section: orNull(id) })),
    }),
  },
  SubmissionFinding: object(
    { code: text, severity, message: text, messageVi: text, board: id, item: object(itemKey) },
    ['board', 'item'],
  ),
  SubmissionDetail: {
    description:
      '`was` and `is`: an item as it is approved and as it is to be, null where it is not. `digest` is what an approval names.',
    ...object({
      ...summary,
      items: listOf(object({ ...itemKey, was: orNull({ type: 'object' }), is: orNull({ type: 'object' }) })),
      pictures: listOf(ref('SubmittedPicture')),
      findings: listOf(ref('SubmissionFinding')),
      impact: object({
        boards: listOf(
          object({
            ...{ id, name: text, orgName: text },
            displaces: listOf(object({ campaign: orNull(id), title: text, before: part, after: part })),
          }),
        ),
      }),
      ...{
        digest: orNull(sha256),
        writers: listOf(person),
        approvers: listOf(person),
        note: orNull(text),
        passedBecause: orNull(text),
        takeDown: orNull(ref('TakeDown')),
      },
      places: listOf(returnedPlace({ list: text, id, note: text })),
      blockers: listOf(object({ code: text, message: text, messageVi: text })),
    }),
  },
  Approve: strict(object({ digest: sha256, passedBecause: reason }, ['passedBecause'])),
  Return: strict(
    object({ reason, places: listOf(strict(returnedPlace({ list: text, id, note: reason }))) }, ['places']),
  ),
  Nothing: strict(object({})),
  ItemStates: object({ items: listOf(standing) }),
  OfficeFiller: {
    description:
      '`filler` is a slide as in a plan; one that was removed plays on until that is approved, and `standing` is of it then. `inForce`: the ' +
      'approved one that its boards go by, whose it is, and what was approved of it for each canvas of boards that the caller sees, of which ' +
      'some are named, and `more` are there; null: the system’s own.',
    ...object({
      ...{ filler: orNull({ type: 'object' }), standing: orNull(standing) },
      inForce: orNull(object({ org: id, filler: { type: 'object' }, pictures: listOf(fillerPicture) })),
    }),
  },
  TakenSubject: {
    oneOf: [
      strict(object({ what: { const: 'slide' }, campaign: id, slide: id })),
      strict(object({ what: { const: 'filler' }, of: id })),
      strict(object({ what: { const: 'campaign' }, campaign: id })),
      strict(object({ what: { const: 'board' }, board: id })),
      strict(object({ what: { const: 'everything' } })),
    ],
  },
  WantedTakeDown: {
    description: '`endsAt` of a pause alone, within 24 hours.',
    ...strict(
      object(
        { kind: { enum: ['take-down', 'pause'] }, org: id, subject: ref('TakenSubject'), reason, endsAt: instant },
        ['endsAt'],
      ),
    ),
  },
  ForeseenTakeDown: strict(object({ kind: { enum: ['take-down', 'pause'] }, org: id, subject: ref('TakenSubject') })),
  TakeDownOutlook: {
    description:
      'The looks of most boards first, twelve at most; `more`: boards of others. `at`: the instant of both pictures.',
    ...object({
      looks: listOf(
        object({
          ...{ width: whole, height: whole, boards: listOf(object({ id, name: text })), count: whole },
          ...{ at: instant, before: text, after: text },
        }),
      ),
      more: whole,
    }),
  },
  TakeDown: object({
    ...{ id: madeId, kind: { enum: ['take-down', 'pause'] }, org: id, subject: ref('TakenSubject'), title: text },
    ...{ reason: text, person, madeAt: instant, endsAt: orNull(instant), endedAt: orNull(instant) },
  }),
  TakeDowns: pageOf('takeDowns', ref('TakeDown')),
  TakenDown: object({ takeDown: ref('TakeDown'), boards: listOf(id) }),
  PauseEnded: object({ boards: listOf(id) }),
}
