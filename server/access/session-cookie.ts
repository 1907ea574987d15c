import { cookieOf } from './cookie-of.ts'

/** The cookie of a session over HTTPS: no sibling's page can set one of this name (RFC 6265bis, 4.1.3.2). */
const secureCookie = '__Host-congchao'

/** The cookie of a session where the server is reached without HTTPS. */
const plainCookie = 'congchao-session'

type Asking = Pick<Request, 'url' | 'headers'>

/**
 * The secret that a request carries in its session's cookie; the one that came over HTTPS comes first, and where the request is known to
 * have come so it is the only one: a neighbour's page can toss the other in.
 */
export function sessionSecretOf({ headers, url }: Pick<Asking, 'headers'> & Partial<Asking>): string | undefined {
  const secure = cookieOf(headers, secureCookie)
  return secure ?? (url?.startsWith('https:') ? undefined : cookieOf(headers, plainCookie))
}

/** The `Set-Cookie` that gives a browser a session's secret for so many ms; an empty secret and 0 take it back. */
export function cookieFor(request: Asking, secret: string, ms: number): string {
  const isSecure = isOverHttps(request)
  return cookieText(isSecure ? secureCookie : plainCookie, secret, { ms, isSecure })
}

/** A `Set-Cookie` of ours for so many ms: no script reads it, and no other page's form sends it. */
export function cookieText(
  name: string,
  value: string,
  { ms, isSecure }: { readonly ms: number; readonly isSecure: boolean },
): string {
  return `${name}=${value}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${Math.floor(ms / 1000)}${isSecure ? '; Secure' : ''}`
}

// Behind a proxy that speaks HTTPS only the page's own origin, which has been checked, tells of it, or the cookie that it was given.
function isOverHttps({ url, headers }: Asking): boolean {
  return (headers.get('origin') ?? url).startsWith('https:') || cookieOf(headers, secureCookie) !== undefined
}
