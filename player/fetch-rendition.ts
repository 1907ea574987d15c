import type { Rendition } from '../shared/playlist/playlist.ts'
import { renditionPath } from '../shared/protocol/paths.ts'
import { fetchWithin } from './fetch-within.ts'

/** The bytes that the server gives for a rendition, unchecked; undefined where it gives none. */
export async function fetchRendition(
  { sha256 }: Rendition,
  authorization: string | undefined,
): Promise<ArrayBuffer | undefined> {
  try {
    const headers: HeadersInit = authorization === undefined ? {} : { authorization }
    return await fetchWithin(renditionPath(sha256), { headers }, (answer) =>
      answer.ok ? answer.arrayBuffer() : undefined,
    )
  } catch (error) {
    console.warn(sha256, error)
    return undefined
  }
}
