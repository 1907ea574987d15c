import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isDated } from '../../../shared/plan/dated-slide.ts'
import { decodePlan } from '../../../shared/plan/decode-plan.ts'
import type { BoardId, Plan } from '../../../shared/plan/plan.ts'
import type { Playlist } from '../../../shared/playlist/playlist.ts'
import { turnAt } from '../../../shared/playlist/turn-at.ts'
import { affectedBoards } from '../../../shared/schedule/affected-boards.ts'
import { explain } from '../../../shared/schedule/explain.ts'
import { needsOf } from '../../../shared/schedule/needs.ts'
import { nowOf } from '../../../shared/schedule/now.ts'
import { playlistOf } from '../../../shared/schedule/playlist-of.ts'
import { type Schedule, scheduleOf } from '../../../shared/schedule/schedule.ts'
import { type TimelineEntry, timelineOf } from '../../../shared/schedule/timeline.ts'
import { parseDate } from '../../../shared/time/civil.ts'
import { dayStartOf, localDateOf } from '../../../shared/time/local-day.ts'
import { anyFacts, anyPlan, planJson } from '../../fixtures/plan-arbitrary.ts'
import { planOf } from '../../fixtures/plan-of.ts'
import { anyDate } from '../../fixtures/time-arbitrary.ts'
import { anyEdit, withKeysReversed } from './an-edit.ts'

/** A failure prints its seed and path: the same numbers run it again. */
const runs = { numRuns: 75 * Number(process.env.SOAK ?? 1) }

const part = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true })

/** The instant at this part of a board's day. */
function within(schedule: Schedule, board: BoardId, date: string, at: number): number {
  const { startsAt, endsAt } = playlistOf(schedule, board, date, 1).playlist
  return startsAt + Math.floor(at * (endsAt - startsAt))
}

/** The tracks of a board's day: of its sections, or its only one. */
function tracksOf(plan: Plan, board: BoardId, date: string) {
  const timeline = timelineOf(scheduleOf(plan), board, date)
  return 'sections' in timeline ? timeline.sections : [timeline]
}

/** Asks something of each board of a plan on a day. */
function ofEachBoard(ask: (plan: Plan, board: BoardId, date: string) => void) {
  return fc.property(anyPlan, anyDate, (plan, date) => {
    for (const { id } of plan.boards) ask(plan, id, date)
  })
}

describe('whatever the plan', () => {
  it('[D1, A2] segments cover the day without gap or overlap', () => {
    const property = ofEachBoard((plan, board, date) => {
      const zone = plan.boards.find(({ id }) => id === board)?.timezone ?? plan.timezone
      const start = dayStartOf(zone, date)!
      const { playlist } = playlistOf(scheduleOf(plan), board, date, 1)
      expect(playlist.startsAt).toBe(start)
      expect(localDateOf(zone, playlist.endsAt - 1)).toBe(date)
      for (const segments of [
        ...tracksOf(plan, board, date).map((track) =>
          track.segments.map(({ start, end }) => ({ startsAt: Date.parse(start), endsAt: Date.parse(end) })),
        ),
        ...playlist.tracks.map((track) => track.segments),
      ]) {
        expect(segments[0]?.startsAt).toBe(start)
        expect(segments.at(-1)?.endsAt).toBe(playlist.endsAt)
        for (const [i, { startsAt, endsAt }] of segments.entries()) {
          expect(startsAt).toBeLessThan(endsAt)
          if (i > 0) expect(startsAt).toBe(segments[i - 1]?.endsAt)
        }
      }
    })
    fc.assert(property, runs)
  })

  it('[D2] no segment is like the one before it', () => {
    const property = ofEachBoard((plan, board, date) => {
      for (const { segments } of tracksOf(plan, board, date)) {
        const alike = segments.map(({ tier, loop }) => JSON.stringify([tier, loop]))
        for (const [i, text] of alike.entries()) expect(text).not.toBe(alike[i - 1])
      }
    })
    fc.assert(property, runs)
  })

  it('[L2] within a placement slides come in their order, beginning with the first', () => {
    const property = ofEachBoard((plan, board, date) => {
      for (const { segments } of tracksOf(plan, board, date)) {
        for (const { loop } of segments) {
          for (const [key, turns] of turnsByPlacement(loop)) {
            const own = plan.campaigns
              .find(({ id }) => key.startsWith(`${id} `))
              ?.placements.find(({ id }) => key === `${key.split(' ')[0]} ${id}`)
            const due = own?.slides.filter((id) => turns.includes(id)) ?? []
            expect(turns).toEqual(turns.map((_, i) => due[i % due.length]))
          }
        }
      }
    })
    fc.assert(property, runs)
  })

  it('[L8] no slide follows itself where it can be avoided', () => {
    const property = ofEachBoard((plan, board, date) => {
      for (const { segments } of tracksOf(plan, board, date)) {
        for (const { loop, tier } of segments) {
          if (tier !== 'rotation' && tier !== 'exclusive') continue
          const names = loop.map(({ campaign, slide }) => `${campaign} ${slide}`)
          const placements = loop.map(({ campaign, slide, placement }) => `${campaign} ${slide} ${placement}`)
          // Shown by two placements a slide may be caught between their orders.
          if (new Set(names).size !== new Set(placements).size) continue
          for (const [i, name] of names.entries()) {
            const isFree = names.filter((other) => other === name).length * 2 > names.length
            if (!isFree) expect(name).not.toBe(names[(i + 1) % names.length])
          }
        }
      }
    })
    fc.assert(property, runs)
  })

  it('[L1, P1] the same plan gives the same day and the same playlist, byte for byte, whatever the order of its keys', () => {
    const property = fc.property(planJson, anyDate, (json, date) => {
      const [plan, other] = [planOf(json), planOf(withKeysReversed(json))]
      for (const { id } of plan.boards) {
        const told = (of: Plan) => JSON.stringify(timelineOf(scheduleOf(of), id, date))
        const played = (of: Plan) => JSON.stringify(playlistOf(scheduleOf(of), id, date, 2).playlist)
        expect(told(other)).toBe(told(plan))
        expect(played(other)).toBe(played(plan))
      }
    })
    fc.assert(property, runs)
  })

  it('[L1, D3] what was asked before makes no difference', () => {
    const property = fc.property(anyPlan, anyDate, anyDate, (plan, date, before) => {
      const used = scheduleOf(plan)
      for (const { id } of [...plan.boards].reverse()) timelineOf(used, id, before)
      for (const { id } of plan.boards) {
        expect(JSON.stringify(playlistOf(used, id, date, 1))).toBe(
          JSON.stringify(playlistOf(scheduleOf(plan), id, date, 1)),
        )
      }
    })
    fc.assert(property, runs)
  })

  it('[A3] airtime adds up to the time in which something plays', () => {
    const property = ofEachBoard((plan, board, date) => {
      for (const { segments, airtime } of tracksOf(plan, board, date)) {
        const playing = segments.filter(({ loop }) => loop.length > 0)
        const ms = playing.reduce((sum, { start, end }) => sum + Date.parse(end) - Date.parse(start), 0)
        expect(airtime.reduce((sum, { seconds }) => sum + Math.round(seconds * 1000), 0)).toBe(ms)
        for (const { shows } of airtime) expect(shows).toBeGreaterThan(0)
      }
    })
    fc.assert(property, runs)
  })

  it('[A4, L1] the board, the preview of an instant and the preview of the day agree', () => {
    const property = fc.property(anyPlan, anyDate, part, (plan, date, moment) => {
      const schedule = scheduleOf(plan)
      for (const { id } of plan.boards) {
        const at = within(schedule, id, date, moment)
        const playlist = { ...playlistOf(schedule, id, date, 1).playlist, renditions: [] }
        const now = nowOf(schedule, id, at)
        const told = 'sections' in now ? now.sections : [now]
        for (const [i, { segments }] of tracksOf(plan, id, date).entries()) {
          const played = turnAt(playlist, at, i)!
          const { entry, until, segment } = told[i]!
          const { rendition: _, ...turn } = played.turn ?? { rendition: null }
          expect(played.turn === null ? null : turn).toEqual(entry)
          expect(stayEndsAt(playlist, at, i)).toBe(Date.parse(until))
          expect(segments).toContainEqual(segment)
          expect(Date.parse(segment.start) <= at && at < Date.parse(segment.end)).toBe(true)
        }
      }
    })
    fc.assert(property, runs)
  })

  it('[A5] a placement is explained to show exactly where it is in the loop on air', () => {
    const property = fc.property(anyPlan, anyDate, part, (plan, date, moment) => {
      const schedule = scheduleOf(plan)
      for (const { id } of plan.boards) {
        const at = within(schedule, id, date, moment)
        const now = nowOf(schedule, id, at)
        const loops = ('sections' in now ? now.sections : [now]).map(({ segment }) => segment)
        const { tier, verdicts } = explain(schedule, id, at)
        const onAir = loops.flatMap(({ loop }) => loop.filter(({ placement }) => placement).map(nameOf))
        expect(loops.every((segment) => segment.tier === tier)).toBe(true)
        expect(
          verdicts
            .filter(({ shows }) => shows)
            .map(nameOf)
            .sort(),
        ).toEqual([...new Set(onAir)].sort())
        for (const { shows, slides, campaign, placement } of verdicts) {
          if (!shows) continue
          const due = slides.filter((slide) => slide.due).map(({ slide }) => slide)
          const own = loops
            .flatMap(({ loop }) => loop)
            .filter((e) => e.campaign === campaign && e.placement === placement)
          expect(new Set(due)).toEqual(new Set(own.map(({ slide }) => slide)))
        }
      }
    })
    fc.assert(property, runs)
  })

  it('[R3, C3, F4] what a board plays is among what is drawn for it ahead, or in the words of its day', () => {
    const property = ofEachBoard((plan, board, date) => {
      const schedule = scheduleOf(plan)
      const ahead = new Set(needsOf(schedule, board).map((need) => JSON.stringify(need)))
      const reach = schedule.reachOf(board)
      const entries = [
        ...reach.slots.map(({ slot }) => slot.entry),
        ...[...reach.interrupts, ...reach.fillers].map(({ entry }) => entry),
        ...reach.restrictions.flatMap(({ inStead }) => inStead?.entry ?? []),
      ].filter(({ slide }) => isDated(slide))
      const first = parseDate(date)!
      const worded = new Set(
        entries.flatMap((entry) => [0, 1, 2].map((i) => schedule.words.slideOn(entry, first + i, reach))),
      )
      for (const need of playlistOf(schedule, board, date, 3).needs) {
        if (!worded.has(need.slide)) expect(ahead).toContain(JSON.stringify(need))
      }
    })
    fc.assert(property, runs)
  })

  it('[W6] what is for people and controllers alone touches no board, and changes no byte of what it plays', () => {
    const property = fc.property(anyPlan, anyFacts, anyDate, (before, facts, date) => {
      const boards = before.boards.map(({ place: _, location: __, brightness: ___, ...board }) => ({
        ...board,
        ...facts,
      }))
      const after = planOf({ ...before, boards })
      expect(affectedBoards(before, after)).toEqual([])
      const played = (of: Plan, board: BoardId) => JSON.stringify(playlistOf(scheduleOf(of), board, date, 1))
      for (const { id } of after.boards) expect(played(after, id)).toBe(played(before, id))
    })
    fc.assert(property, runs)
  })

  it('[D3] a board that an edit does not touch plays the same, byte for byte', () => {
    const property = fc.property(planJson, anyEdit, anyDate, (json, edit, date) => {
      const { plan: after } = decodePlan(edit(json))
      fc.pre(after !== undefined)
      const before = planOf(json)
      const touched = new Set(affectedBoards(before, after))
      const played = (of: Plan, board: BoardId) => JSON.stringify(playlistOf(scheduleOf(of), board, date, 7))
      for (const { id } of after.boards) if (!touched.has(id)) expect(played(after, id)).toBe(played(before, id))
    })
    fc.assert(property, { numRuns: 600 })
  })
})

/** When the stay on screen ends; where the next segment only draws it otherwise, it goes on there. */
function stayEndsAt(playlist: Playlist, at: number, track: number): number | undefined {
  const endsAt = turnAt(playlist, at, track)?.endsAt
  const next = playlist.tracks[track]?.segments.find(({ startsAt }) => startsAt === endsAt)
  return endsAt === undefined || next?.loopFrom === undefined ? endsAt : stayEndsAt(playlist, endsAt, track)
}

function turnsByPlacement(loop: readonly TimelineEntry[]): Map<string, string[]> {
  const found = new Map<string, string[]>()
  for (const entry of loop) {
    if (entry.placement === null) continue
    found.set(nameOf(entry), [...(found.get(nameOf(entry)) ?? []), entry.slide])
  }
  return found
}

function nameOf({ campaign, placement }: Pick<TimelineEntry, 'campaign' | 'placement'>): string {
  return `${campaign} ${placement}`
}
