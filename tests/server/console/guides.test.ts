import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { type Guide, guideOf } from '../../../server/console/client/guides/guide-blocks.ts'
import { guideList } from '../../../server/console/client/guides/guide-list.ts'
import { guideSpansOf } from '../../../server/console/client/guides/guide-spans.ts'
import { shots } from '../../guides/shots.ts'

const root = fileURLToPath(new URL('../../../', import.meta.url))
const folder = join(root, 'server/console/guides')
const heaviest = 120_000

const named = readdirSync(folder).filter((file) => file.endsWith('.md'))
const guides = new Map(named.map((file) => [file, guideOf(readFileSync(join(folder, file), 'utf8'))]))

const blocksIn = ({ sides }: Guide) => sides.flat()
const picturesIn = (guide: Guide) => blocksIn(guide).flatMap((block) => (block.kind === 'picture' ? [block] : []))

/** Every line of a guide that may name something. */
function linesIn(guide: Guide): readonly string[] {
  return blocksIn(guide).flatMap((block) => {
    if (block.kind === 'words') return [block.text]
    if (block.kind === 'list' || block.kind === 'steps') return [...block.items]
    return block.kind === 'table' ? block.rows.flat() : []
  })
}

const spansIn = (guide: Guide) => linesIn(guide).flatMap(guideSpansOf)

describe('the guides', () => {
  it('are a page for each kind of people, and one that leads to them all', () => {
    expect(named.sort()).toEqual(['README.md', ...guideList.map(({ name }) => `${name}.md`)].sort())
    const led = spansIn(guides.get('README.md')!).flatMap((span) => (span.kind === 'link' ? [span.href] : []))
    expect(led).toEqual(guideList.map(({ name }) => `${name}.md`))
  })

  it('call every button, page and message as the screen does', () => {
    const strange = [...guides].flatMap(([file, guide]) =>
      spansIn(guide).flatMap((span) =>
        span.kind === 'press' && !isOnScreen(span.text) ? [`${file}: ${span.text}`] : [],
      ),
    )
    expect(strange).toEqual([])
  })

  it('show pictures that are there, are light, and are the very ones that the script makes', () => {
    const shown = [...guides.values()].flatMap(picturesIn).map(({ file }) => file)
    const there = readdirSync(folder).filter((file) => file.endsWith('.png'))
    expect([...shown].sort()).toEqual([...shots.map(({ file }) => file)].sort())
    expect(there.sort()).toEqual([...shown].sort())
    for (const file of there) expect([file, statSync(join(folder, file)).size <= heaviest]).toEqual([file, true])
  })

  it('say in words what each picture shows', () => {
    for (const { shows } of [...guides.values()].flatMap(picturesIn)) expect(shows.length).toBeGreaterThan(20)
  })

  it('are one page each, but for the sheet of technicians, which is printed on both sides', () => {
    const sides = [...guides].map(([file, guide]) => [file, guide.sides.length])
    expect(sides.filter(([, count]) => count !== 1)).toEqual([['ky-thuat.md', 2]])
  })
})

it('a guide is read into its parts, whatever stands in them', () => {
  const text = `# Tên

Một dòng
và *nút* của nó.

1. một
   còn nữa
2. hai

![hình](a.png)

3. ba

---

## Mặt sau

| a | b |
| --- | --- |
| \`x\` | **y** |
`
  expect(guideOf(text)).toEqual({
    title: 'Tên',
    sides: [
      [
        { kind: 'words', text: 'Một dòng và *nút* của nó.' },
        { kind: 'steps', from: 1, items: ['một còn nữa', 'hai'] },
        { kind: 'picture', file: 'a.png', shows: 'hình' },
        { kind: 'steps', from: 3, items: ['ba'] },
      ],
      [
        { kind: 'heading', level: 2, text: 'Mặt sau' },
        { kind: 'table', head: ['a', 'b'], rows: [['`x`', '**y**']] },
      ],
    ],
  })
  expect(guideSpansOf('Bấm *Ghép*, xem [tờ](ky-thuat.md) rồi **đọc** `a*b`.')).toEqual([
    { kind: 'text', text: 'Bấm ' },
    { kind: 'press', text: 'Ghép' },
    { kind: 'text', text: ', xem ' },
    { kind: 'link', text: 'tờ', href: 'ky-thuat.md' },
    { kind: 'text', text: ' rồi ' },
    { kind: 'strong', text: 'đọc' },
    { kind: 'text', text: ' ' },
    { kind: 'code', text: 'a*b' },
    { kind: 'text', text: '.' },
  ])
})

/** What people see: the texts of the pages, of the board’s own page, and of what may be the matter with a board. */
const sources = ['server/console/client', 'player', 'server/health'].map(textsIn).join('\n')

function textsIn(place: string): string {
  return readdirSync(join(root, place), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => readFileSync(join(root, place, file), 'utf8'))
    .join('\n')
}

/** Whether a text of the screen is this one, or begins with it and goes on with a figure or a clause. */
function isOnScreen(text: string): boolean {
  const escaped = text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  return new RegExp(`['"\`]${escaped}(?:['"\`]|\\s?\\$\\{|:|\\s\\()`).test(sources)
}
