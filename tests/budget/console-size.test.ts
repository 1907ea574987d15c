import { expect, test } from 'vitest'
import { consoleFile, entryOf, everyScriptOf, groupsOfPages, scriptsOf, zippedBytes } from './console-files.ts'

test('whichever page is opened first loads at most 90 kB of script before it is used, zipped', () => {
  const groups = [...groupsOfPages()]
  expect(groups.length).toBeGreaterThan(8)
  const large = groups
    .map(([name, script]) => [name, zippedBytes(scriptsOf(entryOf('page.html'), script))] as const)
    .filter(([, bytes]) => bytes > 90_000)
  expect(large).toEqual([])
})

test('what judges words comes when some are written', () => {
  const groups = groupsOfPages()
  const pages = ['adding-pages', 'campaign-pages'].map((name) => groups.get(name)!)
  const ahead = scriptsOf(entryOf('page.html'), ...pages)
  expect(ahead.filter((name) => name.startsWith('wording-findings'))).toEqual([])
  expect(ahead.some((name) => /import\("[^"]*wording-findings/.test(consoleFile(name)))).toBe(true)
})

test('where people sign in, it is at most 18 kB', () => {
  expect(zippedBytes(scriptsOf(entryOf('sign-in-page.html')))).toBeLessThanOrEqual(18_000)
})

test('both ask for their fonts with their scripts, so that no word is set twice', () => {
  for (const page of ['page.html', 'sign-in-page.html']) {
    const fonts = consoleFile(entryOf(page, 'css')).match(/[\w./-]+\.ttf/g)!
    for (const font of fonts) expect(consoleFile(page)).toContain(`as="font" href="${font}" crossorigin`)
  }
})

test('both name their scripts by their content', () => {
  for (const page of ['page.html', 'sign-in-page.html'])
    for (const name of everyScriptOf(page)) expect(name).toMatch(/\.[A-Z0-9]{8}\.js$/)
})
