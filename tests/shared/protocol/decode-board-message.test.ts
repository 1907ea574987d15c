import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decodeBoardMessage } from '../../../shared/protocol/decode-board-message.ts'
import { maxBoardMessageLength, maxMissing, maxShown, protocolVersion } from '../../../shared/protocol/messages.ts'

const sha = 'a'.repeat(64)
const hello = {
  type: 'hello',
  v: protocolVersion,
  board: 'gate-1',
  key: 'k'.repeat(32),
  has: { version: 1, digest: sha },
  shell: 'ABCDEFGH',
  screen: { width: 1280, height: 96, devicePixelRatio: 1 },
}
const shown = { section: null, slide: 'kh-1', rendition: sha, standIn: false, since: 1_600_000_000_000 }
const showing = { type: 'showing', at: 1_600_000_000_000.5, version: 1, tracks: [shown], missing: [] }
const ack = { type: 'ack', version: 1, stored: true, missing: [sha] }

const decoded = (value: unknown) => decodeBoardMessage(JSON.stringify(value))

test.each([
  hello,
  { ...hello, has: null },
  showing,
  { ...showing, version: null, tracks: [{ ...shown, section: 'beam', slide: null, rendition: null }] },
  ack,
  { type: 'time', t0: 12.5 },
  { type: 'pong', n: 0 },
])('[P7] $type comes out as it went in, without fields that are not known', (message) => {
  expect(decoded(message)).toEqual(message)
  expect(decoded({ ...message, more: 1 })).toEqual(message)
})

test('[P3] of a hello of another version its version is read, and nothing else', () => {
  expect(decoded({ type: 'hello', v: 2, who: 'knows' })).toEqual({ type: 'other-hello', v: 2 })
})

test.each([
  { ...hello, v: '1' },
  { ...hello, board: 'Gate 1' },
  { ...hello, board: 'g'.repeat(65) },
  { ...hello, key: 'short' },
  { ...hello, key: `${'k'.repeat(20)}:` },
  { ...hello, has: undefined },
  { ...hello, has: { version: 0, digest: sha } },
  { ...hello, has: { version: 1, digest: 'A'.repeat(64) } },
  { ...hello, shell: 's'.repeat(65) },
  { ...hello, screen: null },
  { ...hello, screen: { ...hello.screen, width: -1 } },
  { ...hello, screen: { ...hello.screen, height: 0.5 } },
  { ...hello, screen: { ...hello.screen, devicePixelRatio: 0 } },
  { ...showing, at: 1e300 },
  { ...showing, version: 2 ** 53 },
  { ...showing, tracks: {} },
  { ...showing, tracks: [null] },
  { ...showing, tracks: [{ ...shown, since: null }] },
  { ...showing, tracks: [{ ...shown, slide: '<img>' }] },
  { ...showing, tracks: Array(maxShown + 1).fill(shown) },
  { ...ack, stored: 1 },
  { ...ack, missing: 'all' },
  { ...ack, missing: [sha.slice(1)] },
  { ...ack, missing: Array(maxMissing + 1).fill(sha) },
  { type: 'time', t0: '0' },
  { type: 'pong', n: 1.5 },
  { type: 'welcome', v: 1 },
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
  const bent = fc.tuple(fc.constantFrom(hello, showing, ack), fc.string(), fc.jsonValue())
  fc.assert(
    fc.property(bent, ([message, key, value]) => {
      const result = decoded({ ...message, [key]: value })
      return result === undefined || typeof result.type === 'string'
    }),
  )
})
