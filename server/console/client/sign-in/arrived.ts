import type { Said } from '../../../../shared/plan/fault.ts'
import { Refused } from '../api/ask-server.ts'
import { askApi } from './ask-api.ts'
import type { Standing } from './desk.ts'
import type { PasswordLink } from './new-password-step.tsx'

/** At which step somebody stands; `on`: they are through, or the server says what comes next. */
export type Arrived =
  | { readonly step: 'password'; readonly provider: string | undefined; readonly trouble: Said | undefined }
  | { readonly step: 'second'; readonly kinds: readonly string[] }
  | { readonly step: 'enrol' | 'set-up' }
  | { readonly step: 'new-password'; readonly link: Omit<PasswordLink, 'secret'> }
  | { readonly step: 'on'; readonly standing: Standing }

interface Link {
  readonly purpose: 'set-up' | 'invite' | 'reset' | 'demo'
  readonly login: string | null
  readonly stage?: Standing['stage']
}

interface Me {
  readonly stage: string
  readonly factors: readonly { readonly kind: string }[]
}

/** Where somebody begins who came with the secret of a link, or, where it is empty, without one. Throws `Refused`. */
export const arrivedAt = (secret: string, trouble: Said | undefined): Promise<Arrived> =>
  secret === '' ? whoIsThere(trouble) : opened(secret)

async function opened(secret: string): Promise<Arrived> {
  const { purpose, login, stage = 'complete' } = await askApi<Link>('POST', '/sign-in/link', { secret })
  if (purpose === 'set-up') return { step: 'set-up' }
  if (purpose === 'demo') return { step: 'on', standing: { stage } }
  return { step: 'new-password', link: { purpose, login } }
}

async function whoIsThere(trouble: Said | undefined): Promise<Arrived> {
  const ways = await askApi<{ readonly oidc: { readonly name: string } | null }>('GET', '/sign-in/ways')
  try {
    const { stage, factors } = await askApi<Me>('GET', '/me')
    if (stage === 'complete') return { step: 'on', standing: { stage } }
    const kinds = factors.map(({ kind }) => kind)
    return kinds.length > 0 ? { step: 'second', kinds } : { step: 'enrol' }
  } catch (error) {
    if (!(error instanceof Refused) || error.code !== 'not-signed-in') throw error
    return { step: 'password', provider: ways.oidc?.name, trouble }
  }
}
