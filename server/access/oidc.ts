import type { Configuration } from 'openid-client'
import { isLoopback, type OidcOptions } from './oidc-options.ts'

/** A sign-in that was begun: what must be known again when it comes back. */
export interface OidcJourney {
  /** Where the browser goes. */
  readonly url: string
  readonly state: string
  readonly nonce: string
  /** Proves that whoever comes back is who went (RFC 7636); never in an address. */
  readonly verifier: string
}

/** Whom the provider says that it let in. */
export interface OidcClaims {
  /** Issuer and subject: a subject alone is one provider's. */
  readonly subject: string
  /** An e-mail address that the provider has verified, in lower case. */
  readonly email: string | undefined
  /** Whether more than a password was asked for. */
  readonly hasSecondFactor: boolean
}

/** The configured identity provider cannot be reached, or its answer is not good; `cause` says why. */
export class OidcFailed extends Error {
  override readonly name = 'OidcFailed'
}

/** Signing in at a configured identity provider: OpenID Connect Core 1.0, the code flow with PKCE, state and nonce. */
export interface Oidc {
  /** What it is called. */
  readonly name: string
  /** Begins a sign-in that comes back to `returnUrl`. Throws `OidcFailed`. */
  begin(returnUrl: string): Promise<OidcJourney>
  /** Whom the address is about at which a sign-in came back. Throws `OidcFailed`. */
  finish(returned: URL, journey: Omit<OidcJourney, 'url'>): Promise<OidcClaims>
}

const timeoutSeconds = 8
/** How what one has is named in `amr` (RFC 8176); by itself it is one factor, and no second. */
const possessions: readonly unknown[] = ['otp', 'hwk', 'swk', 'sc']

/** The provider of these options. It is asked for its addresses with the first sign-in, and again after a failure. */
export function createOidc(options: OidcOptions): Oidc {
  let configured: Promise<Configuration> | undefined

  async function configure(): Promise<Configuration> {
    const { allowInsecureRequests, discovery, enableNonRepudiationChecks } = await import('openid-client')
    const issuer = new URL(options.issuer)
    const isLocal = issuer.protocol === 'http:' && isLoopback(issuer)
    return discovery(issuer, options.clientId, options.clientSecret, undefined, {
      timeout: timeoutSeconds,
      // A token that comes straight from the provider is looked at like any other: its signature must be the provider's.
      execute: [enableNonRepudiationChecks, ...(isLocal ? [allowInsecureRequests] : [])],
    })
  }

  async function configuration(): Promise<Configuration> {
    configured ??= configure()
    try {
      return await configured
    } catch (cause) {
      configured = undefined
      throw new OidcFailed('the identity provider cannot be asked for its configuration', { cause })
    }
  }

  return {
    name: options.name,
    async begin(returnUrl) {
      const config = await configuration()
      const client = await import('openid-client')
      const verifier = client.randomPKCECodeVerifier()
      const state = client.randomState()
      const nonce = client.randomNonce()
      const url = client.buildAuthorizationUrl(config, {
        ...{ redirect_uri: returnUrl, scope: 'openid email profile', state, nonce },
        code_challenge: await client.calculatePKCECodeChallenge(verifier),
        code_challenge_method: 'S256',
      })
      return { url: url.href, state, nonce, verifier }
    },
    async finish(returned, { state, nonce, verifier }) {
      const config = await configuration()
      const { authorizationCodeGrant, fetchUserInfo } = await import('openid-client')
      try {
        const tokens = await authorizationCodeGrant(config, returned, {
          ...{ pkceCodeVerifier: verifier, expectedState: state, expectedNonce: nonce },
          idTokenExpected: true,
        })
        const claims = tokens.claims()
        if (!claims) throw new Error('there is no id token')
        // Whether the address stands in the token or is told for asking is the provider's choice.
        const hasMore = claims.email === undefined && config.serverMetadata().userinfo_endpoint !== undefined
        const { email, email_verified } = hasMore
          ? await fetchUserInfo(config, tokens.access_token, claims.sub)
          : claims
        const methods: readonly unknown[] = Array.isArray(claims.amr) ? claims.amr : []
        return {
          subject: `${claims.iss} ${claims.sub}`,
          email: email_verified === true && typeof email === 'string' ? email.toLowerCase() : undefined,
          hasSecondFactor: options.asksTwoFactors || hasTwo(methods),
        }
      } catch (cause) {
        throw new OidcFailed('the identity provider did not let anybody in', { cause })
      }
    },
  }
}

/** Whether what the provider says that it asked for is more than one factor. */
function hasTwo(methods: readonly unknown[]): boolean {
  return methods.includes('mfa') || (methods.some((one) => possessions.includes(one)) && isKnown(methods))
}

/** Whether something that one knows, or is, was among it. */
function isKnown(methods: readonly unknown[]): boolean {
  return ['pwd', 'pin', 'fpt', 'face', 'iris', 'vbm'].some((one) => methods.includes(one))
}
