import { describe, expect, it } from 'vitest'
import { slideOfTemplate } from '../../../server/approval/emergency/slide-of-template.ts'
import type { TemplateContent } from '../../../server/approval/emergency/template.ts'
import { wordsWithin } from '../../../server/approval/emergency/within-bound.ts'
import { noFaults, rootOf } from '../../../shared/plan/fault.ts'

const content = (bound: Partial<TemplateContent['bound']> = {}, text = 'KHẨN CẤP: {loi}') =>
  ({ slide: { text }, bound: { maxCharacters: 60, contacts: false, ...bound } }) as TemplateContent

function read(words: unknown, of = content()): string | null | readonly string[] {
  const faults = noFaults()
  const within = wordsWithin(of, words, rootOf(faults))
  return within === undefined ? faults.list.map(({ message }) => message) : within
}

describe('the words of an emergency', () => {
  it('stand in the free part as they are, brought to NFC', () => {
    expect(read('  Lũ quét ở xã A  '.normalize('NFD'))).toBe('Lũ quét ở xã A')
    expect(slideOfTemplate(content().slide, "giá $& và $' {x}")).toMatchObject({ text: "KHẨN CẤP: giá $& và $' {x}" })
  })

  it('are counted by characters, to the last that is allowed', () => {
    expect(read('ễ'.repeat(60))).toBe('ễ'.repeat(60))
    expect(read('ễ'.repeat(61))).toEqual(['longer than 60 characters'])
    expect(read('x'.repeat(12), content({ maxCharacters: 12 }))).toBe('x'.repeat(12))
  })

  it.each([
    ['nothing', ''],
    ['spaces', '   '],
    ['no text', 12],
    ['nothing at all', undefined],
    ['two lines', 'Lũ quét\nxã A'],
    ['a bidi override', 'Lũ\u202Equét'],
    ['a zero-width space', 'Lũ\u200Bquét'],
    ['a lone surrogate', 'Lũ \uD800'],
    ['nine marks', `a${'\u0301'.repeat(9)}`],
    ['braces', 'Lũ {n} mét'],
  ])('are refused: %s', (_, words) => {
    expect(read(words)).toHaveLength(1)
  })

  it.each([
    ...['Xem https://lu.example', 'Xem HTTP:lu', 'www.lu', 'Xem baotinh.vn', 'bit.ly/x', 'ａｂｃ．ｃｏｍ', 'gửi a@b'],
    ...['Gọi 0912345678', 'Gọi 0912 345 678', 'Gọi +84 (91) 234-56-78', 'Gọi 1900 1234', 'Gọi ０９１２３４５６７８'],
  ])('name no address and no telephone: %s', (words) => {
    expect(read(words)).toHaveLength(1)
    expect(read(words, content({ contacts: true }))).toBe(words)
  })

  it.each([
    ...['TP.HCM ngập sâu', 'Từ 21.11.2026 đến 23/11/2026', 'Gọi 114', 'Lũ lên 3.500 m³/s', 'Cấm QL2 km 12+300'],
    ...['Nước dâng 12.000.000 m³', 'Xã A.Lưới'],
  ])('may name numbers and places: %s', (words) => {
    expect(read(words)).toBe(words)
  })

  it('have no place where the template has none', () => {
    const without = content({}, 'Sơ tán ngay')
    expect(read(undefined, without)).toBeNull()
    expect(read('', without)).toBeNull()
    expect(read('Lũ', without)).toEqual(['this template has no place for words'])
    expect(slideOfTemplate(without.slide, null).text).toBe('Sơ tán ngay')
  })
})
