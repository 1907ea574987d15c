import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'

const files = new URL('../../dist/player/', import.meta.url)
const shell = readFileSync(new URL('shell.html', files), 'utf8')
// Files of earlier builds may lie beside those that the shell names.
const named = [...shell.matchAll(/"\/player\/([^"]+)"/g)].map(([, name]) => name!)
const zipped = (names: readonly string[]) =>
  names.reduce((sum, name) => sum + gzipSync(readFileSync(new URL(name, files)), { level: 9 }).length, 0)

// The limit that counts is the first TCP window: this and the page’s other files have it together, so that a board is up in one round trip.
test('all of the player’s script is at most 10 kB, minified and zipped', () => {
  const scripts = named.filter((name) => name.endsWith('.js'))
  expect(scripts.length).toBeGreaterThan(0)
  expect(zipped(scripts)).toBeLessThanOrEqual(10_000)
})

test('the whole page fits the first TCP window', () => {
  expect(zipped([...named, 'shell.html'])).toBeLessThanOrEqual(14_600)
})

test('the shell has no inline script or style, and names its files by their content', () => {
  expect(shell).not.toMatch(/<style|\sstyle=|\son\w+=|<script(?![^>]*\ssrc=)/)
  for (const name of named) expect(name).toMatch(/\.[A-Z0-9]{8}\.(js|css)$/)
})
