import type { AssetStore } from '../../media/asset-store.ts'
import type { Need, Rendition } from '../../shared/playlist/playlist.ts'
import { patternOf } from '../../shared/schedule/words-on.ts'
import type { ApprovedBook } from './approved.ts'
import { approvedPictureOf, lacksApproval } from './lacks-approval.ts'
import type { Renditions } from './renditions.ts'

/** The bytes that boards may show: those that were approved, whatever drawing the same slide would give today. */
export interface ApprovedRenditions {
  /** Index for index with `needs`; null where nothing is approved for a canvas, or its bytes are lost. */
  find(needs: readonly Need[], of: Approved): Promise<(Rendition | null)[]>
  /** Draws what is lost, what differs by the day, and the built-in slide. What was not approved is not drawn. */
  draw(needs: readonly Need[], of: Approved): Promise<void>
}

/** What is approved at one time. */
export interface Approved {
  readonly book: ApprovedBook
}

/** Approved renditions over all that were ever drawn, and the store of their bytes. */
export function approvedRenditions(renditions: Renditions, assets: AssetStore): ApprovedRenditions {
  /** Hashes whose bytes were there when they were last looked for. */
  const seen = new Set<string>()

  async function isThere({ sha256 }: Rendition): Promise<boolean> {
    if (seen.has(sha256)) return true
    try {
      const isHere = await assets.has(sha256)
      if (isHere) seen.add(sha256)
      return isHere
    } catch {
      // What can only not be looked for is reported by `renditions`; most boards have it, and those that do not show their filler.
      return true
    }
  }

  /** What is approved for a need: undefined where it is drawn without being named, as words of one day whose pattern is approved there. */
  function approvedFor(need: Need, { book }: Approved): Rendition | null | undefined {
    if (lacksApproval(need, book)) return null
    return need.slide === 'built-in' || patternOf(need.slide) ? undefined : approvedPictureOf(need, book)
  }

  return {
    async find(needs, of) {
      const drawn = await renditions.find(needs)
      return Promise.all(
        needs.map(async (need, index) => {
          const now = drawn[index] ?? null
          const approved = approvedFor(need, of)
          if (approved === undefined) return now
          if (approved === null || now?.sha256 === approved.sha256) return approved
          return (await isThere(approved)) ? approved : null
        }),
      )
    },
    async draw(needs, of) {
      const wanted: Need[] = []
      for (const need of needs) {
        const approved = approvedFor(need, of)
        if (approved === undefined || (approved && !(await isThere(approved)))) wanted.push(need)
      }
      if (wanted.length > 0) await renditions.draw(wanted)
    },
  }
}
