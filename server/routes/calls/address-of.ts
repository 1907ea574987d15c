import type { IncomingMessage } from 'node:http'

/**
 * Where a request came from. `hops`: how many proxies of our own stand before the server; each has added one address to the end of
 * `X-Forwarded-For`, and what is further left in it anybody may have written. Null where there is no connection, as in a test.
 */
export function addressOf(incoming: IncomingMessage | undefined, hops: number): string | null {
  const nearest = incoming?.socket.remoteAddress?.replace(/^::ffff:/, '') ?? null
  if (hops === 0 || !incoming) return nearest
  const told = [incoming.headers['x-forwarded-for'] ?? []].flat().join(',').split(',')
  const far = told.at(-hops)?.trim()
  return far && /^[0-9A-Fa-f:.]{2,45}$/.test(far) ? far : nearest
}
