import type { MediaFault } from '../../media/media-fault.ts'
import type { TrialLine } from '../../shared/api/trial.ts'
import { isDated } from '../../shared/plan/dated-slide.ts'
import { secondsOf } from '../../shared/plan/effective.ts'
import type { Slide } from '../../shared/plan/plan.ts'
import type { Need } from '../../shared/playlist/playlist.ts'
import { longestWordsOf } from '../../shared/schedule/field-range.ts'
import { type Canvas, placeViewOf } from './canvases.ts'
import type { Outcome, Renditions } from './renditions.ts'

const atATime = 2
const placesALine = 200

/**
 * Draws slides on canvases, two at a time, and tells each as it is done: slide by slide, all canvases of a picture together. What has
 * fields is drawn in its widest words. What is kept is what boards will show. Stops between two where `signal` is aborted.
 */
export async function* trialOf(
  slides: readonly Slide[],
  canvases: readonly Canvas[],
  renditions: Pick<Renditions, 'draw' | 'outcomes'>,
  signal: AbortSignal,
): AsyncGenerator<TrialLine> {
  const jobs = slides.flatMap((slide, index) => {
    const drawn = isDated(slide) ? longestWordsOf(slide) : slide
    const job = (some: readonly Canvas[]) => () => linesOf(index, drawn, some, renditions)
    return slide.kind === 'image' ? [job(canvases)] : canvases.map((canvas) => job([canvas]))
  })
  const running = new Map<object, Promise<{ key: object; lines: TrialLine[] }>>()
  try {
    while ((jobs.length > 0 && !signal.aborted) || running.size > 0) {
      while (running.size < atATime && jobs.length > 0 && !signal.aborted) {
        const key = {}
        const job = jobs.shift() as () => Promise<TrialLine[]>
        running.set(
          key,
          job().then((lines) => ({ key, lines })),
        )
      }
      const { key, lines } = await Promise.race(running.values())
      running.delete(key)
      yield* lines
    }
  } finally {
    // Nobody may be listening any more to how these end.
    await Promise.allSettled(running.values())
  }
}

async function linesOf(
  index: number,
  slide: Slide,
  canvases: readonly Canvas[],
  renditions: Pick<Renditions, 'draw' | 'outcomes'>,
): Promise<TrialLine[]> {
  const needs = canvases.map(({ width, height, color }): Need => ({ slide, width, height, color }))
  await renditions.draw(needs, 'quietly')
  const outcomes = await renditions.outcomes(needs)
  return canvases.map((canvas, at) => lineOf(index, slide, canvas, outcomes[at] as Outcome))
}

const unknownFault = {
  kind: 'unreadable',
  message: 'it could not be drawn; the server’s log says why',
  messageVi: 'Không vẽ được; nhật ký máy chủ ghi rõ lý do',
} as const

function lineOf(index: number, slide: Slide, { places, ...canvas }: Canvas, outcome: Outcome): TrialLine {
  const { rendition, verdict, fault } = outcome
  const seconds = secondsOf(slide)
  return {
    ...{ slide: index, id: slide.id, ...canvas },
    boards: places.slice(0, placesALine).map((place) => placeViewOf(place, verdict, seconds)),
    more: Math.max(0, places.length - placesALine),
    ...{ rendition, verdict },
    fault: rendition ? null : fault ? said(fault) : unknownFault,
  }
}

function said({ kind, message, messageVi }: MediaFault) {
  return { kind, message, messageVi }
}
