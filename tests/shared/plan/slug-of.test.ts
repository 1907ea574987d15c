import { describe, expect, it } from 'vitest'
import { slugOf } from '../../../shared/plan/slug-of.ts'

describe('words as an id', () => {
  it.each([
    ['Đảng Cộng sản Việt Nam', 'dang-cong-san-viet-nam'],
    ['  “Mừng Xuân 2026” – đón Tết!  ', 'mung-xuan-2026-don-tet'],
    ['banner_15-10.PNG', 'banner-15-10-png'],
  ])('%s is %s', (words, slug) => {
    expect(slugOf(words)).toBe(slug)
  })

  it('are the same with their marks composed or apart', () => {
    expect(slugOf('Hữu Nghị'.normalize('NFD'))).toBe(slugOf('Hữu Nghị'.normalize('NFC')))
  })

  it('have at most 40 characters, and no hyphen where they are cut', () => {
    expect(slugOf('a'.repeat(41))).toBe('a'.repeat(40))
    expect(slugOf(`${'a'.repeat(39)} b`)).toBe('a'.repeat(39))
  })

  it.each(['', ' – ', '欢迎', 'ຍິນດີ'])('without a Latin letter (%j) are noi-dung', (words) => {
    expect(slugOf(words)).toBe('noi-dung')
  })
})
