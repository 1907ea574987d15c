import { id, instant, listOf, object, orNull, pageOf, ref, type Schema, sha256, text, whole } from './shapes.ts'

const people: Schema = { enum: [1, 2] }
const emergencyRoles: Schema = {
  type: 'array',
  minItems: 1,
  uniqueItems: true,
  items: { enum: ['administrator', 'editor', 'approver', 'operator', 'technician'] },
}
const hours: Schema = { type: ['integer', 'null'], minimum: 1, maximum: 720 }
const emergency = { people, prepare: emergencyRoles, release: emergencyRoles }
const chosen = { approvers: people, tellOthersAfterHours: hours }

/** The shapes of office routes. */
export const officeSchemas: Readonly<Record<string, Schema>> = {
  AuditEntry: {
    description:
      '`before` and `after` as they were and are, null where there was or is nothing; `hash` is that of the row in the chain.',
    ...object({
      ...{ seq: whole, at: instant, act: text, org: orNull(id), hash: sha256 },
      actor: object({
        kind: { enum: ['person', 'token', 'board', 'nobody', 'system'] },
        ...{ id: text, name: text, address: orNull(text) },
      }),
      subject: object({ kind: text, id: text }),
      ...{ before: {}, after: {} },
    }),
  },
  AuditPage: pageOf('entries', ref('AuditEntry')),
  AuditVerdict: {
    description: '`count` rows hold, and `head` is the last of them.',
    ...object({
      ok: { type: 'boolean' },
      count: whole,
      head: object({ seq: whole, hash: sha256 }),
      broken: orNull(
        object({
          seq: whole,
          why: { enum: ['gap', 'hash', 'link', 'seal', 'anchor', 'tail'] },
          ...{ message: text, messageVi: text },
        }),
      ),
    }),
  },
  ChosenSettings: {
    description: 'What is left out comes from above; `tellOthersAfterHours` null: never.',
    ...object({ ...chosen, emergency: object(emergency, Object.keys(emergency)) }, [
      ...Object.keys(chosen),
      'emergency',
    ]),
  },
  OrgSettings: object({
    org: id,
    own: ref('ChosenSettings'),
    effective: object({ ...chosen, emergency: object(emergency) }),
  }),
  Notice: {
    description: '`body` has the `title` of what it is about and its id under its kind, such as `submission`.',
    ...object({
      ...{ id: text, kind: text, body: { type: 'object' }, message: text, messageVi: text },
      ...{ madeAt: instant, readAt: orNull(instant) },
    }),
  },
  NoticePage: object({ notices: listOf(ref('Notice')), unread: whole, next: orNull(text) }),
}
