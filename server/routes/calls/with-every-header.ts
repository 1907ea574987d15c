import { everyAnswer, nothingLoads, onlyHttps } from '../../live/answer-headers.ts'

/**
 * Puts on an answer what every answer carries: no sniffing, no framing, no referrer, nothing kept by a cache unless it says
 * otherwise; over HTTPS also that this host is reached by HTTPS alone.
 */
export function withEveryHeader({ headers }: Response, { isHttps = false }: { readonly isHttps?: boolean } = {}): void {
  for (const [name, value] of Object.entries(everyAnswer)) headers.set(name, value)
  if (!headers.has('content-security-policy')) headers.set('content-security-policy', nothingLoads)
  if (!headers.has('cache-control')) headers.set('cache-control', 'no-store')
  if (isHttps) headers.set('strict-transport-security', onlyHttps)
}
