import type { GrantAsked } from '../../../shared/api/person.ts'
import type { Role } from '../../../shared/api/role.ts'
import { readable } from '../../../shared/plan/decode-text.ts'
import {
  type Decoder,
  flag,
  list,
  object,
  oneOf,
  optional,
  textThat,
  wholeNumber,
} from '../../../shared/plan/decoding.ts'
import { idText } from '../../../shared/plan/names.ts'
import type { OrgId } from '../../../shared/plan/plan.ts'
import { newLogin } from '../../access/login-name.ts'
import { roles } from '../../access/roles.ts'

const maxInstant = 8_640_000_000_000_000

// What a person typed to show who they are is compared, not judged: all that is asked of it is that it is short enough to be looked at.
const typed = textThat((text) => text.length <= 1024, { en: 'longer than 1024 characters', vi: 'dài quá 1024 ký tự' })
const secret = textThat((text) => /^[\w-]{1,128}$/.test(text), {
  en: 'expected the secret of a link',
  vi: 'phải là mã trong liên kết',
})
const personName = readable(100)
const email = textThat((text) => text.length <= 254 && /^[\w.+%-]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+$/.test(text), {
  en: 'expected an e-mail address',
  vi: 'phải là địa chỉ thư điện tử',
})
const instant = wholeNumber(0, maxInstant)
const role = oneOf(...roles) as Decoder<Role>
const org: Decoder<OrgId | null> = orNull(idText<OrgId>())

function orNull<T>(decoder: Decoder<T>): Decoder<T | null> {
  return (value, place) => (value === null ? null : decoder(value, place))
}

/** What is typed to sign in. */
export const signInBody = object<{ readonly login: string; readonly password: string }>({
  login: typed,
  password: typed,
})

/** The secret of a link. */
export const secretBody = object<{ readonly secret: string }>({ secret })

/** The first administrator, and their office. */
export const setUpBody = object<{
  readonly secret: string
  readonly login: string
  readonly name: string
  readonly password: string
  readonly office: string
}>({ secret, login: newLogin, name: personName, password: typed, office: readable(300) })

/** A new password, by a link. */
export const linkPasswordBody = object<{ readonly secret: string; readonly password: string }>({
  secret,
  password: typed,
})

/** A new password, by the former one. */
export const passwordBody = object<{ readonly former: string; readonly password: string }>({
  former: typed,
  password: typed,
})

/** A new person. */
export const personBody = object<{
  readonly login: string
  readonly name: string
  readonly email?: string | null
  readonly grants: readonly Pick<GrantAsked, 'org' | 'role'>[]
}>({
  login: newLogin,
  name: personName,
  email: optional(orNull(email)),
  grants: list(object<Pick<GrantAsked, 'org' | 'role'>>({ org, role })),
})

/** What a person is called from now on. */
export const personChangeBody = object<{
  readonly login?: string
  readonly name?: string
  readonly email?: string | null
}>({ login: optional(newLogin), name: optional(personName), email: optional(orNull(email)) })

/** Whether second factors go too. */
export const resetBody = object<{ readonly factors?: boolean }>({ factors: optional(flag) })

/** A role for a person. */
export const grantBody = object<GrantAsked>({
  org,
  role,
  until: optional(instant),
  deputyFor: optional(idText()),
})

/** A bearer token. */
export const tokenBody = object<{
  readonly label: string
  readonly org: OrgId | null
  readonly roles: readonly Role[]
  readonly endsAt: number
}>({ label: personName, org, roles: list(role, 1), endsAt: instant })
