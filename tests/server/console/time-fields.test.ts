import fc from 'fast-check'
import { expect, it } from 'vitest'
import { linesIn, withLine } from '../../../server/console/client/slogans/lines-in.ts'
import { markedParts } from '../../../server/console/client/slogans/marked-parts.ts'
import { lunarMark } from '../../../server/console/client/time/lunar-mark.ts'
import { dateByKey, monthGridOf } from '../../../server/console/client/time/month-grid.ts'
import { typedClock } from '../../../server/console/client/time/typed-clock.ts'
import { daypartsTyped, typedDaypartOf } from '../../../server/console/client/time/typed-daypart.ts'
import type { Daypart } from '../../../shared/plan/plan.ts'
import { dayNumber, parseDate, printDate, weekdayOf } from '../../../shared/time/civil.ts'
import { mended } from '../../../shared/wording/mended.ts'
import { wordingFindings } from '../../../shared/wording/wording-findings.ts'

const dates = fc.integer({ min: dayNumber(1901, 1, 1), max: dayNumber(2198, 12, 31) }).map(printDate)

it('a month stands in whole weeks from Monday, each of its days once', () => {
  fc.assert(
    fc.property(dates, (date) => {
      const { weeks } = monthGridOf(date)
      const days = weeks.flat().map((day) => parseDate(day) as number)
      expect(days).toEqual(days.map((_, at) => (days[0] as number) + at))
      expect(weekdayOf(days[0] as number)).toBe(0)
      expect(weeks.every((week) => week.length === 7)).toBe(true)
      expect(weeks.flat().filter((day) => day.startsWith(date.slice(0, 7)))).toContain(date)
    }),
  )
})

it('the keys of a calendar lead where the pattern for grids of dates says, and back', () => {
  expect(dateByKey('2026-01-31', 'PageDown')).toBe('2026-02-28')
  expect(dateByKey('2024-02-29', 'PageUp', true)).toBe('2023-02-28')
  expect([dateByKey('2026-12-03', 'Home'), dateByKey('2026-12-03', 'End')]).toEqual(['2026-11-30', '2026-12-06'])
  expect([dateByKey('2026-12-03', 'a'), dateByKey('2199-12-31', 'ArrowRight')]).toEqual([undefined, undefined])
  fc.assert(
    fc.property(dates, (date) => {
      expect(dateByKey(dateByKey(date, 'ArrowLeft') ?? '', 'ArrowRight')).toBe(date)
      expect(dateByKey(dateByKey(date, 'ArrowDown') ?? '', 'ArrowUp')).toBe(date)
    }),
  )
})

it('a lunar month is named where it begins', () => {
  expect(['2026-12-01', '2026-12-09'].map(lunarMark)).toEqual(['23', '1/11'])
})

it('an hour is read to the minute, and the end of the day only where it may be meant', () => {
  expect(['7h30', '19:00', '24:00', '24h', '7:30:15', 'x'].map((text) => typedClock(text))).toEqual([
    ...['07:30', '19:00', undefined, undefined, undefined, undefined],
  ])
  expect(['24:00', '24h'].map((text) => typedClock(text, true))).toEqual(['24:00', '24:00'])
})

it('hours that were written are read as they were; half of one, or none of the days, is not read', () => {
  const parts: Daypart[] = [
    { from: '06:00', to: '22:00' },
    { days: ['mon', 'sun'], from: '22:00', to: '02:00' },
  ]
  const typed = parts.map(typedDaypartOf)
  expect(daypartsTyped(typed)).toEqual(parts)
  expect(daypartsTyped([{ ...typed[0]!, to: undefined }])).toBeUndefined()
  expect(daypartsTyped([{ ...typed[0]!, days: [] }])).toBeUndefined()
})

it('the stretches of a marked text put together are the text, and each has its findings throughout', () => {
  const text = 'Nhiệt liệt chào mừng Đai hội  đại biểu'
  const [line] = linesIn(text, wordingFindings)
  expect(line?.findings.length).toBeGreaterThan(0)
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(text.length), fc.nat(text.length)), { maxLength: 6 }), (spans) => {
      const findings = spans.map(([a, b]) => ({ ...line!.findings[0]!, start: Math.min(a, b), end: Math.max(a, b) }))
      const parts = markedParts(text, findings)
      expect(parts.map((part) => part.text).join('')).toBe(text)
      for (const { start, text: some, findings: on } of parts)
        for (const one of on) expect(one.start <= start && start + some.length <= one.end).toBe(true)
    }),
  )
})

it('a mend changes its line alone, and what is right has no findings', () => {
  const text = 'Đoàn kết\n\nNhiệt liệt chào mừng Đai hội đại biểu'
  const lines = linesIn(text, wordingFindings)
  expect(lines.map(({ at, findings }) => [at, findings.length])).toEqual([
    [0, 0],
    [2, 1],
  ])
  const mendedText = withLine(text, 2, mended(lines[1]!.text, lines[1]!.findings[0]!))
  expect(mendedText).toBe('Đoàn kết\n\nNhiệt liệt chào mừng Đại hội đại biểu')
  const pasted = [' Đoàn kết ', '•\t“Kỷ cương”', 'Nhiệt liệt  chào mừng'.normalize('NFD')].join('\r\n')
  expect(linesIn(pasted, wordingFindings).flatMap(({ findings }) => findings)).toEqual([])
})
