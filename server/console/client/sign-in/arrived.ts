import type { FactorKind, Me } from '../../../../shared/api/person.ts'
import type { Completed, OpenedLink, SignedIn, SignInWays } from '../../../../shared/api/sign-in.ts'
import type { Said } from '../../../../shared/plan/fault.ts'
import { Refused } from '../api/ask-server.ts'
import { askApi } from './ask-api.ts'
import type { PasswordLink } from './new-password-step.tsx'

/** At which step somebody stands; `on`: they are through, or the server says what comes next. */
export type Arrived =
  | { readonly step: 'password'; readonly provider: string | undefined; readonly trouble: Said | undefined }
  | { readonly step: 'second'; readonly kinds: readonly FactorKind[] }
  | { readonly step: 'enrol' | 'set-up' }
  | { readonly step: 'new-password'; readonly link: Omit<PasswordLink, 'secret'> }
  | { readonly step: 'on'; readonly came: SignedIn | Completed }

/** Where somebody begins who came with the secret of a link, or, where it is empty, without one. Throws `Refused`. */
export const arrivedAt = (secret: string, trouble: Said | undefined): Promise<Arrived> =>
  secret === '' ? whoIsThere(trouble) : opened(secret)

async function opened(secret: string): Promise<Arrived> {
  const link = await askApi<OpenedLink>('POST', '/sign-in/link', { secret })
  const { purpose, login, stage = 'complete', factors = [] } = link
  if (purpose === 'set-up') return { step: 'set-up' }
  if (purpose === 'demo') return { step: 'on', came: { stage, factors } }
  return { step: 'new-password', link: { purpose, login } }
}

async function whoIsThere(trouble: Said | undefined): Promise<Arrived> {
  const ways = await askApi<SignInWays>('GET', '/sign-in/ways')
  try {
    const { stage, factors } = await askApi<Me>('GET', '/me')
    if (stage === 'complete') return { step: 'on', came: { stage } }
    const kinds = factors.map(({ kind }) => kind)
    return kinds.length > 0 ? { step: 'second', kinds } : { step: 'enrol' }
  } catch (error) {
    if (!(error instanceof Refused) || error.code !== 'not-signed-in') throw error
    return { step: 'password', provider: ways.oidc?.name, trouble }
  }
}
