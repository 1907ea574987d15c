import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'

const files = new URL('../../dist/console/', import.meta.url)

/** The script that a document names. */
function entryOf(page: string): string {
  const document = readFileSync(new URL(page, files), 'utf8')
  return /<script type="module" src="\/[\w-]+\/([^"]+)">/.exec(document)![1]!
}

/** Scripts with all that they import at once. */
function scriptsOf(...entries: readonly string[]): readonly string[] {
  const scripts = new Set<string>()
  const add = (name: string) => {
    if (scripts.has(name)) return
    scripts.add(name)
    const text = readFileSync(new URL(name, files), 'utf8')
    for (const [, imported] of text.matchAll(/(?:import|from)\s*"\/?(?:[.\w-]+\/)*([\w.-]+\.js)"/g)) add(imported!)
  }
  for (const entry of entries) add(entry)
  return [...scripts]
}

/** The script of pages that belong together, which the console’s first script asks for when somebody goes to one of them. */
function groupOf(name: string): string {
  const text = scriptsOf(entryOf('page.html')).map((script) => readFileSync(new URL(script, files), 'utf8'))
  return new RegExp(`import\\(\\s*"[^"]*?(${name}\\.[A-Z0-9]{8}\\.js)"`).exec(text.join('\n'))![1]!
}

const zipped = (names: readonly string[]) =>
  names.reduce((sum, name) => sum + gzipSync(readFileSync(new URL(name, files)), { level: 9 }).length, 0)

test('the first page of the console loads at most 90 kB of script before it is used, zipped', () => {
  expect(zipped(scriptsOf(entryOf('page.html'), groupOf('today-pages')))).toBeLessThanOrEqual(90_000)
})

test('so does the page where banners and slogans are put on boards, with the script of its own', () => {
  expect(zipped(scriptsOf(entryOf('page.html'), groupOf('adding-pages')))).toBeLessThanOrEqual(90_000)
})

test('what judges words comes when some are written', () => {
  const ahead = scriptsOf(entryOf('page.html'), groupOf('adding-pages'), groupOf('campaign-pages'))
  const judges = ahead.filter((name) => name.startsWith('wording-findings'))
  expect(judges).toEqual([])
  expect(ahead.some((name) => /import\("[^"]*wording-findings/.test(readFileSync(new URL(name, files), 'utf8')))).toBe(
    true,
  )
})

test('where people sign in, it is at most 18 kB', () => {
  expect(zipped(scriptsOf(entryOf('sign-in-page.html')))).toBeLessThanOrEqual(18_000)
})

test('both name their scripts by their content', () => {
  for (const page of ['page.html', 'sign-in-page.html'])
    for (const name of scriptsOf(entryOf(page))) expect(name).toMatch(/\.[A-Z0-9]{8}\.js$/)
})
