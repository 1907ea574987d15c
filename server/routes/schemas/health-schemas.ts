import { flag, id, instant, listOf, object, orNull, pageOf, ref, type Schema, sha256, text, whole } from './shapes.ts'

const shot: Schema = { type: 'string', pattern: '^[0-9a-f]{16}$' }
const shotState: Schema = { enum: ['asked', 'same', 'differs', 'unsure'] }
const mode = orNull({ enum: ['playing', 'evergreen', 'fallback', 'built-in', 'safe', 'card'] })
const clock: Schema = { type: 'string', pattern: '^([01][0-9]|2[0-3]):[0-5][0-9]$' }
const quiet = orNull(object({ from: clock, to: clock }))
const by = object({ id: text, name: text })
const chosen = { waitMinutes: { type: 'integer', minimum: 1, maximum: 1440 }, quiet, mail: flag }
const chosenKeys = [...Object.keys(chosen), 'webhook']
const webhook = orNull(object({ url: text, hasSecret: flag }))

/** The shapes of health routes. */
export const healthSchemas: Readonly<Record<string, Schema>> = {
  Cause: {
    description: 'What is the matter with a board, and since when.',
    ...object({ code: text, since: instant, messageVi: text, message: text }),
  },
  BoardHealth: {
    description:
      '`gaps` are the times in which it was not heard, the newest first; `report` is what its page last said of itself, `has` what it ' +
      'says that it plays, `newest` what it should.',
    ...object({
      ...{ board: id, connected: flag, lastSeenAt: orNull(instant), mode, behind: flag },
      gaps: listOf(object({ from: instant, to: orNull(instant) })),
      has: orNull(object({ epoch: whole, version: whole, digest: sha256 })),
      newest: orNull(object({ version: whole, digest: sha256, at: instant })),
      ...{ report: orNull({ type: 'object' }), reportAt: orNull(instant), shell: orNull(text) },
      ...{ causes: listOf(ref('Cause')), disputedAt: orNull(instant) },
      repair: orNull(object({ by, since: instant, note: text, photo: orNull(sha256) })),
      screenshot: orNull(object({ id: shot, at: orNull(instant), state: shotState })),
    }),
  },
  HealthPage: pageOf(
    'boards',
    object({
      ...{ board: id, name: text, org: id, orgName: text, connected: flag, lastSeenAt: orNull(instant), mode },
      ...{ causes: listOf(ref('Cause')), repair: flag },
    }),
  ),
  RepairRequest: {
    description: '`photo`: the SHA-256 of an uploaded picture.',
    ...object({ note: text, photo: sha256 }, ['photo']),
  },
  ScreenshotAsked: object({ id: shot }),
  ScreenshotPage: {
    description:
      '`same`: pixel for pixel what it should have been; `differs`: it was not, in so many pixels; `unsure`: what should have been there is not ' +
      'known well enough.',
    ...pageOf(
      'screenshots',
      object({
        ...{ id: shot, askedAt: instant, at: orNull(instant), drawnAt: orNull(instant), state: shotState },
        differing: orNull(whole),
      }),
    ),
  },
  Alert: object({
    ...{ id: shot, board: id, boardName: text, org: id, code: text, messageVi: text, message: text, since: instant },
    ...{ openedAt: instant, endedAt: orNull(instant), toldAt: orNull(instant) },
    seenBy: orNull(object({ id: text, name: text, at: instant })),
  }),
  AlertPage: pageOf('alerts', ref('Alert')),
  SentAlertSettings: {
    description: 'What is left out comes from above; `quiet` and `webhook` null: none.',
    ...object(
      {
        ...chosen,
        webhook: orNull(object({ url: text, secret: { type: 'string', minLength: 16, maxLength: 128 } }, ['secret'])),
      },
      chosenKeys,
    ),
  },
  AlertSettings: {
    description: 'Of a webhook that an office above chose, `url` is the host alone.',
    ...object({
      org: id,
      own: object({ ...chosen, webhook }, chosenKeys),
      effective: object({ ...chosen, webhook }),
    }),
  },
}
