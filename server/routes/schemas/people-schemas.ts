import { flag, id, instant, listOf, object, orNull, pageOf, ref, type Schema, text } from './shapes.ts'

const role: Schema = { enum: ['administrator', 'editor', 'approver', 'operator', 'technician', 'viewer'] }
const kinds = listOf({ enum: ['totp', 'passkey'] })
const stage: Schema = { enum: ['complete', 'second-factor', 'enrol'] }
const password: Schema = { type: 'string', description: '12 to 256 characters of any kind; common ones are refused.' }
const newRole = { org: orNull(id), role }

/** The shapes of people routes. */
export const peopleSchemas: Readonly<Record<string, Schema>> = {
  SignIn: object({ login: text, password: text }),
  SignedIn: {
    description:
      '`complete`: signed in; `second-factor`: one of `factors` is to be shown; `enrol`: a second factor is to be made first.',
    ...object({ stage, factors: kinds }),
  },
  Link: {
    description: '`stage` stands where the link has signed in.',
    ...object(
      { purpose: { enum: ['set-up', 'invite', 'reset', 'demo'] }, login: orNull(text), stage, factors: kinds },
      ['stage', 'factors'],
    ),
  },
  SetUp: object({ secret: text, login: text, name: text, password, office: text }),
  LinkPassword: object({ secret: text, password }),
  PasswordChange: object({ former: text, password }),
  Grant: {
    description:
      'A role in an org and below it; `org` null: in the whole installation. `until` null: until it is taken back.',
    ...object({ id, org: orNull(id), orgName: orNull(text), role, until: orNull(instant), deputyFor: orNull(id) }),
  },
  NewGrant: object({ ...newRole, until: instant, deputyFor: id }, ['until', 'deputyFor']),
  Given: object({ grant: ref('Grant') }),
  Me: {
    description:
      '`powers`: what one may do, in which orgs; `needsFactor`: a password alone is not enough; `at`: the server’s clock.',
    ...object({
      ...{ id, login: text, name: text, email: orNull(text), grants: listOf(ref('Grant')) },
      powers: { type: 'object', additionalProperties: { oneOf: [listOf(id), { const: 'everywhere' }] } },
      ...{ stage, factors: listOf({ type: 'object' }), needsFactor: flag, session: object({ id }), at: instant },
    }),
  },
  Sessions: object({
    sessions: listOf(
      object({
        ...{ id, stage: { enum: ['password', 'complete'] }, address: text, agent: text },
        ...{ madeAt: instant, seenAt: instant, endsAt: instant, current: flag },
      }),
    ),
  }),
  Person: {
    description:
      '`email`, `factors` and `lastSeenAt` are for those who administer one of the person’s orgs; roles in orgs that one does not see are left out. `managed`: one may change, reset and close the account.',
    ...object({
      ...{ id, login: text, name: text, email: orNull(text), state: { enum: ['active', 'closed'] } },
      ...{ grants: listOf(ref('Grant')), factors: kinds, lastSeenAt: orNull(instant), managed: flag },
    }),
  },
  PeoplePage: pageOf('people', ref('Person')),
  NewPerson: object({ login: text, name: text, email: orNull(text), grants: listOf(object(newRole)) }, ['email']),
  PersonChange: object({ login: text, name: text, email: orNull(text) }, ['login', 'name', 'email']),
  Reset: object({ factors: flag }, ['factors']),
  OneTimeLink: {
    description: '`secret` goes behind the `#` of `/sign-in`; it is told once.',
    ...object({ secret: text, endsAt: instant }),
  },
  ToldLink: object({ link: ref('OneTimeLink') }),
  Invited: object({ person: ref('Person'), link: ref('OneTimeLink') }),
  Token: object({
    ...{ id, label: text, org: orNull(id), roles: listOf(role), madeBy: id },
    ...{ madeAt: instant, endsAt: instant, usedAt: orNull(instant) },
  }),
  TokenPage: pageOf('tokens', ref('Token')),
  NewToken: object({ label: text, org: orNull(id), roles: listOf(role), endsAt: instant }),
  ToldToken: object({ token: ref('Token'), secret: text }),
}
