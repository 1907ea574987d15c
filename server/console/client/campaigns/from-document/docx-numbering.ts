import { romanOf } from '../../../../../shared/wording/roman.ts'
import { readXml } from './read-xml.ts'
import type { ZipEntries } from './zip-entries.ts'

/** Which list a paragraph is of, and how deep in it. */
export interface ListPlace {
  readonly list: string
  readonly level: number
}

/** Counts the paragraphs of a document’s lists, in their order. */
export interface Numbering {
  /** The mark of the next paragraph at a place: `2.`, `a)`, `-`; empty where it has none. */
  next(place: ListPlace): string
  /** The list of paragraphs of a style. */
  ofStyle(style: string): ListPlace | undefined
}

interface Level {
  format: string
  text: string
  start: number
}

const maxRoman = 39

/** The lists of a Word document, as its parts define them. */
export function docxNumbering(zip: ZipEntries): Numbering {
  const { levelsOf } = definitionsIn(zip)
  const styles = stylesIn(zip)
  const counts = new Map<string, number[]>()
  return {
    ofStyle: (style) => styles.get(style),
    next({ list, level }) {
      const levels = levelsOf(list)
      const own = levels?.get(level)
      if (!levels || !own) return ''
      const count = counts.get(list) ?? []
      for (let at = 0; at <= level; at++) count[at] ??= (levels.get(at)?.start ?? 1) - (at === level ? 1 : 0)
      count[level] = (count[level] ?? 0) + 1
      // What is deeper begins anew.
      count.length = level + 1
      counts.set(list, count)
      if (own.format === 'none') return ''
      if (own.format === 'bullet') return '-'
      return own.text.replace(/%(\d)/g, (_, digit: string) => {
        const at = Number(digit) - 1
        return counted(count[at] ?? 1, levels.get(at)?.format ?? 'decimal')
      })
    },
  }
}

function counted(value: number, format: string): string {
  const letter = String.fromCharCode(96 + (((value - 1) % 26) + 1))
  if (format === 'upperRoman' && value <= maxRoman) return romanOf(value)
  if (format === 'lowerRoman' && value <= maxRoman) return romanOf(value).toLowerCase()
  if (format === 'lowerLetter') return letter
  return format === 'upperLetter' ? letter.toUpperCase() : String(value)
}

function definitionsIn(zip: ZipEntries): {
  readonly levelsOf: (list: string) => ReadonlyMap<number, Level> | undefined
} {
  const abstracts = new Map<string, Map<number, Level>>()
  const lists = new Map<string, string>()
  let levels: Map<number, Level> | undefined
  let level: Level | undefined
  let list = ''
  const bytes = zip.read('word/numbering.xml')
  if (bytes)
    readXml(bytes, {
      opens({ name, attributes: { abstractNumId = '', ilvl = '0', numId = '', val = '' } }) {
        if (name === 'abstractNum') levels = begun(abstracts, abstractNumId, new Map())
        else if (name === 'num') list = numId
        else if (name === 'abstractNumId') lists.set(list, val)
        else if (name === 'lvl')
          level = levels && begun(levels, Number(ilvl), { format: 'decimal', text: '', start: 1 })
        else if (level && name === 'numFmt') level.format = val
        else if (level && name === 'lvlText') level.text = val
        else if (level && name === 'start') level.start = Number(val) || 1
      },
      closes(name) {
        if (name === 'lvl') level = undefined
        if (name === 'abstractNum') levels = undefined
      },
    })
  return { levelsOf: (id) => abstracts.get(lists.get(id) ?? '') }
}

function begun<K, V>(map: Map<K, V>, key: K, value: V): V {
  map.set(key, value)
  return value
}

function stylesIn(zip: ZipEntries): ReadonlyMap<string, ListPlace> {
  const styles = new Map<string, ListPlace>()
  let style = ''
  let level = 0
  const bytes = zip.read('word/styles.xml')
  if (bytes)
    readXml(bytes, {
      opens({ name, attributes: { styleId = '', val = '' } }) {
        if (name === 'style') [style, level] = [styleId, 0]
        else if (name === 'ilvl') level = Number(val) || 0
        else if (name === 'numId' && style !== '') styles.set(style, { list: val, level })
      },
    })
  return styles
}
