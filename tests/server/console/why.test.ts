import { describe, expect, it } from 'vitest'
import { whyPlacement } from '../../../server/console/client/board/why/why-placement.ts'
import { whySlide } from '../../../server/console/client/board/why/why-slide.ts'
import { whyTier, whyTurn } from '../../../server/console/client/board/why/why-turn.ts'
import { zoneClockOf } from '../../../server/console/client/time/zone-clock.ts'
import { planWordsOf } from '../../../server/console/client/words/plan-words.ts'
import { tierWords } from '../../../server/console/client/words/tier-words.ts'
import { demoPlan } from '../../../server/demo/demo-plan.ts'
import type { Said } from '../../../shared/plan/fault.ts'
import type {
  BoardId,
  CampaignId,
  InterruptId,
  PhaseId,
  PlacementId,
  RestrictionId,
  SlideId,
} from '../../../shared/plan/plan.ts'
import type { Tier } from '../../../shared/playlist/playlist.ts'
import { explain, type Reason, type SlideReason } from '../../../shared/schedule/explain.ts'
import type { OutOfReach } from '../../../shared/schedule/out-of-reach.ts'
import { scheduleOf } from '../../../shared/schedule/schedule.ts'
import { timelineOf } from '../../../shared/schedule/timeline.ts'
import { parseInstant } from '../../../shared/time/date-time-text.ts'
import { planOf } from '../../fixtures/plan-of.ts'

const at = parseInstant('2020-10-14T09:00+07:00')!
const plan = demoPlan(at)
const words = planWordsOf(plan)
const clock = zoneClockOf('Asia/Ho_Chi_Minh')
const campaign = 'dai-hoi-17' as CampaignId
const phase = 'trong' as PhaseId

/** One reason of every code: a code that is added and forgotten here does not compile. */
const reasons: { readonly [Code in Reason['code']]: Extract<Reason, { code: Code }> } = {
  'out-of-reach': { code: 'out-of-reach', by: 'org' },
  'phase-empty': { code: 'phase-empty' },
  'phase-waiting': { code: 'phase-waiting' },
  'phase-not-begun': { code: 'phase-not-begun', startsAt: at },
  'phase-over': { code: 'phase-over', endsAt: at },
  'outside-dayparts': { code: 'outside-dayparts' },
  'no-slide-due': { code: 'no-slide-due' },
  'stands-down': { code: 'stands-down', phases: [phase] },
  'outside-hours': { code: 'outside-hours' },
  interrupted: { code: 'interrupted' },
  outranked: { code: 'outranked', by: ['chao-mung' as PlacementId] },
  'sections-taken': { code: 'sections-taken' },
  shows: { code: 'shows', shares: [{ section: null, share: 0.125 }] },
}

const slideReasons: { readonly [Code in SlideReason['code']]: Extract<SlideReason, { code: Code }> } = {
  'not-approved': { code: 'not-approved', state: 'pending' },
  language: { code: 'language', language: 'en' },
  'not-yet': { code: 'not-yet', from: at },
  over: { code: 'over', until: at },
  restricted: { code: 'restricted', restrictions: ['quoc-tang' as RestrictionId] },
}

const ways: readonly OutOfReach[] = ['org', 'orgs', 'kinds', 'tags', 'boards', 'section']
const tiers: readonly Tier[] = ['interrupt', 'off', 'exclusive', 'rotation', 'filler', 'black']
const unfinished = /undefined|null|NaN|\[object/

function expectSentences(said: Said): void {
  expect(said.vi).not.toBe(said.en)
  expect(said.vi).toMatch(/[ạảãàáâậầấẩẫăắằặẳẵóòọõỏôộổỗồốơờớợởỡéèẻẹẽêếềệểễúùụủũưựữửừứíìịỉĩýỳỷỵỹđ]/i)
  for (const text of [said.vi, said.en]) {
    expect(text.length).toBeGreaterThan(8)
    expect(text).not.toMatch(unfinished)
  }
}

describe('[A5] every reason is told in both languages', () => {
  it.each(Object.values(reasons))('of a placement: $code', (reason) => {
    const said = whyPlacement({ campaign, reason }, words, clock)
    expectSentences(said)
    expect(said.vi).toMatch(/\.$/)
  })

  it.each(ways)('of reach: %s', (by) => {
    expectSentences(whyPlacement({ campaign, reason: { code: 'out-of-reach', by } }, words, clock))
  })

  it.each(Object.values(slideReasons))('of a slide: $code', (reason) => expectSentences(whySlide(reason, words, clock)))

  it.each(tiers)('of a tier: %s', (tier) => {
    expectSentences(whyTier(tier))
    expect(tierWords[tier].vi).not.toBe('')
  })

  it('with the names that people gave, and their own clocks and decimals', () => {
    expect(whyPlacement({ campaign, reason: reasons['phase-not-begun'] }, words, clock).vi).toContain(
      '09:00 ngày 14/10/2020',
    )
    expect(whyPlacement({ campaign, reason: reasons['stands-down'] }, words, clock).vi).toContain('“Trong Đại hội”')
    expect(whyPlacement({ campaign, reason: reasons.shows }, words, clock)).toMatchObject({
      vi: expect.stringContaining('12,5%'),
      en: expect.stringContaining('12.5%'),
    })
  })
})

it('every turn of every demo board’s day has its reasons, which name its campaign and phase', () => {
  const schedule = scheduleOf(plan)
  for (const { id } of plan.boards) {
    const timeline = timelineOf(schedule, id, '2020-10-14')
    const tracks = 'sections' in timeline ? timeline.sections : [timeline]
    for (const { start, loop, tier } of tracks.flatMap(({ segments }) => segments)) {
      const explanation = explain(schedule, id, parseInstant(start)!)
      expect(explanation.tier).toBe(tier)
      for (const entry of loop) {
        const told = whyTurn(entry, explanation, { plan, words, clock })
          .map(({ vi }) => vi)
          .join(' ')
        expect(told).not.toMatch(unfinished)
        if (entry.campaign && entry.phase) {
          expect(told).toContain(words.campaign(entry.campaign))
          expect(told).toContain(words.phase(entry.campaign, entry.phase))
        }
      }
    }
  }
})

it('an emergency and a restriction say who set them and until when', () => {
  const until = '2020-10-14T12:00+07:00'
  const slide = { id: 'tin', kind: 'slogan', text: 'Bão số 7' }
  const span = { org: 'vinh-phuc', starts: '2020-10-14T08:00+07:00', ends: until }
  const special = planOf({
    ...plan,
    interrupts: [{ id: 'bao', slide, ...span }],
    restrictions: [{ id: 'quoc-tang', allow: [], slide, ...span }],
  })
  const telling = { plan: special, words: planWordsOf(special), clock }
  const explanation = explain(scheduleOf(special), 'cong-chao' as BoardId, at)
  const entry = { slide: 'tin' as SlideId, campaign: null, phase: null, placement: null, seconds: 10 }
  for (const owner of [{ interrupt: 'bao' as InterruptId }, { restriction: 'quoc-tang' as RestrictionId }]) {
    const told = whyTurn({ ...entry, ...owner }, explanation, telling)
    expect(told.at(-1)?.vi).toBe('Do Sở Văn hóa, Thể thao và Du lịch Vĩnh Phúc đặt, đến 12:00 ngày 14/10/2020.')
    expect(telling.words.shown({ ...entry, ...owner }, 'cong-chao', at).vi).toBe('Bão số 7')
  }
})
