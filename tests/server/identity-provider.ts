import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Provider } from 'oidc-provider'
import { onTestFinished } from 'vitest'
import type { OidcOptions } from '../../server/access/oidc-options.ts'

/** What an identity provider says of an account, besides its subject. */
export interface Account {
  readonly email?: string
  readonly email_verified?: boolean
  readonly amr?: readonly string[]
}

export interface IdentityProviderOptions {
  /** Where it sends browsers back to. */
  readonly returnUrl: string
  /** Its accounts by their subjects. */
  readonly accounts: Readonly<Record<string, Account>>
  /** Whether an address is told only to who asks for it, not in the token. */
  readonly tellsLater?: boolean
}

/** A real OpenID provider on this machine, closed when the test ends. */
export async function anIdentityProvider({ returnUrl, accounts, tellsLater = false }: IdentityProviderOptions) {
  const server = createServer()
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const client = { client_id: 'congchao', client_secret: 'a-secret-of-the-provider', redirect_uris: [returnUrl] }
  let account = ''
  const provider = new Provider(issuer, {
    clients: [
      {
        ...client,
        ...{ response_types: ['code'], grant_types: ['authorization_code'] },
        token_endpoint_auth_method: 'client_secret_post',
      },
    ],
    pkce: { required: () => true },
    cookies: { keys: ['the-key-of-a-test'] },
    claims: { openid: ['sub', 'amr'], email: ['email', 'email_verified'], profile: ['name'] },
    conformIdTokenClaims: tellsLater,
    findAccount: (_: unknown, id: string) => ({ accountId: id, claims: () => ({ sub: id, ...accounts[id] }) }),
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_: unknown, { uid }: { readonly uid: string }) => `/interaction/${uid}` },
    ttl: { Session: 600, Interaction: 600, Grant: 600, AccessToken: 600, IdToken: 600, AuthorizationCode: 60 },
  })
  const answer = provider.callback()
  server.on('request', async (request, response) => {
    if (!request.url?.startsWith('/interaction/')) return answer(request, response)
    const { prompt, params, session } = await provider.interactionDetails(request, response)
    if (prompt.name === 'login') {
      const result =
        account === '' ? { error: 'access_denied' } : { login: { accountId: account, amr: accounts[account]?.amr } }
      return provider.interactionFinished(request, response, result, { mergeWithLastSubmission: false })
    }
    const grant = new provider.Grant({ accountId: session?.accountId ?? '', clientId: params.client_id })
    if (prompt.details.missingOIDCScope) grant.addOIDCScope(prompt.details.missingOIDCScope.join(' '))
    if (prompt.details.missingOIDCClaims) grant.addOIDCClaims(prompt.details.missingOIDCClaims)
    const consent = { consent: { grantId: await grant.save() } }
    return provider.interactionFinished(request, response, consent, { mergeWithLastSubmission: true })
  })

  return {
    issuer,
    options: {
      ...{ issuer, clientId: client.client_id, clientSecret: client.client_secret, name: 'Tỉnh' },
      asksTwoFactors: false,
    } satisfies OidcOptions,
    /** Goes through it as a browser whose person has this account (empty: who gives up); answers where it is sent back to. */
    async visit(url: string, as: string): Promise<URL> {
      account = as
      const cookies = new Map<string, string>()
      let next = new URL(url)
      while (next.origin === issuer) {
        const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
        const step = await fetch(next, { redirect: 'manual', headers: { cookie } })
        await step.arrayBuffer()
        for (const line of step.headers.getSetCookie()) {
          const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
          cookies.set(name, value)
        }
        const location = step.headers.get('location')
        if (location === null) throw new Error(`the provider answered ${step.status} at ${next}`)
        next = new URL(location, next)
      }
      return next
    },
  }
}
