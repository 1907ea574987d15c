/** Whether a request's `Origin` (or, without one, its `Sec-Fetch-Site`) says that it comes from the host it was sent to. */
export function isSameOrigin(headers: { get(name: string): string | null }): boolean {
  const origin = headers.get('origin')
  if (origin === null) return headers.get('sec-fetch-site') === 'same-origin'
  return URL.canParse(origin) && new URL(origin).host === headers.get('host')
}
