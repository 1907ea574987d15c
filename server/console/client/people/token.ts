import { askJson, askServer, sendingForSecret } from '../api/ask-server.ts'
import type { Role } from '../words/role-words.ts'

/** A program’s way in; instants are epoch ms. */
export interface TokenView {
  readonly id: string
  readonly label: string
  readonly org: string | null
  readonly roles: readonly Role[]
  readonly endsAt: number
  readonly usedAt: number | null
}

/** Makes a token; its secret is told here alone. Throws `Refused`. */
export const makeToken = (
  asked: Pick<TokenView, 'label' | 'org' | 'roles' | 'endsAt'>,
): Promise<{ readonly token: TokenView; readonly secret: string }> => askJson('/api/v1/tokens', sendingForSecret(asked))

/** Ends a token now. Throws `Refused`. */
export const endToken = (id: string): Promise<Response> => askServer(`/api/v1/tokens/${id}`, { method: 'DELETE' })
