import { createHash } from 'node:crypto'
import type { Need, Playlist, Rendition } from '../../shared/playlist/playlist.ts'
import type { CompleteDraft } from '../../shared/schedule/with-stand-ins.ts'

/** A playlist as its board gets it: the text, the SHA-256 (hex) of its bytes, and what could not be put in. */
export interface BoundPlaylist {
  readonly playlist: Playlist
  readonly body: string
  readonly digest: string
  readonly missing: readonly Need[]
}

/** Puts the renditions at hand (index for index with the draft's needs) into a playlist. */
export function bindPlaylist(draft: CompleteDraft, renditions: readonly (Rendition | null)[]): BoundPlaylist {
  const playlist: Playlist = { ...draft.playlist, renditions, standIns: draft.standIns }
  const body = JSON.stringify(playlist)
  return {
    playlist,
    body,
    digest: digestOf(body),
    missing: draft.needs.filter((_, index) => renditions[index] === null),
  }
}

/** What names a playlist: the SHA-256 (hex) of its text. */
export function digestOf(body: string): string {
  return createHash('sha256').update(body).digest('hex')
}
