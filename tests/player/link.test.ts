import { expect, test } from 'vitest'
import { serverClock } from '../../player/clock.ts'
import { linkOf } from '../../player/link.ts'
import type { BoardId } from '../../shared/plan/plan.ts'
import { closeCodes } from '../../shared/protocol/close-codes.ts'
import { type Hello, protocolVersion } from '../../shared/protocol/messages.ts'
import { fakeClock, settle } from './fake-clock.ts'
import { fakeServer } from './fake-server.ts'

const greeting: Hello = {
  type: 'hello',
  v: protocolVersion,
  board: 'gate-1' as BoardId,
  pairing: 'pairing-1',
  boot: 1,
  instance: '0123456789abcdef',
  has: null,
  root: 1,
  shell: 'ABC',
  failedShells: [],
  screen: { width: 64, height: 32, devicePixelRatio: 1 },
}

interface Options {
  readonly random?: number
  readonly hello?: () => Hello | undefined
  readonly prove?: (nonce: string) => Promise<string>
}

async function connected(options: Options = {}) {
  const time = fakeClock()
  const server = fakeServer()
  const refusals: boolean[] = []
  const calls: string[] = []
  const link = linkOf(
    {
      open: server.open,
      after: time.after,
      random: () => options.random ?? 1,
      monotonic: time.monotonic,
      clock: serverClock({ monotonic: time.monotonic, wall: time.monotonic, kept: null, left: null }),
    },
    {
      async hello(refused) {
        refusals.push(refused)
        return options.hello ? options.hello() : greeting
      },
      prove: options.prove ?? (async (nonce) => nonce.repeat(2)),
      welcomed: () => calls.push('welcomed'),
      heard: (message) => calls.push(message.type),
      timed: () => calls.push('timed'),
      outdated: () => calls.push('outdated'),
    },
  )
  await settle()
  return { time, server, refusals, calls, link }
}

test('[P2] the first thing a board says is its hello, and nothing else before the welcome', async () => {
  const { server, link } = await connected()
  server.last().open()
  expect(link.send({ type: 'pong', n: 1 })).toBe(false)
  expect(server.last().heard).toEqual([greeting])
})

const nonce = 'n'.repeat(43)

test('[P2] a challenge is answered with the proof, once it is signed', async () => {
  const { server } = await connected()
  server.last().open()
  server.last().say({ type: 'challenge', nonce })
  await settle()
  expect(server.last().heard).toEqual([greeting, { type: 'prove', signature: nonce.repeat(2) }])
})

test('[P2] a board that cannot sign takes itself for one that is not paired', async () => {
  const prove = () => Promise.reject(new Error('the key is lost'))
  const { server, refusals } = await connected({ prove })
  server.last().open()
  server.last().say({ type: 'challenge', nonce })
  await settle()
  expect(server.ends[0]!.closedWith).toBe(closeCodes.notAuthorised.code)
  expect(refusals).toEqual([false, true])
})

test('a proof that comes when its socket is gone is said to no other', async () => {
  let sign: (signature: string) => void = () => undefined
  const signing = new Promise<string>((resolve) => {
    sign = resolve
  })
  const { server, time } = await connected({ prove: () => signing, random: 0 })
  server.last().open()
  server.last().say({ type: 'challenge', nonce })
  server.last().close(1006)
  await time.advance(0)
  server.last().open()
  sign(nonce)
  await settle()
  expect(server.ends.map(({ heard }) => heard)).toEqual([[greeting], [greeting]])
})

test('a manifest in the same breath as the welcome is heard; before it nothing is', async () => {
  const { server, calls } = await connected()
  const manifest = { type: 'manifest', epoch: 1, version: 1, digest: 'a'.repeat(64), envelope: '{}' }
  server.last().open()
  server.last().say(manifest)
  server.last().say({ type: 'time', t0: 0, t1: 0, t2: 0 })
  expect(calls).toEqual([])
  server.last().welcome()
  server.last().say(manifest)
  expect(calls).toEqual(['welcomed', 'manifest'])
})

test('a ping is answered with its number', async () => {
  const { server } = await connected()
  server.last().welcome()
  server.last().say({ type: 'ping', n: 7 })
  expect(server.last().heard).toContainEqual({ type: 'pong', n: 7 })
})

test('[P7] what a board cannot read it ignores', async () => {
  const { server, calls } = await connected()
  server.last().welcome()
  server.last().say({ type: 'sing' })
  expect(server.last().closedWith).toBeUndefined()
  expect(calls).toEqual(['welcomed'])
})

test('[P12] it asks the time eight times in a row, then each half minute', async () => {
  const { time, server } = await connected()
  const asked = () => server.last().heard.filter((m) => m.type === 'time').length
  server.last().welcome()
  for (let i = 0; i < 8; i++) server.last().say({ type: 'time', t0: 0, t1: 0, t2: 0 })
  expect(asked()).toBe(8)
  await time.advance(29_999)
  expect(asked()).toBe(8)
  await time.advance(1)
  expect(asked()).toBe(9)
})

test('[P12] a question that is never answered, or answered with what cannot be, does not end the asking', async () => {
  const { time, server } = await connected()
  const asked = () => server.last().heard.filter((m) => m.type === 'time').length
  server.last().welcome()
  server.last().say({ type: 'time', t0: 0, t1: 1, t2: 0 })
  expect(asked()).toBe(1)
  server.last().say({ type: 'ping', n: 1 })
  await time.advance(30_000)
  expect(asked()).toBe(2)
})

test('[P12] where the answers say little, a busy server is asked a few times more, each two seconds', async () => {
  const { time, server } = await connected()
  const asked = () => server.last().heard.filter((m) => m.type === 'time').length
  server.last().welcome()
  const answer = () => server.last().say({ type: 'time', t0: time.monotonic() - 20, t1: 0, t2: 0 })
  for (let i = 0; i < 8; i++) answer()
  expect(asked()).toBe(8)
  for (let more = 9; more <= 15; more++) {
    await time.advance(2000)
    expect(asked()).toBe(more)
    answer()
  }
  await time.advance(2000)
  expect(asked()).toBe(15)
})

test('[P12] asked for, it asks the time at once, and then as before', async () => {
  const { time, server, link } = await connected()
  const asked = () => server.last().heard.filter((m) => m.type === 'time').length
  link.askTime()
  server.last().welcome()
  for (let i = 0; i < 8; i++) server.last().say({ type: 'time', t0: 0, t1: 0, t2: 0 })
  await time.advance(10_000)
  link.askTime()
  expect(asked()).toBe(9)
  server.last().say({ type: 'time', t0: 10_000, t1: 10_000, t2: 10_000 })
  await time.advance(29_999)
  expect(asked()).toBe(9)
  await time.advance(1)
  expect(asked()).toBe(10)
})

test('[P13] after 45 s of silence it closes and comes back, though the socket still says that it is open', async () => {
  const { time, server } = await connected({ random: 0.5 })
  server.last().welcome()
  await time.advance(30_000)
  server.last().say({ type: 'ping', n: 1 })
  await time.advance(44_999)
  expect(server.ends).toHaveLength(1)
  await time.advance(1)
  expect(server.last().closedWith).toBe(closeCodes.silent.code)
  await time.advance(500)
  expect(server.ends).toHaveLength(2)
  server.ends[0]!.close(1006)
  await time.advance(9000)
  expect(server.ends).toHaveLength(2)
})

test('[P13] a server that never says welcome is given up after ten seconds', async () => {
  const { time, server } = await connected()
  await time.advance(10_000)
  expect(server.last().closedWith).toBe(closeCodes.silent.code)
})

test('[P14] pauses after a broken line double to half a minute, and begin anew after a welcome', async () => {
  const { time, server } = await connected()
  for (const pause of [1000, 2000, 4000, 8000, 16_000, 30_000, 30_000]) {
    const before = server.ends.length
    server.last().close(1006)
    await time.advance(pause - 1)
    expect(server.ends).toHaveLength(before)
    await time.advance(1)
    expect(server.ends).toHaveLength(before + 1)
  }
  server.last().welcome()
  server.last().close(closeCodes.goingAway.code)
  await time.advance(1000)
  expect(server.ends).toHaveLength(9)
})

test('[P14] a pause is drawn from zero on', async () => {
  const { time, server } = await connected({ random: 0 })
  server.last().close(1006)
  await time.advance(0)
  expect(server.ends).toHaveLength(2)
})

test('[P14] a board that was replaced comes back within minutes, not seconds', async () => {
  const { time, server } = await connected({ random: 0 })
  server.last().welcome()
  server.last().close(closeCodes.replaced.code)
  await time.advance(59_999)
  expect(server.ends).toHaveLength(1)
  await time.advance(1)
  expect(server.ends).toHaveLength(2)
})

test('[P14] a board that is refused comes back at once, then with pauses', async () => {
  const { time, server, refusals } = await connected()
  server.last().close(closeCodes.notAuthorised.code)
  await settle()
  expect(refusals).toEqual([false, true])
  server.last().close(closeCodes.notAuthorised.code)
  await time.advance(9999)
  expect(refusals).toEqual([false, true])
  await time.advance(1)
  expect(refusals).toEqual([false, true, true])
})

test('[P3] a page of another version reloads itself, later', async () => {
  const { time, server, calls } = await connected({ random: 0 })
  server.last().close(closeCodes.otherVersion.code)
  await time.advance(59_999)
  expect(calls).toEqual([])
  await time.advance(1)
  expect(calls).toEqual(['outdated'])
})

test('without a pairing it does not knock, and a person at the machine ends the pause', async () => {
  let hello: Hello | undefined
  const { time, server, link } = await connected({ hello: () => hello })
  await time.advance(4000)
  expect(server.ends).toHaveLength(0)
  hello = greeting
  link.hurry()
  await settle()
  expect(server.ends).toHaveLength(1)
})

test('a link that is closed stays closed', async () => {
  const { time, server, link } = await connected()
  link.close()
  server.last().close(1000)
  await time.advance(3_600_000)
  expect(server.ends).toHaveLength(1)
})
