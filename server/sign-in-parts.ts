import type { FactorKind } from '../shared/api/person.ts'
import { homeOf } from './access/manage.ts'
import { createOidc } from './access/oidc.ts'
import { oidcOptionsFrom } from './access/oidc-options.ts'
import { secretBox } from './access/secret-box.ts'
import type { Notices } from './approval/notices/notices.ts'
import type { Database } from './db/database.ts'
import type { FactorRouteParts } from './routes/sign-in/factor-routes.ts'
import type { OidcRouteParts } from './routes/sign-in/oidc-routes.ts'
import { StartRefused } from './run-options.ts'
import type { AuditLog } from './store/audit/audit-log.ts'

/** What second factors and other ways of signing in are made of. */
export interface SignInPartsOptions {
  readonly database: Database
  readonly log: AuditLog
  readonly notices: Pick<Notices, 'tell'>
  /** What this installation seals with. */
  readonly secret: Uint8Array
  readonly publicUrl: string | undefined
  readonly env: Readonly<Record<string, string | undefined>>
  report(error: unknown): void
}

const factorTitles: Readonly<Record<FactorKind, { readonly title: string; readonly titleEn: string }>> = {
  totp: { title: 'ứng dụng mã xác thực', titleEn: 'authenticator app' },
  passkey: { title: 'khóa truy cập', titleEn: 'passkey' },
}

/** Puts the parts of second factors and of an identity provider together; throws `StartRefused` where the latter is not well configured. */
export function signInPartsOf(options: SignInPartsOptions): {
  readonly factors: FactorRouteParts
  readonly signInElsewhere: OidcRouteParts
} {
  const { database, log, notices, secret, publicUrl, report } = options
  const asked = oidcOptionsFrom(options.env)
  if (asked && 'fault' in asked) throw new StartRefused(...asked.fault)
  return {
    factors: {
      ...{ database, log, publicUrl },
      box: secretBox(secret, 'factors'),
      tell({ person, actor, at }, { id, kind, label }) {
        notices.tell({
          kind: 'factor-changed',
          subject: { kind: 'factor', id, ...(label === '' ? factorTitles[kind] : { title: label }) },
          ...{ org: homeOf(person.grants), orgs: [], roles: [], people: [person.id], by: actor, at },
        })
      },
    },
    signInElsewhere: {
      ...{ database, log, publicUrl, report },
      oidc: asked && createOidc(asked.options),
      box: secretBox(secret, 'sign-in elsewhere'),
    },
  }
}
