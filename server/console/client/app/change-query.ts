import { address, go } from './address.ts'

/** Writes some of the part behind `?`, without a step to go back to: what is empty, undefined or `all` is left out. */
export function changeQuery(next: Readonly<Record<string, string | undefined>>): void {
  const url = new URL(address.peek())
  for (const [name, value] of Object.entries(next)) {
    if (value === undefined || value === '' || value === 'all') url.searchParams.delete(name)
    else url.searchParams.set(name, value)
  }
  go(url.href, { replace: true })
}
