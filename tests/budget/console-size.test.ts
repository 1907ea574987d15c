import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'

const files = new URL('../../dist/console/', import.meta.url)

/** The scripts that a document asks for before it can be used: those it names, and what they import at once. */
function scriptsOf(page: string): readonly string[] {
  const document = readFileSync(new URL(page, files), 'utf8')
  const [, first] = /<script type="module" src="\/[\w-]+\/([^"]+)">/.exec(document) ?? []
  const scripts = new Set<string>()
  const add = (name: string) => {
    if (scripts.has(name)) return
    scripts.add(name)
    const text = readFileSync(new URL(name, files), 'utf8')
    for (const [, imported] of text.matchAll(/(?:import|from)\s*"\/?(?:[.\w-]+\/)*([\w.-]+\.js)"/g)) add(imported!)
  }
  add(first!)
  return [...scripts]
}

const zipped = (names: readonly string[]) =>
  names.reduce((sum, name) => sum + gzipSync(readFileSync(new URL(name, files)), { level: 9 }).length, 0)

test('what every page of the console loads first is at most 90 kB of script, zipped', () => {
  expect(zipped(scriptsOf('page.html'))).toBeLessThanOrEqual(90_000)
})

test('where people sign in, it is at most 12 kB', () => {
  expect(zipped(scriptsOf('sign-in-page.html'))).toBeLessThanOrEqual(12_000)
})

test('both name their scripts by their content', () => {
  for (const page of ['page.html', 'sign-in-page.html'])
    for (const name of scriptsOf(page)) expect(name).toMatch(/\.[A-Z0-9]{8}\.js$/)
})
