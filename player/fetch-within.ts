/** What `read` makes of the answer; rejects where all of it is not there within `withinMs`, or where it would be another address’s. */
export async function fetchWithin<T>(
  path: string,
  init: RequestInit,
  read: (answer: Response) => Promise<T> | T,
  withinMs = 20_000,
): Promise<T> {
  const stop = new AbortController()
  const timer = setTimeout(() => stop.abort(), withinMs)
  try {
    return await read(
      await fetch(path, { credentials: 'same-origin', redirect: 'error', ...init, signal: stop.signal }),
    )
  } finally {
    clearTimeout(timer)
  }
}
