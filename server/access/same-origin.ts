/**
 * Whether a request's `Origin` (or, without one, its `Sec-Fetch-Site`) says that it comes from a page of ours: of the host that it was sent
 * to, or of the installation's public address, which a proxy that writes `Host` anew hides.
 */
export function isSameOrigin(headers: Pick<Headers, 'get'>, publicUrl?: string): boolean {
  const said = headers.get('origin')
  if (said === null) return headers.get('sec-fetch-site') === 'same-origin'
  if (!URL.canParse(said)) return false
  const { host, origin } = new URL(said)
  return host === headers.get('host') || (publicUrl !== undefined && origin === new URL(publicUrl).origin)
}
