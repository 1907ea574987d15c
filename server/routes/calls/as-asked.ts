/** What of a request says who asks and from where. */
export type Asked = Pick<Request, 'method' | 'url' | 'headers'>

/**
 * A request as its sender made it: by HTTPS where the first of our own proxies says so. `hops`: how many of these stand before the
 * server; without one, nobody is believed.
 */
export function asAsked({ method, url, headers }: Asked, hops: number): Asked {
  const told = hops === 0 ? [] : (headers.get('x-forwarded-proto') ?? '').split(',')
  // Each proxy adds to the end, or leaves what the first of ours has said: what is further left anybody may have written.
  const isHttps = (told.at(-hops) ?? told[0])?.trim().toLowerCase() === 'https'
  return { method, headers, url: isHttps ? url.replace(/^http:/, 'https:') : url }
}
