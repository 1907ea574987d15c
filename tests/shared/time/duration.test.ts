import { describe, expect, it } from 'vitest'
import { parseDuration } from '../../../shared/time/duration.ts'

const none = { sign: 1, years: 0, months: 0, weeks: 0, days: 0, ms: 0 }

describe('a duration', () => {
  it.each([
    ['P3D', { ...none, days: 3 }],
    ['-P1M', { ...none, sign: -1, months: 1 }],
    ['PT1M', { ...none, ms: 60_000 }],
    ['P2W', { ...none, weeks: 2 }],
    ['P0D', none],
    ['P1Y2M3W4DT5H6M7S', { sign: 1, years: 1, months: 2, weeks: 3, days: 4, ms: 18_367_000 }],
    ['PT86400S', { ...none, ms: 86_400_000 }],
    ['P100Y', { ...none, years: 100 }],
  ])('%s is read', (text, duration) => {
    expect(parseDuration(text)).toEqual(duration)
  })

  it.each([
    '',
    'P',
    '-P',
    'PT',
    'P1DT',
    'P1',
    '1D',
    'p1d',
    '+P1D',
    'P-1D',
    'P1.5D',
    'P1,5D',
    'PT0.5H',
    'P1D1Y',
    'PT1D',
    'P101Y',
    'P9999999999D',
    'P1D\n',
  ])('%j is not one', (text) => {
    expect(parseDuration(text)).toBeUndefined()
  })
})
