import { describe, expect, it } from 'vitest'
import { type DatedSlide, isDated } from '../../../shared/plan/dated-slide.ts'
import type { Plan } from '../../../shared/plan/plan.ts'
import { affectedBoards } from '../../../shared/schedule/affected-boards.ts'
import { checkPlan } from '../../../shared/schedule/check-plan.ts'
import { explain } from '../../../shared/schedule/explain.ts'
import { needsOf } from '../../../shared/schedule/needs.ts'
import { playlistOf } from '../../../shared/schedule/playlist-of.ts'
import { scheduleOf } from '../../../shared/schedule/schedule.ts'
import { wordsOn } from '../../../shared/schedule/words-on.ts'
import { parseDate } from '../../../shared/time/civil.ts'
import { localDaysOf } from '../../../shared/time/local-day.ts'
import { changed } from '../../fixtures/changed.ts'
import { planOf } from '../../fixtures/plan-of.ts'
import { aBoard, aCampaign, aPhase, aPlacement, aPlan, aSlide, boardId, dayOf, type Given, oneOf } from './a-plan.ts'

const milestone = { id: 'm', title: 'm', starts: '2024-03-10T08:00', ends: '2024-03-11' }
const atTheStart = { milestone: 'm', edge: 'start' }
const n = { name: 'n', kind: 'days-to', to: atTheStart }

/** A plan whose slide `s` counts `n` down to the milestone `m`, on 10 March 2024 at 08:00, but for what is given. */
function counting(slide: Given = {}, of: Given = milestone, given: Given = {}): Plan {
  const slides = [aSlide('s', { text: 'Còn {n} ngày', fields: [n], ...slide })]
  return aPlan([aCampaign({ milestones: [of], slides })], given)
}

/** The words of slide `s` of a campaign's plan on a date, in a zone. */
function wordsIn(plan: Plan, date: string, zone = 'Asia/Ho_Chi_Minh') {
  const of = scheduleOf(plan).campaigns[0]!
  return wordsOn(of.campaign.slides[0] as DatedSlide, parseDate(date)!, of.milestones, localDaysOf(zone))
}

/** What slide `s` of one field says on a date. */
function said(field: Given, date: string, language?: string): string {
  const plan = counting({ text: 'x {x}', fields: [{ name: 'x', ...field }], ...(language && { language }) })
  return wordsIn(plan, date).text.slice(2)
}

describe('fields', () => {
  it.each([
    ['date', '2026-11-21', '21/11/2026'],
    ['date', '2024-02-05', '05/02/2024'],
    ['weekday', '2026-11-21', 'thứ Bảy'],
    ['weekday', '2026-11-22', 'Chủ nhật'],
    ['weekday', '2026-11-23', 'thứ Hai'],
    ['lunar-date', '2026-11-21', '13/10 năm Bính Ngọ'],
    ['lunar-date', '2024-02-09', '30/12 năm Quý Mão'],
    ['lunar-date', '2024-02-10', '1/1 năm Giáp Thìn'],
    ['lunar-date', '2025-07-25', '1/6 nhuận năm Ất Tỵ'],
    ['lunar-date', '1900-01-01', '1/12 năm Kỷ Hợi'],
  ])('[F1] %s on %s says %s', (kind, date, words) => {
    expect(said({ kind }, date)).toBe(words)
  })

  it('[F1] name the weekday in English where the text is English, in Vietnamese elsewhere', () => {
    expect(said({ kind: 'weekday' }, '2026-11-21', 'en-GB')).toBe('Saturday')
    expect(said({ kind: 'weekday' }, '2026-11-21', 'lo')).toBe('thứ Bảy')
    const translations = [
      { language: 'en', text: 'Today is {thu}' },
      { language: 'lo', text: '({thu})' },
    ]
    const fields = [{ name: 'thu', kind: 'weekday' }]
    const variants = [{ shapes: ['strip'], text: '{thu}!' }]
    const slide = wordsIn(counting({ text: 'Hôm nay {thu}', fields, translations, variants }), '2026-11-22')
    expect(slide).toMatchObject({
      text: 'Hôm nay Chủ nhật',
      variants: [{ shapes: ['strip'], text: 'Chủ nhật!' }],
      translations: [
        { language: 'en', text: 'Today is Sunday' },
        { language: 'lo', text: '(Chủ nhật)' },
      ],
    })
    expect(isDated(slide)).toBe(false)
  })

  it('[F1] open a text with a capital letter', () => {
    const fields = [{ name: 'thu', kind: 'weekday' }]
    const slide = wordsIn(counting({ text: '{thu}, {thu}', fields }), '2026-11-21')
    expect(slide.text).toBe('Thứ Bảy, thứ Bảy')
  })

  it('[F1] without fields braces are only braces', () => {
    const { needs } = playlistOf(scheduleOf(counting({ fields: undefined })), boardId('b'), '2024-03-01', 1)
    expect(needs.map(({ slide }) => slide)).toEqual([aSlide('s', { text: 'Còn {n} ngày' })])
  })

  it('[F2] count local days down to one, on the eve, whatever the hour of the milestone', () => {
    const plan = counting()
    expect(wordsIn(plan, '2024-03-01').text).toBe('Còn 9 ngày')
    expect(wordsIn(plan, '2024-03-09').text).toBe('Còn 1 ngày')
    expect(dayOf(plan, '2024-03-09')).toEqual(['00:00–00:00 rotation s'])
    expect(dayOf(plan, '2024-03-10')).toEqual(['00:00–00:00 filler built-in'])
  })

  it('[F2] count to the day of the bound in the zone of the board', () => {
    const plan = counting({ fields: [{ ...n, to: '2024-03-10T03:00+07:00' }] })
    expect(wordsIn(plan, '2024-03-08').text).toBe('Còn 2 ngày')
    expect(wordsIn(plan, '2024-03-08', 'Europe/Berlin').text).toBe('Còn 1 ngày')
  })

  it.each([
    ['a month, from its first day', '2024-04', '2024-03-31'],
    ['a lunar date', { lunar: '2024-02-01' }, '2024-03-09'],
    ['an end, whose day is the next', { milestone: 'm', edge: 'end' }, '2024-03-11'],
    ['an offset', { ...atTheStart, offset: '-P3D' }, '2024-03-06'],
  ])('[F2] %s: the last day with one left', (_, to, last) => {
    const plan = counting({ fields: [{ ...n, to }] })
    expect(wordsIn(plan, last).text).toBe('Còn 1 ngày')
    expect(dayOf(plan, last)).toEqual(['00:00–00:00 rotation s'])
    expect(dayOf(plan, '2024-04-01')).toEqual(['00:00–00:00 filler built-in'])
  })

  it('[F2] of several countdowns the first that is over ends the slide, and so does its own until', () => {
    const fields = [n, { name: 'm', kind: 'days-to', to: '2024-03-05' }]
    const plan = counting({ text: '{n} {m}', fields })
    expect(dayOf(plan, '2024-03-04')).toEqual(['00:00–00:00 rotation s'])
    expect(dayOf(plan, '2024-03-05')).toEqual(['00:00–00:00 filler built-in'])
    const ended = counting({ until: '2024-03-04T12:00' })
    expect(dayOf(ended, '2024-03-04')).toEqual(['00:00–12:00 rotation s', '12:00–00:00 filler built-in'])
  })

  it('[F2] outside campaigns too: a filler that counts to Tết gives way to the next org on the day', () => {
    const tet = { ...n, to: { lunar: '2024-01-01' } }
    const orgs = [
      { id: 'tinh', name: 'Tỉnh', filler: aSlide('nen') },
      { id: 'huyen', name: 'Huyện', parent: 'tinh', filler: aSlide('dem', { text: '{n}', fields: [tet] }) },
    ]
    expect(dayOf(aPlan([], { orgs }), '2024-02-09')).toEqual(['00:00–00:00 filler dem'])
    expect(dayOf(aPlan([], { orgs }), '2024-02-10')).toEqual(['00:00–00:00 filler nen'])
  })

  it('[F3] wait while the milestone is postponed, and say so', () => {
    const plan = counting({}, { id: 'm', title: 'm', state: 'postponed' })
    expect(dayOf(plan, '2024-03-01')).toEqual(['00:00–00:00 filler built-in'])
    const [verdict] = explain(scheduleOf(plan), boardId('b'), Date.parse('2024-03-01T12:00+07:00')).verdicts
    expect(verdict?.slides).toEqual([{ slide: 's', due: false, reason: { code: 'not-yet', from: null } }])
  })

  it('[A5, F2] are explained to be over from the day itself on', () => {
    const [verdict] = explain(scheduleOf(counting()), boardId('b'), Date.parse('2024-03-10T06:00+07:00')).verdicts
    const until = Date.parse('2024-03-10T00:00+07:00')
    expect(verdict?.slides).toEqual([{ slide: 's', due: false, reason: { code: 'over', until } }])
  })

  it.each(['expected', 'postponed'])('[K4] a countdown to what is %s is reported', (state) => {
    const { starts, ends, ...undated } = milestone
    const plan = counting({}, state === 'postponed' ? { ...undated, state } : { ...undated, starts, ends, state })
    const found = checkPlan(plan).map(({ code, path }) => `${code} ${path}`)
    expect(found).toContain('milestone-unconfirmed /campaigns/0/slides/0/fields/0/to')
  })

  it('[D3, F2] a milestone that moves touches the boards that count down to it, and no others', () => {
    const boards = [aBoard('b'), aBoard('l', { kind: 'led' })]
    const slides = [aSlide('s', { text: '{n}', fields: [n] }), aSlide('t')]
    const placements = [
      aPlacement('p', { boards: { kinds: ['gate'] } }),
      aPlacement('q', { slides: ['t'], boards: { kinds: ['led'] } }),
    ]
    const plan = aPlan([aCampaign({ milestones: [milestone], slides, placements })], { boards })
    const moved = planOf(changed(plan, '/campaigns/0/milestones/0/starts', '2024-03-09'))
    expect(affectedBoards(plan, moved)).toEqual(['b'])
  })
})

describe('one rendition a day', () => {
  const words = ({ needs }: ReturnType<typeof playlistOf>) =>
    needs.map(({ slide }) => (slide === 'built-in' || slide.kind !== 'slogan' ? '' : slide.text))

  it('[F4] a loop with fields is numbered by the day, and all else is shared by the days', () => {
    const dayparts = [
      { from: '06:00', to: '07:00' },
      { from: '20:00', to: '21:00' },
    ]
    const slides = [aSlide('s', { text: 'Còn {n} ngày', fields: [n] }), aSlide('t')]
    const placements = [aPlacement('p', { slides: ['s', 't'], dayparts })]
    const plan = aPlan([aCampaign({ milestones: [milestone], slides, placements })])
    const draft = playlistOf(scheduleOf(plan), boardId('b'), '2024-03-01', 2)
    expect(words(draft)).toEqual(['', 'Còn 9 ngày', 't', 'Còn 8 ngày'])
    const { loops, tracks } = draft.playlist
    expect(loops.map(({ turns }) => turns.map(({ rendition }) => rendition))).toEqual([[0], [1, 2], [3, 2]])
    expect(tracks[0]!.segments.map(({ loop }) => loop)).toEqual([0, 1, 0, 1, 0, 0, 2, 0, 2, 0])
  })

  it('[F4] a slide that two placements show is drawn once a day', () => {
    const dayparts = (from: string, to: string) => ({ dayparts: [{ from, to }] })
    const placements = [aPlacement('p', dayparts('06:00', '07:00')), aPlacement('q', dayparts('07:00', '24:00'))]
    const slides = [aSlide('s', { text: 'Còn {n} ngày', fields: [n] })]
    const plan = aPlan([aCampaign({ milestones: [milestone], slides, placements })])
    expect(words(playlistOf(scheduleOf(plan), boardId('b'), '2024-03-08', 3))).toEqual(['', 'Còn 2 ngày', 'Còn 1 ngày'])
  })

  it('[F4] boards of one zone are given the very same words, those of another zone their own', () => {
    const boards = [aBoard('b'), aBoard('c'), aBoard('d', { timezone: 'Europe/Berlin' })]
    const fields = [{ ...n, to: '2024-03-10T03:00+07:00' }]
    const schedule = scheduleOf(counting({ fields }, milestone, { boards }))
    const shown = (id: string) => playlistOf(schedule, boardId(id), '2024-03-01', 1).needs[0]!.slide
    expect(shown('c')).toBe(shown('b'))
    expect(shown('b')).toMatchObject({ text: 'Còn 9 ngày' })
    expect(shown('d')).toMatchObject({ text: 'Còn 8 ngày' })
  })

  it('[F4] stands as long as its pattern, whatever is filled in', () => {
    const fields = [{ name: 'am', kind: 'lunar-date' }]
    const plan = counting({ text: 'Hôm nay là ngày {am} âm lịch đó bà con', fields, seconds: undefined })
    const { playlist, needs } = playlistOf(scheduleOf(plan), boardId('b'), '2024-03-01', 2)
    expect(playlist.loops.map(({ ms }) => ms)).toEqual([5000, 5000])
    expect(needs.map(({ slide }) => slide !== 'built-in' && slide.seconds)).toEqual([5, 5])
  })

  it('[F4] is not drawn whatever the time', () => {
    const drawn = needsOf(scheduleOf(counting()), boardId('b')).map(({ slide }) => slide)
    expect(drawn).toEqual(['built-in'])
  })

  it('[F4, L1] leaves a plan without fields as it was', () => {
    const { playlist } = playlistOf(scheduleOf(aPlan([oneOf('a')])), boardId('b'), '2024-03-01', 7)
    expect(playlist.loops).toHaveLength(1)
  })
})

describe('a phase that a countdown runs to', () => {
  it('[F2, W3] the slide plays within its phase alone', () => {
    const phases = [aPhase('dot', { starts: '2024-03-08T12:00', ends: '2024-03-20' })]
    const slides = [aSlide('s', { text: '{n}', fields: [n] })]
    const plan = aPlan([aCampaign({ milestones: [milestone], phases, slides })])
    expect(dayOf(plan, '2024-03-08')).toEqual(['00:00–12:00 filler built-in', '12:00–00:00 rotation s'])
    expect(dayOf(plan, '2024-03-10')).toEqual(['00:00–00:00 filler built-in'])
  })
})
