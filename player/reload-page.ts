import { fetchWithin } from './fetch-within.ts'

/** Loads the page anew, if it can be had again: a board whose reload fails is dark. */
export async function reloadPage(): Promise<void> {
  if (await fetchWithin(location.href, { cache: 'no-store' }, ({ ok }) => ok)) location.reload()
}
