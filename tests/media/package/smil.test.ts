import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { clipLengthOf } from '../../../media/clip/clip-length-of.ts'
import { type PackageOrder, writePackage } from '../../../media/package/write-package.ts'
import { folder } from '../clip/clips.ts'
import { beam, gate } from './packed-day.ts'

interface Element {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: Element[]
}

/** Reads XML without text, comments or entities of its own; throws where it is not well formed. */
function parsed(xml: string): Element {
  const root: Element = { name: '', attributes: {}, children: [] }
  const open = [root]
  let at = xml.indexOf('?>') + 2
  for (const match of xml.slice(at).matchAll(/\s*<(\/?)([\w:-]+)((?: [\w:-]+="[^"<]*")*)(\/?)>\s*/g)) {
    if (match.index !== at - xml.indexOf('?>') - 2) throw new Error(`unread: ${xml.slice(at, at + 40)}`)
    at += match[0].length
    const [, closes, name = '', words = '', empty] = match
    if (closes) {
      if (open.pop()?.name !== name) throw new Error(`</${name}> closes nothing`)
      continue
    }
    const pairs = [...words.matchAll(/ ([\w:-]+)="([^"]*)"/g)].map(([, key = '', value = '']) => [key, value] as const)
    if (new Set(pairs.map(([key]) => key)).size < pairs.length) throw new Error(`<${name}> has an attribute twice`)
    const element = { name, attributes: Object.fromEntries(pairs), children: [] }
    open[open.length - 1]!.children.push(element)
    if (!empty) open.push(element)
  }
  if (open.length !== 1 || at !== xml.length) throw new Error(`ends inside of ${open.at(-1)!.name}`)
  return root.children[0]!
}

async function smilOf(order: PackageOrder) {
  const out = join(folder(), 'goi')
  await writePackage({ ...order, smil: true }, out)
  const smil = parsed(readFileSync(join(out, 'index.smil'), 'utf8'))
  const [head, body] = smil.children
  return { out, smil, layout: head!.children.find(({ name }) => name === 'layout')!, par: body!.children[0]! }
}

describe('the SMIL of a package', () => {
  test('is well formed, with one region of the board’s own pixels', async () => {
    const { smil, layout, par } = await smilOf(await beam())
    expect([smil.name, smil.attributes.xmlns]).toEqual(['smil', 'http://www.w3.org/ns/SMIL'])
    expect(layout.children.map(({ name, attributes: { width, height } }) => [name, width, height])).toEqual([
      ['root-layout', '95', '32'],
      ['region', '95', '32'],
    ])
    expect(par.name).toBe('par')
  })

  test('covers the days in the board’s own time, without an offset that players do not read', async () => {
    const { par } = await smilOf(await beam())
    const times = par.children.map(({ attributes: { begin, end } }) => [begin, end])
    expect(times[0]).toEqual(['wallclock(2020-10-13T00:00:00)', 'wallclock(2020-10-13T05:00:00)'])
    expect(times.at(-1)).toEqual(['wallclock(2020-10-14T22:00:00)', 'wallclock(2020-10-15T00:00:00)'])
    for (const [i, [begin]] of times.entries()) if (i > 0) expect(begin).toBe(times[i - 1]![1])
    expect(
      par.children.every(({ name, attributes }) => name === 'seq' && attributes.repeatCount === 'indefinite'),
    ).toBe(true)
  })

  test.each([
    ['a beam', beam],
    ['a gate', gate],
  ] as const)('of %s shows standing pictures as such and what moves as clips that are as long', async (_, orderOf) => {
    const { out, par } = await smilOf(await orderOf())
    const shown = par.children.flatMap(({ children }) => children)
    expect(new Set(shown.map(({ name }) => name))).toEqual(new Set(['img', 'video']))
    for (const { name, attributes } of shown) {
      const path = join(out, attributes.src!)
      expect(existsSync(path)).toBe(true)
      expect(attributes.region).toBe('board')
      const seconds = Number(/^([\d.]+)s$/.exec(attributes.dur!)?.[1])
      if (name === 'img') expect(seconds).toBeGreaterThanOrEqual(1)
      else expect(clipLengthOf(readFileSync(path)).frames).toBe(seconds * 25)
    }
  })
})
