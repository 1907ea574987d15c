import { expect, test } from 'vitest'
import { shellListOf } from '../../player/sw/shell-list.ts'
import { type ShellState, shellStateOf, withGood, withoutTrial, withTrial } from '../../player/sw/shell-state.ts'

const nothingKnown: ShellState = { v: 1, good: null, former: null, trial: null, failed: [] }
const state = (more: Partial<ShellState>): ShellState => ({ ...nothingKnown, good: 'a', ...more })

test('what another version wrote, or nobody, is nothing known', () => {
  for (const kept of [undefined, null, 'a', {}, { v: 2, good: 'a', failed: [] }, { v: 1, good: 'a' }])
    expect(shellStateOf(kept)).toEqual(nothingKnown)
  expect(shellStateOf(state({ failed: ['b'] }))).toEqual(state({ failed: ['b'] }))
})

test('a build is tried unless it is good, being tried, or was given up', () => {
  expect(withTrial(state({}), 'b')).toEqual(state({ trial: { build: 'b', starts: 0 } }))
  expect(withTrial(state({}), 'a')).toBeUndefined()
  expect(withTrial(state({ failed: ['b'] }), 'b')).toBeUndefined()
  expect(withTrial(state({ trial: { build: 'b', starts: 1 } }), 'b')).toBeUndefined()
})

test('what is given up is named once, and the eight newest are kept in mind', () => {
  let now = state({})
  for (const build of ['b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j']) now = withoutTrial(withTrial(now, build) ?? now)
  expect(now).toEqual(state({ failed: ['c', 'd', 'e', 'f', 'g', 'h', 'i', 'j'] }))
  expect(withoutTrial(now)).toBe(now)
})

test('what is proven is good, and the former stays known', () => {
  expect(withGood(state({ trial: { build: 'b', starts: 1 } }), 'b')).toEqual(state({ good: 'b', former: 'a' }))
  expect(withGood(nothingKnown, 'b')).toEqual({ ...nothingKnown, good: 'b' })
  const tried = state({ trial: { build: 'c', starts: 1 }, failed: ['b'] })
  expect(withGood(tried, 'b')).toEqual({ ...tried, good: 'b', former: 'a', failed: [] })
})

const file = { path: '/play', sha256: '0'.repeat(64), bytes: 10 }
const list = (more: object = {}) => JSON.stringify({ build: '0123456789abcdef', files: [file], ...more })

test('a list names the page and files beside it alone', () => {
  expect(shellListOf(list())).toEqual({ build: '0123456789abcdef', files: [file] })
  const beside = { ...file, path: '/player/player.ABCDEFGH.js' }
  expect(shellListOf(list({ files: [file, beside] }))?.files).toEqual([file, beside])
  for (const bad of [
    ...['<!doctype html>', '', 'null', '[]', list({ build: 1 }), list({ build: '../x' }), list({ files: [] })],
    ...[list({ files: [beside] }), list({ files: Array.from({ length: 41 }, () => file) })],
    ...['/api/v1/plan', '/player/../x', '//evil.example/', 'play'].map((path) =>
      list({ files: [file, { ...file, path }] }),
    ),
    ...[list({ files: [{ ...file, sha256: 'x' }] }), list({ files: [{ ...file, bytes: '10' }] })],
    list({ files: [file, null] }),
  ])
    expect(shellListOf(bad), bad).toBeUndefined()
})
