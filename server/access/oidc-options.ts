/** An identity provider that people may sign in by. */
export interface OidcOptions {
  /** Its issuer identifier: HTTPS, or HTTP on this machine. */
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret: string
  /** What it is called on the sign-in page. */
  readonly name: string
  /** Whether it asks everybody for a second factor, whatever its tokens say. */
  readonly asksTwoFactors: boolean
}

/** What is wrong with the environment, in Vietnamese and in English. */
export type OidcFault = readonly [messageVi: string, message: string]

const keys = ['CONGCHAO_OIDC_ISSUER', 'CONGCHAO_OIDC_CLIENT_ID', 'CONGCHAO_OIDC_CLIENT_SECRET'] as const

/**
 * Reads `CONGCHAO_OIDC_ISSUER`, `_CLIENT_ID`, `_CLIENT_SECRET`, `_NAME` and `_MFA` (`trusted`): undefined where none of the first three
 * is set, else the options, or the fault that keeps the server from starting.
 */
export function oidcOptionsFrom(
  env: Readonly<Record<string, string | undefined>>,
): { readonly options: OidcOptions } | { readonly fault: OidcFault } | undefined {
  const [issuer, clientId, clientSecret] = keys.map((key) => env[key] || undefined)
  if (!issuer && !clientId && !clientSecret) return undefined
  if (!issuer || !clientId || !clientSecret) {
    const lacking = keys.filter((key) => !env[key]).join(', ')
    return {
      fault: [`Đăng nhập bằng OpenID Connect còn thiếu ${lacking}.`, `OpenID Connect sign-in lacks ${lacking}.`],
    }
  }
  if (!isIssuer(issuer)) {
    return {
      fault: [
        `CONGCHAO_OIDC_ISSUER phải là địa chỉ https (http chỉ dùng trên chính máy này): ${issuer}`,
        `CONGCHAO_OIDC_ISSUER must be an https address (http only on this machine): ${issuer}`,
      ],
    }
  }
  const mfa = env.CONGCHAO_OIDC_MFA || undefined
  if (mfa !== undefined && mfa !== 'trusted') {
    return {
      fault: [
        'CONGCHAO_OIDC_MFA chỉ nhận giá trị trusted, hoặc để trống.',
        'CONGCHAO_OIDC_MFA takes the value trusted, or none.',
      ],
    }
  }
  const name = env.CONGCHAO_OIDC_NAME || new URL(issuer).hostname
  return { options: { issuer, clientId, clientSecret, name, asksTwoFactors: mfa === 'trusted' } }
}

/** Whether an address is on this machine, where nobody in between reads along. */
export function isLoopback(url: URL): boolean {
  return ['localhost', '[::1]'].includes(url.hostname) || /^127(\.\d+){3}$/.test(url.hostname)
}

function isIssuer(text: string): boolean {
  if (!URL.canParse(text)) return false
  const url = new URL(text)
  if (url.username || url.password || url.search || url.hash) return false
  return url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url))
}
