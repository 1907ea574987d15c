import { describe, expect, it } from 'vitest'
import { letters } from '../../../media/type/sixteen/alphabet.ts'
import { artOf, glyphOf, inkOf, partsOf } from './bitmap.ts'

const marks = ['\u0300', '\u0301', '\u0302', '\u0303', '\u0306', '\u0309', '\u0323']
const signs = `.,;:!?-–—…/\\()[]"'“”‘’«»&%+=*#@°•·№€$<>|_~`
const isVowel = /^[aeiouyơư]/

describe('letters of sixteen rows', () => {
  it('has all 134 letters with marks of Vietnamese, the highland letters, digits and the signs of slogans', () => {
    const vowels = Array.from('aăâeêioôơuưy', (vowel) =>
      ['', '\u0300', '\u0301', '\u0309', '\u0303', '\u0323'].map((tone) => vowel + tone),
    )
    const vietnamese = [...vowels.flat(), 'đ'].flatMap((letter) => [letter, letter.toUpperCase()])
    const marked = vietnamese.filter((letter) => !/^[a-z]$/i.test(letter))
    expect(marked).toHaveLength(134)
    const latin = Array.from('abcdefghijklmnopqrstuvwxyz', (letter) => [letter, letter.toUpperCase()]).flat()
    const highland = ['ă', 'ĕ', 'ê̆', 'ĭ', 'ŏ', 'ô̆', 'ơ̆', 'ŭ', 'ư̆', 'â̆', 'ƀ', 'č', 'ñ'].flatMap((letter) => [
      letter,
      letter.toUpperCase(),
    ])
    for (const letter of [...marked, ...latin, ...highland, ...'0123456789', ...signs])
      expect(inkOf(glyphOf(letter)), letter).toBeGreaterThan(0)
  })

  it('draws the same letter however its marks are encoded', () => {
    for (const letter of letters)
      expect(glyphOf(letter.normalize('NFD')), letter).toBe(glyphOf(letter.normalize('NFC')))
  })

  it('keeps letter, marks and dot apart: every letter has as many parts as it has marks, and a body', () => {
    for (const letter of letters) {
      const [base, ...all] = letter.normalize('NFD')
      // The horn is a part of its letter.
      const apart = all.filter((mark) => mark !== '\u031b')
      const dotted = /^[ij]/.test(base!) && !apart.some((mark) => mark !== '\u0323')
      expect(partsOf(glyphOf(letter)), letter).toBe(1 + apart.length + (dotted ? 1 : 0))
    }
  })

  it('cuts no mark: each adds the same ink to every small letter', () => {
    for (const mark of marks) {
      const added = letters.flatMap((letter) => {
        const marked = (letter + mark).normalize('NFC')
        if (
          !isVowel.test(letter.normalize('NFD')) ||
          /^[iı]/.test(letter.normalize('NFD')) ||
          !letters.includes(marked)
        )
          return []
        return inkOf(glyphOf(marked)) - inkOf(glyphOf(letter))
      })
      expect(added.length, mark).toBeGreaterThan(0)
      expect(new Set(added), mark).toHaveProperty('size', 1)
    }
  })

  it('keeps all ink in its sixteen rows and its own columns, with the last one free, so that no two letters touch', () => {
    for (const letter of [...letters, ...'0123456789', ...signs, ' ']) {
      const { width, rows } = glyphOf(letter)
      expect(rows, letter).toHaveLength(16)
      for (const row of rows) expect(row >= 0 && row < 1 << (width - 1), letter).toBe(true)
    }
  })

  it('stands on one line: capitals and digits fill rows 5 to 12, small letters 7 to 12', () => {
    const inked = (letter: string) => glyphOf(letter).rows.flatMap((row, y) => (row ? y : []))
    const from = (first: number) => Array.from({ length: 13 - first }, (_, i) => first + i)
    for (const letter of 'ABCDEFGHIJKLMNOPRSTUVWXYZ0123456789') expect(inked(letter), letter).toEqual(from(5))
    for (const letter of 'acemnorsuvwxz') expect(inked(letter), letter).toEqual(from(7))
    for (const letter of 'bdfhklđƀ') expect(inked(letter), letter).toEqual(from(4))
  })

  it('gives all digits one width', () => {
    expect(new Set(Array.from('0123456789', (digit) => glyphOf(digit).width))).toHaveProperty('size', 1)
  })

  it('has a circumflex with its tone over a capital, and a dot under it, in the same sixteen rows', () => {
    expect(artOf(glyphOf('Ấ')).slice(0, 6)).toEqual(['.......##', '......##', '.###..#', '##.##', '', '....##'])
    expect(artOf(glyphOf('Ậ')).slice(11)).toEqual(['.##....##', '.##....##', '', '....##', '....##'])
  })
})
