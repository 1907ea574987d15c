import { type ReadonlySignal, useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { steady } from '../../state/now.ts'
import { type Rate, type Running, readingOf } from '../day/running.ts'

/** The hand of a preview’s clock. */
export interface Hand {
  /** How it runs: another with each act of the person. */
  readonly running: ReadonlySignal<Running>
  /** What it reads, epoch ms, a few times a second while it runs. */
  readonly shown: ReadonlySignal<number>
  /** Puts it at an instant (epoch ms); it runs on as it did. */
  seek(at: number): void
  run(rate: Rate): void
  /** Puts it at an instant, running as time does. */
  follow(at: number): void
}

const everyMs = 200

/** A hand that begins as `first` says. */
export function useHand(first: () => { readonly at: number; readonly rate: Rate }): Hand {
  const running = useSignal<Running>({ at: 0, on: 0, rate: 0 })
  const shown = useSignal(0)
  const put = (at: number, rate: Rate) => {
    running.value = { at: Math.floor(at), on: steady(), rate }
    shown.value = running.value.at
  }
  if (running.peek().on === 0) {
    const { at, rate } = first()
    put(at, rate)
  }
  useEffect(() => {
    const ticking = setInterval(() => {
      if (running.peek().rate !== 0) shown.value = readingOf(running.peek(), steady())
    }, everyMs)
    return () => clearInterval(ticking)
  }, [running, shown])
  return {
    running,
    shown,
    seek: (at) => put(at, running.peek().rate),
    run: (rate) => put(readingOf(running.peek(), steady()), rate),
    follow: (at) => put(at, 1),
  }
}
