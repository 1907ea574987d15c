import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'

const files = new URL('../../dist/player/', import.meta.url)
const read = (name: string) => readFileSync(new URL(name, files))
const shell = read('shell.html').toString()
const listed = (JSON.parse(read('shell.json').toString()) as { files: { path: string }[] }).files
// Files of earlier builds may lie beside those that the shell names.
const named = [...shell.matchAll(/"\/player\/([^"]+)"/g)].map(([, name]) => name!)
const ofScript = [...shell.matchAll(/<(?:script type="module"|link rel="modulepreload")[^>]*"\/player\/([^"]+)"/g)]
const zipped = (names: readonly string[]) =>
  names.reduce((sum, name) => sum + gzipSync(read(name), { level: 9 }).length, 0)

// The first TCP window carries ten packets: what draws the first picture comes in one round trip, and on a slow line before anything else.
// What is needed later or seldom does not count, and so must not be loaded by the script itself: the verifier of signatures, which a board
// needs where a manifest comes, or was kept; pairing, once in its life; the calibration card; the worker, which keeps all of this.
test('the player’s script, with all that it imports at once, is at most 14,000 bytes, minified and zipped', () => {
  const scripts = ofScript.map(([, name]) => name!)
  expect(scripts.length).toBeGreaterThan(0)
  for (const name of scripts)
    for (const [, imported] of read(name)
      .toString()
      .matchAll(/(?:from|import)\s*"\.\/([^"]+)"/g))
      expect(scripts, `${name} imports what the shell does not name`).toContain(imported)
  expect(zipped(scripts)).toBeLessThanOrEqual(14_000)
})

test('the worker is small enough to be read in one sitting', () => {
  expect(zipped(['sw.js'])).toBeLessThanOrEqual(4_000)
})

test('the list of the build has every file that the shell or one of its scripts names', () => {
  const paths = listed.map(({ path }) => path)
  const lazy = paths
    .filter((path) => path.endsWith('.js'))
    .flatMap((path) => [
      ...read(path.slice('/player/'.length))
        .toString()
        .matchAll(/import\("\.\/([^"]+)"\)/g),
    ])
  expect(lazy.length).toBeGreaterThan(0)
  for (const name of [...named, ...lazy.map(([, name]) => name!)]) expect(paths).toContain(`/player/${name}`)
})

test('the shell has no inline script or style, and names its files by their content', () => {
  expect(shell).not.toMatch(/<style|\sstyle=|\son\w+=|<script(?![^>]*\ssrc=)/)
  for (const name of named) expect(name).toMatch(/\.[A-Z0-9]{8}\.(js|css)$/)
})
