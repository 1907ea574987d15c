import { slideFor } from '../../shared/plan/slide-for.ts'
import type { Need, Playlist, Segment } from '../../shared/playlist/playlist.ts'
import { segmentAt } from '../../shared/playlist/turn-at.ts'
import type { PackagedLoop } from './packaged-loop.ts'
import type { Stretch } from './stretches-of.ts'

/** A slide of a loop for the printed sheet: what it says, how long it stands, how often it comes, and a picture of it. */
export interface LoopSlide {
  /** The panel on which it stands; null where the board is one. */
  readonly section: string | null
  readonly words: string
  readonly seconds: number
  readonly times: number
  /** A frame in which it stands, a file of the package, and when that is shown (epoch ms). */
  readonly picture: string
  readonly seenAt: number
}

/** The slides of what a stretch repeats, panel by panel, each once, in the order in which they first come. */
export function loopSlides(
  playlist: Playlist,
  needs: readonly Need[],
  stretch: Stretch,
  packaged: PackagedLoop,
): readonly LoopSlide[] {
  const wholeCanvas = new Set<number>()
  return playlist.tracks.flatMap(({ section, segments }) => {
    const segment = segmentAt(segments, stretch.startsAt) as Segment
    const loop = playlist.loops[segment.loop]
    if (!loop || loop.ms === 0) return []
    const slides = new Map<string, LoopSlide>()
    // A panel's loop is shorter than the round of all of them.
    const rounds = Math.max(1, Math.round(packaged.ms / loop.ms))
    let next = segment.loopFrom ?? segment.startsAt
    for (const { rendition, seconds, whole } of loop.turns) {
      const at = firstSeen(next, loop.ms, stretch)
      next += seconds * 1000
      // A stretch that is shorter than its loop does not come to all of it.
      if (at >= stretch.startsAt + packaged.ms) continue
      const need = needs[rendition] as Need
      const key = `${rendition} ${seconds}`
      const known = slides.get(key)
      const seen = known ?? seenIn(packaged, stretch, at)
      const panel = whole ? null : section
      // A turn on the whole canvas stands in the loop of every panel.
      if (whole && !known && wholeCanvas.has(rendition)) continue
      if (whole) wholeCanvas.add(rendition)
      const { picture, seenAt } = seen
      const times = (known?.times ?? 0) + rounds
      slides.set(key, { section: panel, words: wordsOf(need), seconds, times, picture, seenAt })
    }
    return [...slides.values()]
  })
}

/** When a turn that begins at `at`, and again each round, first begins in a stretch. */
function firstSeen(at: number, roundMs: number, { startsAt }: Stretch): number {
  return at + Math.ceil(Math.max(0, startsAt - at) / roundMs) * roundMs
}

/** What stands half a second behind `at`, or at the end of the round. */
function seenIn({ ms: roundMs, scenes }: PackagedLoop, { startsAt }: Stretch, at: number) {
  const into = Math.min(at - startsAt + 500, roundMs - 1)
  let left = into
  for (const step of scenes.flatMap(({ steps }) => steps)) {
    if (left < step.ms) return { picture: step.file, seenAt: startsAt + into }
    left -= step.ms
  }
  throw new Error(`a round of ${roundMs} ms with pictures for less`)
}

function wordsOf({ slide, width, height }: Need): string {
  if (slide === 'built-in') return 'Nền có sẵn của hệ thống'
  const shown = slideFor(slide, width, height)
  if (shown.kind === 'slogan') return shown.text
  return `${shown.kind === 'video' ? 'Clip' : 'Ảnh'}: ${shown.media}`
}
