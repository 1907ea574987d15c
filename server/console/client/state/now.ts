import { type ReadonlySignal, signal } from '@preact/signals'
import { type ServerClock, serverClockOn } from '../time/server-clock.ts'

const second = signal(0)
const isKnown = signal(false)

/** A clock that nobody sets, ms of any origin. */
export const steady = (): number => performance.now()

/** The server’s clock, to the millisecond. */
export const serverClock: ServerClock = serverClockOn(steady)

/** The server’s clock by whole seconds (epoch ms): what reads it is drawn anew with each; 0 before it is known. */
export const now: ReadonlySignal<number> = second

/** Whether the server’s clock is known. */
export const timeIsKnown: ReadonlySignal<boolean> = isKnown

const everyMs = 200

/** Lets time pass, while the page is seen. */
export function letTimePass(): void {
  setInterval(() => {
    if (!serverClock.isKnown() || document.visibilityState !== 'visible') return
    isKnown.value = true
    second.value = Math.floor(serverClock.now() / 1000) * 1000
  }, everyMs)
}
