import { type Fit, fittedFrame } from './fitted-frame.ts'

/** The board's real page, playing what it is given by a clock that it is given. */
export interface PreviewFrame {
  readonly element: HTMLElement
  /** Plays `playlist` (where given; else what it has) from `at` (epoch ms) on, `rate` times as fast as time; 0 stands still. */
  play(at: number, rate: number, playlist?: unknown): void
}

/** A preview of a board; what it is told before its page is there is said as soon as it is. */
export function previewFrame(
  board: { readonly id: string; readonly width: number; readonly height: number },
  title: string,
  fit: Fit,
  steady: () => number,
): PreviewFrame {
  const { element, frame } = fittedFrame(board, title, fit)
  let ready = false
  let held: { at: number; rate: number; on: number; playlist: unknown } | undefined

  function say(at: number, rate: number, playlist: unknown): void {
    const message = { type: 'preview', at, rate, ...(playlist === undefined ? {} : { playlist }) }
    frame.contentWindow?.postMessage(message, location.origin)
  }

  addEventListener('message', ({ origin, source, data }) => {
    if (origin !== location.origin || source !== frame.contentWindow || data?.type !== 'preview-ready') return
    ready = true
    if (held) say(held.at + (steady() - held.on) * held.rate, held.rate, held.playlist)
  })
  frame.src = `/play/${board.id}?preview=1`

  return {
    element,
    play(at, rate, playlist) {
      held = { at, rate, on: steady(), playlist: playlist ?? held?.playlist }
      if (ready) say(at, rate, playlist)
    },
  }
}
