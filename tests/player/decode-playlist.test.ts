import { expect, test } from 'vitest'
import { decodePlaylist } from '../../player/decode-playlist.ts'
import type { BoardId } from '../../shared/plan/plan.ts'
import { playlistOf, turn } from './playlist.ts'

const gate = 'gate-1' as BoardId
const rendition = { sha256: 'a'.repeat(64), bytes: 10, width: 64, height: 32 }
const good = () => JSON.parse(JSON.stringify(playlistOf([turn(0, 10), turn(1, 5)], [rendition, null])))

/** The good playlist with one thing at `path` changed. */
function bent(path: string, value: unknown): unknown {
  const playlist = good()
  const keys = path.split('/')
  const last = keys.pop()!
  keys.reduce((at, key) => at[key], playlist)[last] = value
  return playlist
}

test('a playlist of this board is taken as it is', () => {
  expect(decodePlaylist(good(), gate)).toEqual(good())
})

test.each([
  ['renditions/0/clip', { ms: 900_000, fps: 29.97 }],
  ['tracks/0/at', { x: 0, y: 64, rotate: 270 }],
  ['evergreen', [0]],
  ['standIns', [null]],
  ['leases', [{ campaign: 'tet', placement: 'p', slide: 's', ms: 86_400_000 }]],
])('one whose /%s is %j too', (path, value) => {
  expect(decodePlaylist(bent(path, value), gate)).toEqual(bent(path, value))
})

test.each([
  ['format', 'congchao/playlist@2'],
  ['board', 'gate-2'],
  ['width', 0],
  ['height', 32.5],
  ['height', 100_000],
  ['startsAt', null],
  ['endsAt', 1],
  ['loops', {}],
  ['loops/0', null],
  ['loops/0/ms', 14_000],
  ['loops/0/turns/0', 'turn'],
  ['loops/0/turns/0/seconds', 0],
  ['loops/0/turns/0/seconds', '10'],
  ['loops/0/turns/0/rendition', 2],
  ['tracks', []],
  ['tracks/0', null],
  ['tracks/0/x', 1],
  ['tracks/0/height', 33],
  ['tracks/0/segments', []],
  ['tracks/0/segments/0', []],
  ['tracks/0/segments/0/loop', 1],
  ['tracks/0/segments/0/startsAt', 1],
  ['tracks/0/segments/0/endsAt', 0],
  ['renditions', null],
  ['renditions/0/sha256', 'A'.repeat(64)],
  ['renditions/0/bytes', -1],
  ['renditions/0/width', 1e9],
  ['renditions/0/clip', null],
  ['renditions/0/clip', { ms: 0, fps: 25 }],
  ['renditions/0/clip', { ms: 1e9, fps: 25 }],
  ['renditions/0/clip', { ms: 1000, fps: 0 }],
  ['renditions/0/clip', { ms: 1000, fps: 1000 }],
  ['renditions/0/clip', { ms: 1000 }],
  ['evergreen', [1]],
  ['evergreen', {}],
  ['standIns', [2]],
  ['leases', [null]],
  ['leases', [{ ms: '24h' }]],
  ['tracks/0/at', null],
  ['tracks/0/at', { x: 0, y: 0 }],
  ['tracks/0/at', { x: -1, y: 0, rotate: 90 }],
  ['tracks/0/at', { x: 0, y: 1e9, rotate: 90 }],
  ['tracks/0/at', { x: 0, y: 0, rotate: 45 }],
  ['tracks/0/at', { x: 0, y: 0, rotate: 360 }],
])('[P8] one whose /%s is %j is not', (path, value) => {
  expect(decodePlaylist(bent(path, value), gate)).toBeUndefined()
})

test.each([null, 1, 'x', [], {}])('[P8] nor is %j', (value) => {
  expect(decodePlaylist(value, gate)).toBeUndefined()
})
