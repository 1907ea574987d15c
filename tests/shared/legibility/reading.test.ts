import { describe, expect, test } from 'vitest'
import { officialSlogans } from '../../../server/demo/official-slogans.ts'
import { roadOf } from '../../../shared/legibility/by-road.ts'
import { readingFinding } from '../../../shared/legibility/reading-finding.ts'
import { readingSecondsOf, scrollSecondsOf } from '../../../shared/legibility/reading-time.ts'
import { syllablesOf } from '../../../shared/legibility/syllables-of.ts'
import { clearMetres } from '../../../shared/legibility/viewing-distance.ts'
import { secondsOf } from '../../../shared/plan/effective.ts'
import type { SlideId } from '../../../shared/plan/plan.ts'

const tenWords = 'một hai ba bốn năm sáu bảy tám chín mười'

describe('reading', () => {
  test('takes a second and 0.4 for each syllable, four in all, and a quarter more by a road', () => {
    expect(readingSecondsOf([tenWords], false)).toBe(5)
    expect(readingSecondsOf([tenWords], true)).toBe(6.3)
    expect(readingSecondsOf(['Đoàn kết!'], false)).toBe(4)
    expect(readingSecondsOf(['Đoàn kết!'], true)).toBe(5)
  })

  test('of two pages takes what two of the longer one would: they share the stay evenly', () => {
    expect(readingSecondsOf([tenWords, 'một hai'], false)).toBe(9)
  })

  test('never takes longer than a slide on one page stands by default', () => {
    for (const text of officialSlogans) {
      const stays = secondsOf({ id: 's' as SlideId, kind: 'slogan', text })
      expect(stays).toBeGreaterThanOrEqual(readingSecondsOf([text], false))
    }
  })

  test('counts words between spaces, Chinese by its characters, Lao and Khmer by their letters, and no dashes', () => {
    expect(syllablesOf('Nhiệt liệt chào mừng - 2027!')).toBe(5)
    expect(syllablesOf('欢迎您')).toBeCloseTo(1.8)
    expect(syllablesOf('ຍິນດີ')).toBeCloseTo(0.35 * 3)
    expect(syllablesOf('Chào 欢迎')).toBeCloseTo(2.2)
    expect(syllablesOf(' – ! ')).toBe(0)
  })

  test('a line that passes shows at most fourteen letters a second, and stands still for a second at either end', () => {
    expect(scrollSecondsOf(100, 1400, 0, false)).toBe(9.1)
    expect(scrollSecondsOf(100, 1400, 700, false)).toBe(5.6)
    expect(scrollSecondsOf(100, 320, 320, false)).toBe(2)
  })
})

describe('a stay', () => {
  const verdict = { setting: 'standing', pages: [['a']], readingSeconds: 6 } as const

  test('as long as reading takes is not remarked on, a shorter one is, and by a road it is a quarter longer', () => {
    expect(readingFinding(verdict, 6, false)).toBeUndefined()
    expect(readingFinding(verdict, 5, false)).toMatchObject({ code: 'reading-time', severity: 'warning' })
    expect(readingFinding(verdict, 7, true)?.messageVi).toContain('7,5 giây')
    expect(readingFinding(verdict, 8, true)).toBeUndefined()
  })

  test('of a picture is never too short to read, and by a road more than two pages are too many', () => {
    expect(readingFinding({ setting: 'picture', pages: [], readingSeconds: null }, 1, true)).toBeUndefined()
    const three = { setting: 'pages', pages: [['a'], ['b'], ['c']], readingSeconds: 6 } as const
    expect(readingFinding(three, 60, true)).toMatchObject({ code: 'reading-time' })
    expect(readingFinding(three, 60, false)).toBeUndefined()
  })
})

test('gates are read while driving past, other boards where they say so', () => {
  expect(roadOf({ kind: 'gate' })).toBe(true)
  expect(roadOf({ kind: 'border-gate' })).toBe(true)
  expect(roadOf({ kind: 'led' })).toBe(false)
  expect(roadOf({ kind: 'led', road: true })).toBe(true)
  expect(roadOf({ kind: 'gate', road: false })).toBe(false)
})

test('letters of 18 rows at a pitch of 10 mm are clear up to 72 m', () => {
  expect(clearMetres(18, 10)).toBe(72)
  expect(clearMetres(18, 10, 0.6)).toBe(108)
  expect(clearMetres(20, 2.5)).toBe(20)
})
