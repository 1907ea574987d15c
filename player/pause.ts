/** A pause between tries: it doubles from `firstMs` to `mostMs`; its lower end is `least` (0–1) of its upper one. */
export interface Pause {
  readonly firstMs: number
  readonly mostMs: number
  readonly least: number
}

/** P14: how long to wait after `tries` failures in a row, in ms; `random` is drawn evenly from 0–1. */
export function pauseMs(pause: Pause, tries: number, random: number): number {
  const bound = Math.min(pause.mostMs, pause.firstMs * 2 ** Math.min(tries, 30))
  return bound * (pause.least + (1 - pause.least) * random)
}
