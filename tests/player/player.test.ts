import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { serverClock } from '../../player/clock.ts'
import { type Kept, memoryKeep, nothingKept } from '../../player/keep.ts'
import { linkOf } from '../../player/link.ts'
import type { NoKey, Note } from '../../player/note.ts'
import { playerOf } from '../../player/player.ts'
import type { OnStage, Stage } from '../../player/stage.ts'
import type { BoardId } from '../../shared/plan/plan.ts'
import type { Playlist } from '../../shared/playlist/playlist.ts'
import { closeCodes } from '../../shared/protocol/close-codes.ts'
import { fakeClock, settle } from './fake-clock.ts'
import { fakeServer } from './fake-server.ts'
import { playlistOf, turn } from './playlist.ts'

const gate = 'gate-1' as BoardId
const oldKey = 'old-key-old-key-old'
const newKey = 'new-key-new-key-new'
const digestOf = (bytes: string | ArrayBuffer) =>
  createHash('sha256')
    .update(typeof bytes === 'string' ? bytes : Buffer.from(bytes))
    .digest('hex')

const rendition = { sha256: 'a'.repeat(64), bytes: 1, width: 64, height: 32 }
const message = (version: number, playlist: Playlist = playlistOf([turn(0, version)], [rendition])) => {
  const body = JSON.stringify(playlist)
  return { type: 'playlist', version, digest: digestOf(body), body } as const
}

/** A stage that shows every playlist at once. */
function instantStage(taken: () => void): Stage {
  let on: OnStage | undefined
  return {
    on: () => on,
    refresh: () => undefined,
    async take(playlist) {
      on = {
        playlist,
        drawnAt: 0,
        whole: true,
        shown: [{ section: null, slide: null, rendition: null, standIn: false, since: 0 }],
      }
      taken()
      return true
    },
  }
}

async function started(kept: Partial<Kept> = {}) {
  const time = fakeClock()
  const server = fakeServer()
  const keep = memoryKeep({ ...nothingKept, ...kept })
  const clock = serverClock(time.monotonic, 0)
  const notes: (Note | null)[] = []
  const missing: string[] = []
  const faults: unknown[] = []
  const pairing = { answer: 'unpaired' as { key: string } | NoKey, asked: 0 }
  const stage = instantStage(() => player.changed())
  const player = playerOf({
    board: gate,
    shell: 'ABC',
    screen: () => ({ width: 64, height: 32, devicePixelRatio: 1 }),
    keep,
    kept: await keep.read(),
    clock,
    wall: time.monotonic,
    after: time.after,
    stage,
    stock: { missing: () => missing, hurry: () => undefined },
    digest: async (bytes) => digestOf(bytes),
    async askKey() {
      pairing.asked++
      return pairing.answer
    },
    link: (events) =>
      linkOf({ open: server.open, after: time.after, random: () => 1, monotonic: time.monotonic, clock }, events),
    explain: (note) => notes.push(note),
    reload: () => undefined,
    told: (error) => faults.push(error),
  })
  await settle()
  const said = (type: string) => server.last().heard.filter((m) => m.type === type)
  return { time, server, keep, notes, missing, faults, pairing, stage, player, said }
}

test('a first load whose playlist arrives in the same breath as the welcome plays it', async () => {
  const { server, player, said, keep } = await started({ key: oldKey })
  server.last().welcome()
  server.last().say(message(3))
  await settle()
  expect(player.version()).toBe(3)
  expect(said('ack').at(-1)).toEqual({ type: 'ack', version: 3, stored: false, missing: [] })
  expect((await keep.read()).playlist?.version).toBe(3)
})

test('[P9] it says what it has kept, and is already playing it', async () => {
  const { version, digest, body } = message(7)
  const { server, player, said } = await started({ key: oldKey, playlist: { version, digest, body } })
  expect(player.version()).toBe(7)
  server.last().welcome()
  expect(said('hello')[0]).toMatchObject({ board: gate, key: oldKey, has: { version, digest } })
  expect(said('ack')).toEqual([{ type: 'ack', version, stored: true, missing: [] }])
})

test('[P8] kept bytes that have rotted are not played, and not claimed', async () => {
  const { server, player, said } = await started({ key: oldKey, playlist: { ...message(7), body: '{}' } })
  expect(player.version()).toBe(null)
  server.last().welcome()
  expect(said('hello')[0]).toMatchObject({ has: null })
})

test('[P8] a body with another digest, or of another board, leaves what is on air', async () => {
  const { server, player, faults } = await started({ key: oldKey })
  server.last().welcome()
  server.last().say(message(1))
  server.last().say({ ...message(2), digest: 'b'.repeat(64) })
  server.last().say(message(3, { ...playlistOf([turn(0, 9)], [rendition]), board: 'gate-2' as BoardId }))
  server.last().say({ ...message(4), body: 'not JSON', digest: digestOf('not JSON') })
  await settle()
  expect(player.version()).toBe(1)
  expect(faults).toHaveLength(4)
})

test('[P9] the board takes what it is sent last, though its number be lower', async () => {
  const { server, player } = await started({ key: oldKey })
  server.last().welcome()
  server.last().say(message(9))
  server.last().say(message(2))
  await settle()
  expect(player.version()).toBe(2)
})

test('it reports what it shows at once, then at most once a second, and only what has changed', async () => {
  const { time, server, said, missing, player } = await started({ key: oldKey })
  server.last().welcome()
  expect(said('showing')).toMatchObject([{ version: null, tracks: [] }])
  server.last().say(message(1))
  await settle()
  missing.push(rendition.sha256)
  player.changed()
  expect(said('showing')).toHaveLength(1)
  expect(said('ack').at(-1)).toMatchObject({ missing: [rendition.sha256] })
  await time.advance(1000)
  expect(said('showing').slice(1)).toMatchObject([{ version: 1, missing: [rendition.sha256] }])
  await time.advance(10_000)
  expect(said('showing')).toHaveLength(2)
})

test('without a key it asks for one, says how to pair it while nobody is signed in, and keeps the one it gets', async () => {
  const { time, server, notes, pairing, keep, said } = await started()
  expect(notes).toEqual(['unpaired'])
  expect(server.ends).toHaveLength(0)
  pairing.answer = { key: newKey }
  await time.advance(5000)
  server.last().welcome()
  expect(said('hello')[0]).toMatchObject({ key: newKey })
  expect(notes.at(-1)).toBe('waiting')
  expect((await keep.read()).key).toBe(newKey)
})

test('[P14] a key that is refused is replaced where someone is signed in; where nobody is, it is tried again, and the board plays on', async () => {
  const { version, digest, body } = message(7)
  const { server, notes, pairing, player, said, time } = await started({
    key: oldKey,
    playlist: { version, digest, body },
  })
  server.last().close(closeCodes.notAuthorised.code)
  await settle()
  expect(pairing.asked).toBe(1)
  server.last().open()
  expect(said('hello')[0]).toMatchObject({ key: oldKey })
  expect(notes.filter((note) => note !== null)).toEqual([])
  expect(player.version()).toBe(7)
  pairing.answer = { key: newKey }
  server.last().close(closeCodes.notAuthorised.code)
  await time.advance(10_000)
  server.last().open()
  expect(said('hello')[0]).toMatchObject({ key: newKey })
})

test('how far the server’s clock is ahead is kept for the next start', async () => {
  const { server, keep } = await started({ key: oldKey })
  server.last().welcome()
  server.last().say({ type: 'time', t0: 0, t1: 5000, t2: 5000 })
  await settle()
  expect((await keep.read()).skewMs).toBe(5000)
})
