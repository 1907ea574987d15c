import { expect, test } from 'vitest'
import { crashesOf } from '../../player/crashes.ts'
import { type Kept, type KeptStarts, nothingKept } from '../../player/keep.ts'

/** A machine on which the page starts again and again; `steady` lets so many ms pass with frames. */
function machine() {
  let kept: KeptStarts = nothingKept.starts
  let now = 0
  let falls = 0
  let keeps = true
  let wasEnded = false
  return {
    kept: () => kept,
    falls: () => falls,
    /** From now on nothing is kept any more: the page is gone before it could be. */
    goes(keep: boolean) {
      keeps = keep
    },
    start() {
      const life = crashesOf({
        wasEnded,
        mark(ended) {
          wasEnded = ended
        },
        keep: {
          async write(part: Partial<Kept>) {
            if (part.starts && keeps) kept = part.starts
            return true
          },
        },
        starts: kept,
        monotonic: () => now,
        changed: () => falls++,
      })
      return {
        ...life,
        steady(ms: number) {
          const end = now + ms
          while (now < end) {
            now += 1000
            life.steady()
          }
        },
        stall(ms: number) {
          now += ms
        },
      }
    },
  }
}

test('the first start, and those after an orderly end, are no crashes', async () => {
  const board = machine()
  for (let i = 0; i < 10; i++) {
    const life = board.start()
    expect([life.count(), life.level()]).toEqual([0, 0])
    await life.ending()
  }
})

test('after three crashes in a row only still pictures are drawn, after three more the evergreen set, then the built-in slide', () => {
  const board = machine()
  const levels = Array.from({ length: 13 }, () => board.start().level())
  expect(levels).toEqual([0, 0, 0, 1, 1, 1, 2, 2, 2, 3, 3, 3, 3])
  expect(board.start().count()).toBe(13)
})

test('ten good minutes wipe out the crashes before them, and a crash after them is the first', () => {
  const board = machine()
  board.start()
  board.start()
  const good = board.start()
  expect(good.count()).toBe(2)
  good.steady(599_000)
  expect(good.count()).toBe(2)
  good.steady(1000)
  expect(good.count()).toBe(0)
  expect([board.start().count(), board.start().count()]).toEqual([0, 1])
})

test('minutes without frames are not good', () => {
  const board = machine()
  board.start()
  const life = board.start()
  life.steady(590_000)
  life.stall(6000)
  life.steady(599_000)
  expect(life.count()).toBe(1)
  life.steady(2000)
  expect(life.count()).toBe(0)
})

test('safe mode lasts through good starts, and is left one step each good hour', async () => {
  const board = machine()
  for (let i = 0; i < 6; i++) board.start()
  let life = board.start()
  expect(life.level()).toBe(2)
  await life.ending()
  // An orderly end between is no further crash, and no way out.
  board.start().steady(700_000)
  life = board.start()
  expect(life.level()).toBe(2)
  life.steady(3_600_000)
  expect([life.level(), board.falls(), board.kept()]).toEqual([1, 1, { crashes: 0, level: 1, open: false }])
  life.steady(3_600_000)
  expect([life.level(), board.falls()]).toEqual([0, 2])
})

test('an orderly end does not make former crashes undone', async () => {
  const board = machine()
  board.start()
  board.start()
  await board.start().ending()
  expect(board.start().count()).toBe(2)
})

test('a page that was left, and had no time to keep that, has not crashed', async () => {
  const board = machine()
  const life = board.start()
  board.goes(false)
  await life.ending()
  board.goes(true)
  expect(board.start().count()).toBe(0)
  expect(board.start().count()).toBe(1)
})
