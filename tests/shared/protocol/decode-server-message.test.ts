import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decodeServerMessage } from '../../../shared/protocol/decode-server-message.ts'
import { maxServerMessageLength, protocolVersion } from '../../../shared/protocol/messages.ts'

const digest = 'a'.repeat(64)
const decoded = (value: unknown) => decodeServerMessage(JSON.stringify(value))

test.each([
  { type: 'welcome', v: protocolVersion },
  { type: 'current', version: 3 },
  { type: 'playlist', version: 3, digest, body: '{"not":"parsed"' },
  { type: 'time', t0: 0.1, t1: 1_600_000_000_000, t2: 1_600_000_000_000.25 },
  { type: 'ping', n: 4 },
])('[P7] $type comes out as it went in, without fields that are not known', (message) => {
  expect(decoded(message)).toEqual(message)
  expect(decoded({ ...message, more: [] })).toEqual(message)
})

test.each([
  { type: 'welcome', v: 2 },
  { type: 'current', version: 0 },
  { type: 'playlist', version: 1, digest: 'a', body: '' },
  { type: 'playlist', version: 1, digest, body: {} },
  { type: 'time', t0: 0, t1: 2, t2: 1 },
  { type: 'time', t0: null, t1: 0, t2: 0 },
  { type: 'ping' },
  { type: 'hello' },
  {},
  null,
  [],
])('[P7] %j is no message of a server', (message) => {
  expect(decoded(message)).toBeUndefined()
})

test('[P7] nothing longer than the limit is even parsed', () => {
  expect(decodeServerMessage(`{"type":"ping","n":1}${' '.repeat(maxServerMessageLength)}`)).toBeUndefined()
})

test('[P7] whatever comes is decoded or refused, and never throws', () => {
  fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), (text) => decodeServerMessage(text) === undefined))
})
