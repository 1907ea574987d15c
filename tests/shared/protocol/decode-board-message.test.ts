import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decodeBoardMessage } from '../../../shared/protocol/decode-board-message.ts'
import { maxBoardMessageLength, maxMissing, maxShown, protocolVersion } from '../../../shared/protocol/messages.ts'
import { maxShowsABatch, maxSubjectsABatch } from '../../../shared/protocol/shows.ts'

const sha = 'a'.repeat(64)
const name = { epoch: 2, version: 1, digest: sha }
const hello = {
  type: 'hello',
  v: protocolVersion,
  board: 'gate-1',
  pairing: 'Pq_9-',
  boot: 3,
  instance: '0123456789abcdef',
  has: name,
  root: 1,
  shell: 'ABCDEFGH',
  failedShells: ['HGFEDCBA'],
  screen: { width: 1280, height: 96, devicePixelRatio: 1 },
}
const prove = { type: 'prove', signature: 'A'.repeat(86) }
const shown = { section: null, slide: 'kh-1', rendition: sha, standIn: false, since: 1_600_000_000_000 }
const showing = { type: 'showing', at: 1_600_000_000_000.5, has: name, mode: 'playing', tracks: [shown], missing: [] }
const ack = { type: 'ack', ...name, stored: true, missing: [sha] }
const refused = { type: 'refused', what: 'manifest', why: 'older', name: { epoch: 1, version: 9 }, has: name }
const subject = {
  ...{ section: null, slide: 'kh-1', campaign: 'dai-hoi', phase: 'truoc', placement: 'p-1' },
  ...{ interrupt: null, restriction: null, rendition: sha, standIn: false },
}
const row = [0, 2, 1, 1_600_000_000_000, 8000, 12, 0]
const shows = { type: 'shows', boot: 3, first: 17, former: sha, subjects: [subject], shows: [row, null] }
const health = {
  type: 'health',
  uptimeMs: 60_000.5,
  clock: { wallAheadMs: -12.5, errorMs: 3, steps: [{ at: 1_600_000_000_000, ms: -3_600_000 }] },
  storage: { usedBytes: 1, quotaBytes: null, persisted: false, state: 'good', rebuilt: 0 },
  page: { frameMs: 16.7, heapBytes: null, crashes: 0, lostContexts: 0 },
  download: { have: 1, of: 2, haveBytes: 100, ofBytes: 200 },
  unsentShows: 4,
}

const decoded = (value: unknown) => decodeBoardMessage(JSON.stringify(value))

test.each([
  hello,
  { ...hello, has: null, root: 0, failedShells: [] },
  prove,
  showing,
  { ...showing, has: null, mode: 'evergreen', tracks: [{ ...shown, section: 'beam', slide: null, rendition: null }] },
  ack,
  refused,
  { ...refused, what: 'root', name: null, has: null },
  shows,
  { ...shows, pairing: 'Zk3_-a' },
  { ...shows, shows: [[0, 2, 1, -4_000_000_000_000, 1000, null, 7]] },
  health,
  { type: 'time', t0: 12.5 },
  { type: 'pong', n: 0 },
])('[P7] $type comes out as it went in, without fields that are not known', (message) => {
  expect(decoded(message)).toEqual(message)
  expect(decoded({ ...message, more: 1 })).toEqual(message)
})

test('[P3] of a hello of another version its version is read, and nothing else', () => {
  expect(decoded({ type: 'hello', v: 1, who: 'knows' })).toEqual({ type: 'other-hello', v: 1 })
})

test.each([
  { ...hello, v: '1' },
  { ...hello, board: 'Gate 1' },
  { ...hello, board: 'g'.repeat(65) },
  { ...hello, pairing: '' },
  { ...hello, pairing: 'a:b' },
  { ...hello, boot: 0 },
  { ...hello, instance: '0123' },
  { ...hello, has: undefined },
  { ...hello, has: { ...name, version: 0 } },
  { ...hello, has: { ...name, epoch: 1.5 } },
  { ...hello, has: { ...name, digest: 'A'.repeat(64) } },
  { ...hello, root: -1 },
  { ...hello, shell: 's'.repeat(65) },
  { ...hello, failedShells: [1] },
  { ...hello, failedShells: Array(17).fill('a') },
  { ...hello, screen: null },
  { ...hello, screen: { ...hello.screen, width: -1 } },
  { ...hello, screen: { ...hello.screen, height: 0.5 } },
  { ...hello, screen: { ...hello.screen, devicePixelRatio: 0 } },
  { ...prove, signature: 'A'.repeat(85) },
  { ...prove, signature: `${'A'.repeat(85)}=` },
  { ...showing, at: 1e300 },
  { ...showing, has: { ...name, version: 2 ** 53 } },
  { ...showing, mode: 'asleep' },
  { ...showing, tracks: {} },
  { ...showing, tracks: [null] },
  { ...showing, tracks: [{ ...shown, since: null }] },
  { ...showing, tracks: [{ ...shown, slide: '<img>' }] },
  { ...showing, tracks: Array(maxShown + 1).fill(shown) },
  { ...ack, stored: 1 },
  { ...ack, missing: 'all' },
  { ...ack, missing: [sha.slice(1)] },
  { ...ack, missing: Array(maxMissing + 1).fill(sha) },
  { ...refused, why: 'tired' },
  { ...refused, what: 'shell' },
  { ...refused, name: { epoch: 1 } },
  { ...shows, boot: 0 },
  { ...shows, pairing: '' },
  { ...shows, first: 0 },
  { ...shows, former: 'none' },
  { ...shows, shows: [] },
  { ...shows, shows: Array(maxShowsABatch + 1).fill(row) },
  { ...shows, subjects: Array(maxSubjectsABatch + 1).fill(subject) },
  { ...shows, shows: [[1, ...row.slice(1)]] },
  { ...shows, shows: [row.slice(1)] },
  { ...shows, shows: [[...row.slice(0, 6), 99]] },
  { ...shows, shows: [[...row.slice(0, 4), -1, 0, 0]] },
  { ...shows, subjects: [{ ...subject, slide: null }] },
  { ...shows, subjects: [{ ...subject, rendition: 'x' }] },
  { ...health, uptimeMs: -1 },
  { ...health, clock: { ...health.clock, steps: Array(17).fill({ at: 0, ms: 0 }) } },
  { ...health, storage: { ...health.storage, state: 'fine' } },
  { ...health, page: null },
  { ...health, download: { ...health.download, have: 0.5 } },
  { ...health, unsentShows: null },
  { type: 'time', t0: '0' },
  { type: 'pong', n: 1.5 },
  { type: 'welcome', v: protocolVersion },
  { type: 'toString' },
  {},
  [],
  null,
  'hello',
])('[P7] %j is no message of a board', (message) => {
  expect(decoded(message)).toBeUndefined()
})

test('[P7] nothing longer than the limit is even parsed', () => {
  const long = JSON.stringify({ type: 'pong', n: 1, more: 'x'.repeat(maxBoardMessageLength) })
  expect(decodeBoardMessage(long)).toBeUndefined()
})

test('[P7] whatever comes is decoded or refused, and never throws', () => {
  fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), (text) => decodeBoardMessage(text) === undefined))
  const bent = fc.tuple(fc.constantFrom(hello, showing, ack, refused, shows, health), fc.string(), fc.jsonValue())
  fc.assert(
    fc.property(bent, ([message, key, value]) => {
      const result = decoded({ ...message, [key]: value })
      return result === undefined || typeof result.type === 'string'
    }),
  )
})
