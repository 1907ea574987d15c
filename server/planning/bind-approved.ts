import type { Need, Rendition } from '../../shared/playlist/playlist.ts'
import type { CompleteDraft } from '../../shared/schedule/with-stand-ins.ts'
import { type BoundPlaylist, bindPlaylist } from './bind-playlist.ts'

/**
 * Puts what `find` has into a draft. Where a filler that should stand in cannot be had, because it is lost or was not approved for that
 * canvas, the built-in slide does: a board is never left with nothing to show.
 */
export async function bindApproved(
  draft: CompleteDraft,
  find: (needs: readonly Need[]) => Promise<(Rendition | null)[]>,
): Promise<BoundPlaylist> {
  const found = await find(draft.needs)
  const needs = [...draft.needs]
  const standIns = draft.standIns.map((index) => {
    const need = needs[index] as Need
    if (found[index] || need.slide === 'built-in') return index
    return needs.push({ ...need, slide: 'built-in' }) - 1
  })
  const more = await find(needs.slice(draft.needs.length))
  return bindPlaylist({ ...draft, needs, standIns }, [...found, ...more])
}
