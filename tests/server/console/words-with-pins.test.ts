import { expect, it } from 'vitest'
import { numbered } from '../../../server/console/client/approvals/pins/pin-place.ts'
import { wordsWithPins } from '../../../server/console/client/approvals/pins/words-with-pins.ts'

const on = (...spans: readonly (readonly [number, number])[]) =>
  numbered(spans.map(([start, end]) => ({ list: 'slides', id: 'loi', note: '', words: { start, end } })))

it('gives every word a place of its own, and the text back whole', () => {
  const text = 'Đoàn  kết,\ntoàn dân'
  const parts = wordsWithPins(text, [])
  expect(parts.map((part) => part.text).join('')).toBe(text)
  expect(parts.filter(({ isWord }) => isWord).map((part) => part.text)).toEqual(['Đoàn', 'kết,', 'toàn', 'dân'])
  for (const { text: part, start, end } of parts) expect(text.slice(start, end)).toBe(part)
})

it('shows a pin on each word that it meets, by its number', () => {
  const parts = wordsWithPins('Đoàn kết dân', on([5, 8], [0, 6]))
  expect(parts.filter(({ isWord }) => isWord).map(({ pins }) => pins)).toEqual([[2], [1, 2], []])
})

it('passes over a pin that meets nothing any more', () => {
  expect(wordsWithPins('Ngắn', on([40, 50])).flatMap(({ pins }) => pins)).toEqual([])
})
