import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { barsOf, phaseDaysOf, placeIn } from '../../../server/console/client/board/day/bars.ts'
import { campaignBarsOf, spanOfWeeks } from '../../../server/console/client/board/day/campaign-weeks.ts'
import { daysAfter, mondayOf, weekOf } from '../../../server/console/client/board/day/weeks-of-days.ts'
import { keyOfTurn, loopTurnsOf, roundsOf } from '../../../server/console/client/board/loop/loop-turns.ts'
import { turnAfter, turnBefore } from '../../../server/console/client/board/loop/neighbour-turns.ts'
import { loopMs, onAirAt, rowsOf, type Stretch } from '../../../server/console/client/board/on-air.ts'
import { atForAddress, atInAddress } from '../../../server/console/client/board/see-at/at-in-address.ts'
import { sheetSlotsOf } from '../../../server/console/client/board/sheet/sheet-rows.ts'
import { formalDate } from '../../../server/console/client/time/formal-date.ts'
import { zoneClockOf } from '../../../server/console/client/time/zone-clock.ts'
import { demoPlan } from '../../../server/demo/demo-plan.ts'
import type { BoardId } from '../../../shared/plan/plan.ts'
import type { Tier } from '../../../shared/playlist/playlist.ts'
import { phaseWeeksOf } from '../../../shared/schedule/phase-weeks.ts'
import { playlistOf } from '../../../shared/schedule/playlist-of.ts'
import { scheduleOf } from '../../../shared/schedule/schedule.ts'
import { timelineOf } from '../../../shared/schedule/timeline.ts'
import { parseInstant } from '../../../shared/time/date-time-text.ts'

const date = '2020-10-14'
const midnight = parseInstant(`${date}T00:00+07:00`)!
const plan = demoPlan(midnight)
const schedule = scheduleOf(plan)
const dayOf = (board: BoardId) => rowsOf(timelineOf(schedule, board, date))
const minute = 60_000

const tiers: readonly Tier[] = ['interrupt', 'exclusive', 'rotation', 'filler', 'off', 'black']
const stretches = fc
  .array(fc.record({ ms: fc.integer({ min: 1, max: 90 * minute }), tier: fc.constantFrom(...tiers) }), { minLength: 1 })
  .map((parts) => {
    let at = midnight
    return parts.map(({ ms, tier }): Stretch => {
      const startsAt = at
      at += ms
      return { startsAt, endsAt: at, tier, loop: [] }
    })
  })

describe('bars of a day', () => {
  it('cover it without gap or overlap, hold every stretch once, and are no more than fit', () => {
    fc.assert(
      fc.property(stretches, (day) => {
        const bars = barsOf(day, 6 * minute)
        expect(bars.flatMap((bar) => bar.stretches)).toEqual(day)
        for (const [at, bar] of bars.entries()) {
          expect([bar.startsAt, bar.endsAt]).toEqual([bar.stretches[0]!.startsAt, bar.stretches.at(-1)!.endsAt])
          expect(bar.startsAt).toBe(bars[at - 1]?.endsAt ?? midnight)
          if (bar.stretches.length > 1)
            expect(bar.stretches.every((one) => one.endsAt - one.startsAt < 6 * minute)).toBe(true)
          expect(bar.stretches.map(({ tier }) => tier)).toContain(bar.tier)
        }
        const long = day.filter((one) => one.endsAt - one.startsAt >= 6 * minute).length
        const whole = day.at(-1)!.endsAt - midnight
        expect(bars.length).toBeLessThanOrEqual(2 * long + 1 + whole / (6 * minute))
      }),
    )
  })

  it('a bar of several stretches is of the strongest tier among them', () => {
    const of = (tier: Tier, at: number): Stretch => ({ startsAt: at, endsAt: at + minute, tier, loop: [] })
    const [bar, ...others] = barsOf([of('off', 0), of('rotation', minute), of('interrupt', 2 * minute)], 6 * minute)
    expect([bar?.tier, others]).toEqual(['interrupt', []])
  })

  it('lie to scale in what they are drawn in, cut at its ends', () => {
    const of = { startsAt: 100, endsAt: 200 }
    expect(placeIn(of, { startsAt: 125, endsAt: 150 })).toEqual({ left: 25, width: 25 })
    expect(placeIn(of, { startsAt: 0, endsAt: 110 })).toEqual({ left: 0, width: 10 })
    expect(placeIn(of, { startsAt: 150, endsAt: 150 })).toEqual({ left: 50, width: 0 })
    expect(placeIn(of, { startsAt: 200, endsAt: 300 })).toBeUndefined()
  })

  it('phases have the spans of their stretches, joined, and shares that add up to what campaigns have', () => {
    for (const { id } of plan.boards) {
      const rows = dayOf(id)
      const airtime = rows.flatMap((row) => row.airtime)
      const ofCampaigns = airtime.filter(({ campaign }) => campaign !== null)
      const sum = (some: typeof airtime) => some.reduce((all, one) => all + one.seconds, 0)
      const phases = phaseDaysOf(rows)
      expect(phases.reduce((all, { share }) => all + share, 0)).toBeCloseTo(sum(ofCampaigns) / sum(airtime), 9)
      for (const { spans } of phases)
        for (const [at, span] of spans.entries()) expect(span.startsAt).toBeGreaterThan(spans[at - 1]?.endsAt ?? 0)
    }
  })
})

it('a week has seven days from its Monday, over the turn of a year too', () => {
  expect(weekOf('2020-10-14')).toEqual(Array.from({ length: 7 }, (_, day) => `2020-10-${12 + day}`))
  expect([mondayOf('2021-01-01'), weekOf('2021-01-01').at(-1)]).toEqual(['2020-12-28', '2021-01-03'])
  expect(daysAfter('2020-02-28', 2)).toBe('2020-03-01')
})

it('weeks of a campaign lie within its phase, with parts between nothing and all', () => {
  for (const { id } of plan.boards) {
    const weeks = phaseWeeksOf(schedule, id, '2020-09-07', 13)
    const of = spanOfWeeks(weeks)
    for (const bar of campaignBarsOf(weeks).flatMap(({ phases }) => phases)) {
      expect(of.startsAt <= bar.startsAt && bar.endsAt <= of.endsAt).toBe(true)
      for (const week of bar.weeks) {
        expect(bar.startsAt <= week.startsAt && week.endsAt <= bar.endsAt).toBe(true)
        expect(week.share > 0 && week.share <= 1).toBe(true)
      }
    }
  }
})

it('[A3] the printed slots of a day have each turn that the board shows, as often as it shows it', () => {
  for (const { id } of plan.boards) {
    for (const row of dayOf(id)) {
      const slots = sheetSlotsOf(row)
      const shows = new Map<string, number>()
      for (const { entry, shows: some } of slots.flatMap(({ lines }) => lines))
        shows.set(keyOfTurn(entry), (shows.get(keyOfTurn(entry)) ?? 0) + some)
      expect(shows).toEqual(new Map(row.airtime.map((one) => [keyOfTurn(one), one.shows])))
      for (const { lines } of slots)
        if (lines.length > 0) expect(lines.reduce((all, { share }) => all + share, 0)).toBeCloseTo(1, 9)
    }
  }
})

it('a loop’s rounds and what is left of one make up its stretch', () => {
  for (const { id } of plan.boards) {
    for (const stretch of dayOf(id).flatMap((row) => row.stretches)) {
      const { rounds, leftMs } = roundsOf(stretch)
      expect(rounds * loopMs(stretch) + leftMs).toBe(stretch.endsAt - stretch.startsAt)
    }
  }
})

it('each turn is shown with the rendition that the board’s page draws in it', () => {
  for (const { id } of plan.boards) {
    const { playlist } = playlistOf(schedule, id, date, 1)
    const renditions = playlist.loops.flatMap(({ turns }) => turns).map(({ rendition }) => rendition)
    const named = Array.from({ length: Math.max(...renditions) + 1 }, (_, at) => {
      return { sha256: String(at), bytes: 1, width: 1, height: 1 }
    })
    for (const [track, row] of dayOf(id).entries()) {
      for (const stretch of row.stretches) {
        const segment = playlist.tracks[track]?.segments.find(({ startsAt }) => startsAt === stretch.startsAt)
        const turns = playlist.loops[segment?.loop ?? -1]?.turns ?? []
        const shown = loopTurnsOf(row, stretch, { ...playlist, renditions: named }, track)
        expect(shown.map(({ rendition }) => rendition?.sha256)).toEqual(turns.map((turn) => String(turn.rendition)))
        expect(shown.map(({ entry }) => entry.slide)).toEqual(turns.map(({ slide }) => slide))
      }
    }
  }
})

it('a step of a turn leads to where the next begins, and back to where the one before did', () => {
  const rows = dayOf('quang-truong' as BoardId)
  const at = midnight + 9 * 3_600_000
  const next = turnAfter(rows, at)
  expect(next).toBe(onAirAt(rows[0]!, at)?.endsAt)
  expect(turnBefore(rows, turnAfter(rows, next))).toBe(next)
  expect(turnBefore(rows, midnight)).toBe(midnight)
})

describe('the address of an instant', () => {
  const zone = zoneClockOf('Asia/Ho_Chi_Minh')
  const of = (at: string) => atInAddress(new URLSearchParams({ at }), zone, midnight + 3 * 3_600_000)

  it('is read back as the second that was written', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4_000_000_000 }), (second) => {
        expect(of(atForAddress(second * 1000, zone))).toBe(second * 1000)
      }),
    )
  })

  it('may be a day alone, which is looked at at the time that it is; anything else is none', () => {
    expect(of('2020-11-01')).toBe(parseInstant('2020-11-01T03:00+07:00'))
    for (const wrong of ['', '2020-02-30T08:00:00', '2020-10-14T25:00', 'hôm nay']) expect(of(wrong)).toBeUndefined()
  })
})

it('documents are dated with a zero before days under ten and before the first two months', () => {
  expect(formalDate('2024-01-05')).toBe('ngày 05 tháng 01 năm 2024')
  expect(formalDate('2024-02-10')).toBe('ngày 10 tháng 02 năm 2024')
  expect(formalDate('2024-03-09')).toBe('ngày 09 tháng 3 năm 2024')
  expect(formalDate('2024-12-31')).toBe('ngày 31 tháng 12 năm 2024')
})
