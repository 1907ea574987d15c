import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { memoryKeep } from '../../player/keep.ts'
import { stockOf } from '../../player/stock.ts'
import type { Rendition } from '../../shared/playlist/playlist.ts'
import { fakeClock } from './fake-clock.ts'

const sha256 = (bytes: ArrayBuffer) => createHash('sha256').update(Buffer.from(bytes)).digest('hex')
const bytesOf = (text: string): ArrayBuffer => new TextEncoder().encode(text).buffer as ArrayBuffer
const rendition = (text: string): Rendition => ({
  sha256: sha256(bytesOf(text)),
  bytes: text.length,
  width: 1,
  height: 1,
})

/** A stock whose network has `has`, by hash; each fetch is answered when `answer` is called, or at once. */
function setting({ slow = false } = {}) {
  const time = fakeClock()
  const keep = memoryKeep()
  const has = new Map<string, ArrayBuffer>()
  const asked: string[] = []
  const waiting: (() => void)[] = []
  let changes = 0
  const stock = stockOf({
    keep,
    after: time.after,
    random: () => 1,
    digest: async (bytes) => sha256(bytes),
    changed: () => changes++,
    async fetch(r) {
      asked.push(r.sha256)
      if (slow) await new Promise<void>((resolve) => waiting.push(resolve))
      return has.get(r.sha256)
    },
  })
  const offer = (text: string) => has.set(rendition(text).sha256, bytesOf(text))
  return { time, keep, has, asked, waiting, stock, offer, changes: () => changes }
}

test('[P11] what was fetched is kept, and not fetched again', async () => {
  const { stock, keep, offer, asked } = setting()
  offer('a')
  await stock.want([rendition('a')])
  expect(await stock.bytes(rendition('a'))).toEqual(bytesOf('a'))
  expect(await stock.bytes(rendition('a'))).toEqual(bytesOf('a'))
  expect(asked).toHaveLength(1)
  expect([...(await keep.hashes())]).toEqual([rendition('a').sha256])
})

test('[P11] bytes of the wrong length or with another hash are neither given nor kept', async () => {
  const { stock, keep, has } = setting()
  has.set(rendition('abc').sha256, bytesOf('ab'))
  has.set(rendition('xyz').sha256, bytesOf('xyZ'))
  expect(await stock.bytes(rendition('abc'))).toBeUndefined()
  expect(await stock.bytes(rendition('xyz'))).toBeUndefined()
  expect((await keep.hashes()).size).toBe(0)
})

test('[P11] kept bytes that have rotted are fetched anew', async () => {
  const { stock, keep, offer, asked } = setting()
  offer('a')
  await keep.put(rendition('a').sha256, bytesOf('b'))
  expect(await stock.bytes(rendition('a'))).toEqual(bytesOf('a'))
  expect(asked).toHaveLength(1)
})

test('[P11] four at a time, in the order of need, and one that hangs holds no other back', async () => {
  const { time, stock, asked, waiting, offer } = setting({ slow: true })
  const all = ['a', 'b', 'c', 'd', 'e', 'f'].map(rendition)
  for (const text of ['a', 'b', 'c', 'd', 'e', 'f']) offer(text)
  void stock.want(all)
  await time.advance(0)
  expect(asked).toEqual(all.slice(0, 4).map((r) => r.sha256))
  waiting[1]!()
  await time.advance(0)
  waiting[2]!()
  await time.advance(0)
  expect(asked).toHaveLength(6)
})

test('[P11] what is missing is reported, and tried again with pauses that grow, until it is there', async () => {
  const { time, stock, asked, offer, changes } = setting()
  await stock.want([rendition('a')])
  await time.advance(0)
  expect(stock.missing()).toEqual([rendition('a').sha256])
  expect(changes()).toBe(1)
  await time.advance(4000)
  expect(asked).toHaveLength(2)
  await time.advance(7999)
  expect(asked).toHaveLength(2)
  expect(await stock.bytes(rendition('a'))).toBeUndefined()
  expect(asked).toHaveLength(2)
  offer('a')
  await time.advance(1)
  expect(stock.missing()).toEqual([])
  expect(changes()).toBe(2)
})

test('what is no longer wanted is not tried again, and dropped once it is wanted neither now nor before', async () => {
  const { time, stock, keep, asked, offer } = setting()
  offer('a')
  await stock.want([rendition('a'), rendition('b')])
  await time.advance(0)
  expect(stock.missing()).toEqual([rendition('b').sha256])
  await stock.want([])
  expect(stock.missing()).toEqual([])
  await time.advance(3_600_000)
  expect(asked).toHaveLength(2)
  expect((await keep.hashes()).size).toBe(1)
  await stock.want([])
  expect((await keep.hashes()).size).toBe(0)
})

test('a person at the machine, or a new connection, ends the pause', async () => {
  const { time, stock, offer } = setting()
  await stock.want([rendition('a')])
  await time.advance(0)
  offer('a')
  stock.hurry()
  await time.advance(0)
  expect(stock.missing()).toEqual([])
})
