import type { TokenView, ToldToken } from '../../../../shared/api/token.ts'
import { askJson, askServer, sendingForSecret } from '../api/ask-server.ts'

/** Makes a token; its secret is told here alone. Throws `Refused`. */
export const makeToken = (asked: Pick<TokenView, 'label' | 'org' | 'roles' | 'endsAt'>): Promise<ToldToken> =>
  askJson('/api/v1/tokens', sendingForSecret(asked))

/** Ends a token now. Throws `Refused`. */
export const endToken = (id: string): Promise<Response> => askServer(`/api/v1/tokens/${id}`, { method: 'DELETE' })
