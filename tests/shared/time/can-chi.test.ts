import { describe, expect, it } from 'vitest'
import { canChiOf } from '../../../shared/time/can-chi.ts'

describe('the name of a lunar year', () => {
  it.each([
    [1930, 'Canh Ngọ'],
    [1945, 'Ất Dậu'],
    [1954, 'Giáp Ngọ'],
    [1968, 'Mậu Thân'],
    [1975, 'Ất Mão'],
    [1984, 'Giáp Tý'],
    [2023, 'Quý Mão'],
    [2024, 'Giáp Thìn'],
    [2025, 'Ất Tỵ'],
    [2026, 'Bính Ngọ'],
    [2027, 'Đinh Mùi'],
  ])('[F1] of %i is %s', (year, name) => {
    expect(canChiOf(year)).toBe(name)
  })

  it('[F1] comes again after sixty years, and not before', () => {
    const names = Array.from({ length: 60 }, (_, i) => canChiOf(1984 + i))
    expect(new Set(names).size).toBe(60)
    expect(canChiOf(2044)).toBe(names[0])
  })
})
