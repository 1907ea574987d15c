import type { Rendition } from '../shared/playlist/playlist.ts'
import { renditionPath } from '../shared/protocol/paths.ts'
import { fetchWithin } from './fetch-within.ts'

// A line that is slower than this is none.
const leastBytesAMs = 4

/** The bytes that the server gives for a rendition, unchecked; undefined where it gives none. */
export async function fetchRendition(
  rendition: Rendition,
  authorization: string | undefined,
): Promise<ArrayBuffer | undefined> {
  try {
    // A board keeps the bytes itself: what came spoilt must not come again, for a year, out of the browser's own cache.
    const init: RequestInit = authorization === undefined ? {} : { headers: { authorization }, cache: 'no-store' }
    return await fetchWithin(
      renditionPath(rendition),
      init,
      (answer) => (answer.ok ? answer.arrayBuffer() : undefined),
      20_000 + rendition.bytes / leastBytesAMs,
    )
  } catch (error) {
    console.warn(rendition.sha256, error)
    return undefined
  }
}
