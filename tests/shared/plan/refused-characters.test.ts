import { describe, expect, it } from 'vitest'
import { hasTooManyMarks, refusedCharacterOf } from '../../../shared/plan/refused-characters.ts'

describe('characters that may not stand in a text', () => {
  it.each([
    ['U+0000', 'a\u0000b'],
    ['U+000A', 'hai\ndòng'],
    ['U+0009', 'a\tb'],
    ['U+007F', '\u007F'],
    ['U+0085', '\u0085'],
    ['U+00AD', 'Việt\u00ADNam'],
    ['U+061C', '\u061C'],
    ['U+200B', 'Đại\u200Bhội'],
    ['U+200C', 'ກ\u200C '],
    ['U+200D', 'ກ\u200Da'],
    ['U+200B', 'ກ\u200B\u200Bກ'],
    ['U+200B', '\u200Bກ'],
    ['U+200E', 'ກ\u200Eກ'],
    ['U+202E', 'gnp.\u202Exe'],
    ['U+2028', 'a\u2028b'],
    ['U+2060', 'a\u2060b'],
    ['U+2066', 'a\u2066b'],
    ['U+3164', '\u3164'],
    ['U+D800', 'a\uD800b'],
    ['U+E000', '\uE000'],
    ['U+FEFF', 'a\uFEFF'],
    ['U+FFFF', '\uFFFF'],
    ['U+100000', '\u{100000}'],
    ['U+E0041', 'a\u{E0041}'],
  ])('%s is found', (name, text) => {
    expect(refusedCharacterOf(text)).toBe(name)
  })

  it.each([
    ['Vietnamese', 'Chào mừng “Đại hội” – 100%: tiến lên!'],
    ['Ê Đê and M’nông', 'Ê Đê, M’nông: ê̆ ư̆ ƀ'],
    ['Lao with word breaks', 'ຍິນດີ\u200Bຕ້ອນຮັບ\u200Bສູ່'],
    ['Khmer with word breaks', 'សូម\u200Bស្វាគមន៍'],
    ['a joiner in Devanagari', 'क्\u200Dष'],
    ['Chinese', '热烈欢迎，葛\u{E0100}'],
    ['emoji', '🇻🇳 ❤️ 👍🏽'],
    ['a no-break space', 'Hồ\u00A0Chí\u00A0Minh'],
  ])('%s has none', (_, text) => {
    expect(refusedCharacterOf(text)).toBeUndefined()
  })

  it('are combining marks past the eighth in a row', () => {
    expect(hasTooManyMarks(`a${'\u0303'.repeat(8)}b${'\u0303'.repeat(8)}`)).toBe(false)
    expect(hasTooManyMarks(`a${'\u0303'.repeat(9)}`)).toBe(true)
  })
})
