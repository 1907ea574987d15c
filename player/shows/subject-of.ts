import type { Turn } from '../../shared/playlist/playlist.ts'
import type { Shown } from '../../shared/protocol/messages.ts'
import type { ShowSubject } from '../../shared/protocol/shows.ts'

/** What the record says of a track that shows `shown` in the stay of `turn`; null where nothing of the playlist was drawn. */
export function subjectOf({ section, slide, rendition, standIn }: Shown, turn: Turn | null): ShowSubject | null {
  if (!turn || !slide || !rendition) return null
  const { campaign, phase, placement, interrupt = null, restriction = null, whole } = turn
  return {
    section: whole && !standIn ? null : section,
    ...{ slide, campaign, phase, placement, interrupt, restriction, rendition, standIn },
  }
}
