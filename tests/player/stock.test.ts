import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { memoryRoom } from '../../player/keep.ts'
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

/** A stock whose network has `has`, by hash; each fetch is answered when its turn in `waiting` comes, or at once. */
function setting({ slow = false, roomBytes = 1_000_000 } = {}) {
  const time = fakeClock()
  const keep = memoryRoom(roomBytes)
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

test('what is no longer wanted is not tried again, and dropped unless it is still on air', async () => {
  const { time, stock, keep, asked, offer } = setting()
  offer('a')
  await stock.want([rendition('a'), rendition('b')])
  await time.advance(0)
  expect(stock.missing()).toEqual([rendition('b').sha256])
  await stock.want([], [rendition('a')])
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

test.each([
  ['a portal’s page, answered with 200', '<html>Đăng nhập Wi-Fi</html>'],
  ['less than all of it', 'ab'],
  ['more than all of it', 'abcabc'],
  ['other bytes of the same length', 'xyz'],
  ['nothing at all', ''],
])('[P11] %s is neither drawn nor kept, and is asked for again', async (_, answered) => {
  const { time, stock, keep, has, offer, asked } = setting()
  has.set(rendition('abc').sha256, bytesOf(answered))
  await stock.want([rendition('abc')])
  await time.advance(0)
  expect(stock.missing()).toEqual([rendition('abc').sha256])
  expect((await keep.hashes()).size).toBe(0)
  offer('abc')
  await time.advance(4000)
  expect(stock.missing()).toEqual([])
  expect(asked).toHaveLength(2)
})

test('[P11] kept bytes that have rotted while nothing can be fetched are dropped, and missing', async () => {
  const { stock, keep } = setting()
  await keep.put(rendition('a').sha256, bytesOf('b'))
  expect(await stock.bytes(rendition('a'))).toBeUndefined()
  expect(stock.missing()).toEqual([rendition('a').sha256])
  expect((await keep.hashes()).size).toBe(0)
})

test('[P11] what is still on its way after half a minute is missing until it has come', async () => {
  const { time, stock, offer, waiting, changes } = setting({ slow: true })
  offer('a')
  await stock.want([rendition('a')])
  await time.advance(29_999)
  expect(stock.missing()).toEqual([])
  await time.advance(1)
  expect([stock.missing(), changes()]).toEqual([[rendition('a').sha256], 1])
  waiting[0]!()
  await time.advance(0)
  expect([stock.missing(), changes()]).toEqual([[], 2])
})

test('what the browser has thrown away is fetched again within ten minutes', async () => {
  const { time, stock, keep, offer, asked } = setting()
  offer('a')
  await stock.want([rendition('a')])
  await time.advance(0)
  await keep.drop(rendition('a').sha256)
  await time.advance(600_000)
  expect(asked).toHaveLength(2)
  expect((await keep.hashes()).size).toBe(1)
})

test('how much of what is wanted is there is counted in pieces and in bytes', async () => {
  const { time, stock, offer } = setting()
  offer('ab')
  await stock.want([rendition('ab'), rendition('cde')])
  await time.advance(0)
  expect(stock.progress()).toEqual({ have: 1, of: 2, haveBytes: 2, ofBytes: 5 })
})

test('hundreds of pictures are fetched without one waiting for all, each once', async () => {
  const { time, stock, keep, offer, asked } = setting()
  const names = Array.from({ length: 400 }, (_, i) => `picture ${i}`)
  for (const name of names) offer(name)
  await stock.want(names.map(rendition))
  await time.advance(0)
  await time.advance(0)
  expect(new Set(asked).size).toBe(asked.length)
  expect(asked.length).toBeGreaterThan(4)
  for (let i = 0; i < 400 && (await keep.hashes()).size < 400; i++) await time.advance(0)
  expect(stock.progress()).toMatchObject({ have: 400, of: 400 })
})

describe('where storage is full', () => {
  const [first, second, third] = ['aaaa', 'bbbb', 'cccc'].map(rendition) as [Rendition, Rendition, Rendition]
  const full = () => {
    const all = setting({ roomBytes: 8 })
    for (const text of ['aaaa', 'bbbb', 'cccc']) all.offer(text)
    return all
  }
  const hashesOf = (...all: readonly Rendition[]) => new Set(all.map(({ sha256 }) => sha256))

  test('what nobody names any more gives way', async () => {
    const { time, stock, keep } = full()
    await stock.bytes(first)
    await stock.bytes(second)
    await stock.want([second, third])
    await time.advance(0)
    expect(await keep.hashes()).toEqual(hashesOf(second, third))
    expect(stock.unkept()).toEqual([])
  })

  test('then what is needed last, which is reported and not fetched in vain', async () => {
    const { time, stock, keep, asked } = full()
    await stock.want([second, third])
    await time.advance(0)
    await stock.want([first, second, third])
    await time.advance(0)
    expect(await keep.hashes()).toEqual(hashesOf(first, second))
    expect(stock.unkept()).toEqual([third.sha256])
    await time.advance(600_000)
    expect(asked).toHaveLength(3)
  })

  test('what has no room is drawn from memory, without the network, and is not missing', async () => {
    const { time, stock, keep, has } = full()
    await stock.want([first, second, third])
    await time.advance(0)
    has.clear()
    expect(await stock.bytes(third)).toEqual(bytesOf('cccc'))
    expect(await keep.hashes()).toEqual(hashesOf(first, second))
    expect([stock.unkept(), stock.missing()]).toEqual([[third.sha256], []])
    expect(stock.progress()).toMatchObject({ have: 3, of: 3 })
  })

  test('it is kept once there is room', async () => {
    const { time, stock, keep } = full()
    await stock.want([first, second, third])
    await time.advance(0)
    await stock.want([third])
    await stock.want([third])
    await time.advance(0)
    expect(await keep.hashes()).toEqual(hashesOf(third))
    expect(stock.unkept()).toEqual([])
  })
})

test('without any storage everything is held in memory', async () => {
  const { time, stock, has, offer } = setting({ roomBytes: 0 })
  offer('a')
  await stock.want([rendition('a')])
  await time.advance(0)
  has.clear()
  expect(await stock.bytes(rendition('a'))).toEqual(bytesOf('a'))
  expect(stock.unkept()).toEqual([rendition('a').sha256])
})
