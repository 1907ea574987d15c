import { expect, test } from 'vitest'
import type { Kept } from '../../player/keep.ts'
import { keepTime } from '../../player/keep-time.ts'
import type { KeptClock } from '../../player/kept-clock.ts'

const noon = Date.parse('2026-10-10T12:00:00+07:00')
const hourMs = 3_600_000

/** A clock whose last word came when its machine's clock read the same, and what was kept of it. */
function keeping() {
  let now = noon
  let next: KeptClock = { word: noon, wall: noon, errorMs: 5, lo: noon, keptWall: noon, proven: false }
  const kept: Partial<Kept>[] = []
  const write = async (part: Partial<Kept>) => kept.push(part) > 0
  const keep = keepTime({ now: () => now, toKeep: () => next } as never, { write })
  return {
    kept,
    keep,
    at(ms: number, word: Partial<KeptClock> = {}) {
      now = noon + ms
      next = { ...next, ...word }
      keep(false)
    },
  }
}

test('[P19] what the clock knows is kept once a minute, not with each word', () => {
  const { at, kept } = keeping()
  for (let second = 0; second <= 150; second++) {
    const word = noon + Math.floor(second / 30) * 30_000
    at(second * 1000, { word, wall: word })
  }
  expect(kept).toHaveLength(3)
})

test.each([
  ['the first word after a long silence', { word: noon + hourMs, wall: noon + hourMs }],
  ['a word that proves the machine’s clock', { proven: true }],
  ['a machine’s clock that is off by something else', { wall: noon + 5000 }],
])('[P19] %s is kept at once: power may fail within the minute', (_, word) => {
  const { at, kept } = keeping()
  at(0)
  at(1000)
  expect(kept).toHaveLength(1)
  at(2000, word)
  expect(kept.at(-1)).toMatchObject({ clock: word })
})
