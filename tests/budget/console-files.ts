import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'

const files = new URL('../../dist/console/', import.meta.url)

/** A built file of the console, as text. */
export const consoleFile = (name: string): string => readFileSync(new URL(name, files), 'utf8')

/** The script, or the style, that a document names. */
export function entryOf(page: string, kind: 'js' | 'css' = 'js'): string {
  const tags = consoleFile(page).matchAll(
    /<(?:script type="module" src|link rel="stylesheet" href)="\/[\w-]+\/([^"]+)"/g,
  )
  return [...tags].map(([, name]) => name!).find((name) => name.endsWith(`.${kind}`))!
}

/** Scripts with all that they import at once. */
export const scriptsOf = (...entries: readonly string[]): readonly string[] =>
  reached(entries, /(?:import|from)\s*"\/?(?:[.\w-]+\/)*([\w.-]+\.js)"/g)

/** All scripts of a document: also those that come when they are wanted. */
export const everyScriptOf = (page: string): readonly string[] =>
  reached([entryOf(page)], /(?:import|from)\s*\(?\s*"\/?(?:[.\w-]+\/)*([\w.-]+\.js)"/g)

function reached(entries: readonly string[], imports: RegExp): readonly string[] {
  const scripts = new Set(entries)
  for (const name of scripts) for (const [, imported] of consoleFile(name).matchAll(imports)) scripts.add(imported!)
  return [...scripts]
}

/** The scripts of pages that belong together, by their names: the console's first script asks for one when somebody goes to a page of it. */
export function groupsOfPages(): ReadonlyMap<string, string> {
  const text = scriptsOf(entryOf('page.html')).map(consoleFile).join('\n')
  const groups = text.matchAll(/import\(\s*"[^"]*?([a-z-]+-pages)(\.[A-Z0-9]{8}\.js)"/g)
  return new Map([...groups].map(([, name = '', rest = '']) => [name, name + rest]))
}

/** How many bytes files are together as they are sent, zipped each for itself. */
export const zippedBytes = (names: readonly string[]): number =>
  names.reduce((sum, name) => sum + gzipSync(consoleFile(name), { level: 9 }).length, 0)
