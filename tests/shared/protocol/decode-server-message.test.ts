import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decodeServerMessage } from '../../../shared/protocol/decode-server-message.ts'
import { maxServerMessageLength, protocolVersion } from '../../../shared/protocol/messages.ts'

const digest = 'a'.repeat(64)
const welcome = {
  type: 'welcome',
  v: protocolVersion,
  token: 'gate-1.p.1.mac',
  stored: [{ boot: 1, to: 0 }],
  shell: null,
}
const manifest = { type: 'manifest', epoch: 1, version: 3, digest, envelope: '{"not":"parsed"' }
const decoded = (value: unknown) => decodeServerMessage(JSON.stringify(value))

test.each([
  { type: 'challenge', nonce: 'n'.repeat(43) },
  welcome,
  { ...welcome, shell: 'ABCD' },
  { type: 'current', epoch: 1, version: 3 },
  { type: 'root', envelopes: ['{'] },
  manifest,
  { type: 'time', t0: 0.1, t1: 1_600_000_000_000, t2: 1_600_000_000_000.25 },
  { type: 'ping', n: 4 },
  { type: 'kept', boot: 2, to: 0, safe: false },
  { type: 'kept', pairing: 'Zk3_-a', boot: 2, to: 0, safe: false },
  { type: 'card', until: 0 },
  { type: 'look', id: 'a_-9' },
  { type: 'fallback', on: true },
  { type: 'shell', build: 'ABCD' },
])('[P7] $type comes out as it went in, without fields that are not known', (message) => {
  expect(decoded(message)).toEqual(message)
  expect(decoded({ ...message, more: [] })).toEqual(message)
})

test.each([
  { type: 'challenge', nonce: 'n' },
  { ...welcome, v: protocolVersion + 1 },
  { ...welcome, token: 7 },
  { ...welcome, stored: [{ boot: 0, to: 0 }] },
  { ...welcome, shell: undefined },
  { type: 'current', epoch: 1, version: 0 },
  { type: 'root', envelopes: '{' },
  { type: 'root', envelopes: [{}] },
  { ...manifest, digest: 'a' },
  { ...manifest, epoch: 0 },
  { ...manifest, envelope: {} },
  { type: 'time', t0: 0, t1: 2, t2: 1 },
  { type: 'time', t0: null, t1: 0, t2: 0 },
  { type: 'ping' },
  { type: 'kept', boot: 1, to: -1, safe: true },
  { type: 'kept', boot: 1, to: 1 },
  { type: 'kept', pairing: 'a b', boot: 2, to: 0, safe: false },
  { type: 'card', until: '' },
  { type: 'look', id: '../x' },
  { type: 'fallback' },
  { type: 'shell', build: null },
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
