import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'

const root = fileURLToPath(new URL('../../../', import.meta.url))
const text = readFileSync(`${root}SECURITY.md`, 'utf8').split('## OWASP ASVS')[1] ?? ''
/** How many requirements of levels 1 and 2 each chapter of ASVS 5.0 has. */
const asked = [27, 11, 19, 10, 9, 35, 18, 7, 7, 29, 14, 9, 13, 9, 13, 16, 7]

interface Row {
  readonly ids: readonly string[]
  readonly verdict: string
  readonly shownBy: string
}

const cellsOf = (line: string) => line.split('|').map((cell) => cell.trim())

const rows = text.split('\n').flatMap((line): Row[] => {
  const [, ids = '', , verdict = '', shownBy = ''] = cellsOf(line)
  return /^\d+\.\d+\.\d+/.test(ids) ? [{ ids: ids.split(', ').flatMap(idsIn), verdict, shownBy }] : []
})

function idsIn(range: string): string[] {
  const [first = '', last = first] = range.split('–')
  const [chapter, section, from] = first.split('.')
  const to = Number(last.split('.')[2])
  return Array.from({ length: to - Number(from) + 1 }, (_, i) => `${chapter}.${section}.${Number(from) + i}`)
}

it('judges each requirement once, and counts them rightly', () => {
  const ids = rows.flatMap((row) => row.ids)
  expect(new Set(ids).size).toBe(ids.length)
  const perChapter = asked.map((_, i) => ids.filter((id) => id.startsWith(`${i + 1}.`)).length)
  expect(perChapter).toEqual(asked)
  const counted = ['met', 'not applicable', '**not met**'].map((verdict) =>
    String(rows.filter((row) => row.verdict === verdict).flatMap((row) => row.ids).length),
  )
  const total = text.split('\n').find((line) => line.startsWith('| **all'))
  expect(cellsOf(total?.replaceAll('*', '') ?? '').slice(1, 5)).toEqual([`all ${ids.length}`, ...counted])
})

it('names tests and files that there are', () => {
  const named = rows.flatMap(({ shownBy }) => [...shownBy.matchAll(/`([^`]+)`/g)].map(([, path = '']) => path))
  const paths = named.filter((path) => /^(architecture|contracts|journeys|media|player|server|shared)\b/.test(path))
  const missing = paths.filter((path) => {
    return !existsSync(root + (/\.(tsx?|md)$/.test(path) ? path : `tests/${path}.test.ts`))
  })
  expect(missing).toEqual([])
  expect(paths.length).toBeGreaterThan(100)
})
