import fc from 'fast-check'
import { expect, it } from 'vitest'
import { awaitedBound } from '../../../server/console/client/campaigns/edit/awaited-bound.ts'
import {
  boundOnDay,
  boundPlaceOf,
  dayOfBound,
  phaseOnDays,
} from '../../../server/console/client/campaigns/edit/bound-on-day.ts'
import { type EditedCampaign, editedOf, sentOf } from '../../../server/console/client/campaigns/edit/edited-campaign.ts'
import { lacksOf } from '../../../server/console/client/campaigns/edit/lacks-of.ts'
import { phaseContext } from '../../../server/console/client/campaigns/edit/phase-context.ts'
import {
  withMilestoneTitle,
  withoutPhase,
  withPhase,
  withProposedPhases,
} from '../../../server/console/client/campaigns/edit/proposed-phases.ts'
import { withBack } from '../../../server/console/client/campaigns/edit/with-back.ts'
import { slogansText, withSlogans } from '../../../server/console/client/campaigns/edit/with-slogans.ts'
import type { Bound, MilestoneId, PhaseId, PlacementId } from '../../../shared/plan/plan.ts'
import { parseDate, printDate } from '../../../shared/time/civil.ts'
import { localDaysOf } from '../../../shared/time/local-day.ts'
import { wordingFindings } from '../../../shared/wording/wording-findings.ts'
import { smallPlan } from '../small-plan.ts'

const congress = (): EditedCampaign => editedOf(smallPlan().campaigns[0]!)
const days = localDaysOf('Asia/Ho_Chi_Minh')
const placeIn = ({ milestones }: EditedCampaign) => boundPlaceOf(milestones, days)
const day = (text: string) => parseDate(text)!
const waits = (bound: Bound) => typeof bound === 'object' && 'confirm' in bound && bound.confirm === true
const writing = { saved: new Set(['kh-1', 'kh-2']), road: false }
const p = 'p' as PlacementId

it('phases proposed around a milestone run before, during and after it, and move with it', () => {
  const bare = { ...congress(), phases: [], placements: [], slides: [] }
  const proposed = withProposedPhases(bare, bare.milestones[0]!)
  const runs = (campaign: EditedCampaign) =>
    campaign.phases.map(({ title, starts, ends }) => [
      title,
      printDate(dayOfBound(starts, 'start', placeIn(campaign))!),
      printDate(dayOfBound(ends, 'end', placeIn(campaign))!),
    ])
  expect(runs(proposed)).toEqual([
    ['Trước Ngày đại hội', '2020-09-14', '2020-10-14'],
    ['Trong Ngày đại hội', '2020-10-14', '2020-10-15'],
    ['Sau Ngày đại hội', '2020-10-15', '2020-10-30'],
  ])
  // What follows waits for a person's word: events end late too.
  expect(proposed.phases.map(({ starts }) => waits(starts))).toEqual([false, false, true])
  expect(proposed.placements.map(({ phase, slides, boards }) => [phase, slides, boards])).toEqual(
    proposed.phases.map(({ id }) => [id, [], { boards: [] }]),
  )
  const milestone = { ...bare.milestones[0]!, starts: '2020-11-01T08:00', ends: '2020-11-02T17:00' }
  expect(runs({ ...proposed, milestones: [milestone as EditedCampaign['milestones'][number]] })[0]).toEqual([
    'Trước Ngày đại hội',
    '2020-10-02',
    '2020-11-01',
  ])
})

it('a phase that is called as it was proposed follows the milestone’s new name, one that a person has named does not', () => {
  const proposed = withProposedPhases({ ...congress(), phases: [], placements: [] }, congress().milestones[0]!)
  const own = { ...proposed, phases: proposed.phases.map((one, at) => (at === 2 ? { ...one, title: 'Cảm ơn' } : one)) }
  const renamed = withMilestoneTitle(own, 'ngay' as MilestoneId, 'Đại hội')
  expect(renamed.phases.map(({ title }) => title)).toEqual(['Trước Đại hội', 'Trong Đại hội', 'Cảm ơn'])
})

it('a bound on another day is written as it was: from its milestone, by the moon, or as a date with its clock', () => {
  const place = placeIn(congress())
  const on = (bound: Bound, text: string, side: 'start' | 'end' = 'start') => boundOnDay(bound, side, day(text), place)
  const edge = { milestone: 'ngay' as MilestoneId, edge: 'start' } as const
  expect(on(edge, '2020-10-04')).toEqual({ ...edge, offset: '-P10D' })
  expect(on({ ...edge, offset: '-P10D' }, '2020-10-14')).toEqual(edge)
  expect(on({ ...edge, offset: '-P1M' }, '2020-10-16')).toEqual({ ...edge, offset: 'P2D' })
  expect(on('2020-10-01T06:00', '2020-10-03')).toBe('2020-10-03T06:00')
  expect(on('2020-10', '2020-10-03')).toBe('2020-10-03')
  expect(on('2020-10', '2020-10-31', 'end')).toBe('2020-10')
  expect(on({ lunar: '2020-01-01' }, '2020-01-26')).toEqual({ lunar: '2020-01-02' })
})

it('whatever a bound is, it is on the day that it was moved to', () => {
  const place = placeIn(congress())
  const bounds = fc.oneof(
    fc.constantFrom<Bound>(
      '2020-10-01',
      '2020-10',
      '2020-10-01T06:00',
      { lunar: '2020-08-15' },
      { lunar: '2020-04-last' },
    ),
    fc.record({
      milestone: fc.constant('ngay' as MilestoneId),
      edge: fc.constantFrom('start' as const, 'end' as const),
      offset: fc.constantFrom('P0D', '-P30D', 'P2W', 'P1M', '-PT12H'),
    }),
  )
  fc.assert(
    fc.property(
      bounds,
      fc.constantFrom('start' as const, 'end' as const),
      fc.integer({ min: -400, max: 400 }),
      (bound, side, by) => {
        const to = day('2020-10-01') + by
        expect(dayOfBound(boundOnDay(bound, side, to, place), side, place)).toBe(to)
      },
    ),
  )
})

it('a phase keeps what it hangs on when both of its days are typed', () => {
  const campaign = congress()
  const moved = phaseOnDays(campaign.phases[0]!, { from: day('2020-09-20'), to: day('2020-10-20') }, placeIn(campaign))
  expect([moved.starts, moved.ends]).toEqual(['2020-09-20', { milestone: 'ngay', edge: 'end', offset: 'P5D' }])
})

it('a phase can wait for its milestone, or for the last one that is over on its first day, and nothing is lost where it no longer waits', () => {
  const place = placeIn(congress())
  const of = (starts: Bound) => awaitedBound(starts, { from: dayOfBound(starts, 'start', place), place })
  const end = { milestone: 'ngay' as MilestoneId, edge: 'end' } as const
  expect(of({ ...end, offset: 'P2D', confirm: true })).toEqual({ ...end, offset: 'P2D' })
  expect(of('2020-10-20')).toEqual({ ...end, offset: 'P5D' })
  for (const starts of ['2020-10-10', { lunar: '2020-10-01' }, { ...end, edge: 'start' }] as const)
    expect(of(starts)).toBeUndefined()
  const closed = { ...congress().milestones[0]!, state: 'closed', closedAt: '2020-10-15T17:00+07:00' }
  const over = boundPlaceOf([closed as EditedCampaign['milestones'][number]], days)
  for (const starts of ['2020-10-20', { ...end, confirm: true }] as const)
    expect(awaitedBound(starts, { from: day('2020-10-20'), place: over })).toBeUndefined()
})

it('slogans are a line each: an edited line stays the same slide, a line that goes takes its slide with it', () => {
  const campaign = congress()
  expect(slogansText(campaign, p)).toBe('Đại hội\nMuôn năm')
  const edited = withSlogans(campaign, p, 'Đại hội\nMuôn năm!\n\n', writing)
  expect(edited.slides.map((slide) => [slide.id, slide.kind === 'slogan' && slide.text])).toEqual([
    ['kh-1', 'Đại hội'],
    ['kh-2', 'Muôn năm!'],
  ])
  expect(edited.slides[1]?.seconds).toBe(5)
  const added = withSlogans(edited, p, 'Mới\nĐại hội\nMuôn năm!', writing)
  expect(added.placements[0]!.slides).toEqual(['moi', 'kh-1', 'kh-2'])
  expect(withSlogans(added, p, 'Đại hội', writing)).toMatchObject({
    slides: [{ id: 'kh-1' }],
    placements: [{ slides: ['kh-1'] }],
  })
  expect(withSlogans(campaign, p, ' Đại  hội\nMuôn năm\n', writing)).toBe(campaign)
})

it('a slogan that two phases show is one slide, until one of them says it otherwise', () => {
  const two = withPhase(congress(), { title: 'Sau', starts: '2020-11-01', ends: '2020-11-30' })
  const other = two.placements[1]!.id
  const both = withSlogans(two, other, 'Đại hội', writing)
  expect(both.placements[1]!.slides).toEqual(['kh-1'])
  const apart = withSlogans(both, other, 'Đại hội thành công', writing)
  expect(apart.placements.map(({ slides }) => slides)).toEqual([['kh-1', 'kh-2'], ['dai-hoi-thanh-cong']])
  expect(slogansText(apart, p)).toBe('Đại hội\nMuôn năm')
})

it('however slogans are written, every slide that a placement names is there, and what is written is read again', () => {
  const lines = fc.array(fc.constantFrom('Đại hội', 'Muôn năm', 'Một', 'Hai', 'Một', ' '), { maxLength: 6 })
  fc.assert(
    fc.property(fc.array(lines, { minLength: 1, maxLength: 4 }), (steps) => {
      let campaign = withPhase(congress(), { title: 'Sau', starts: '2020-11-01', ends: '2020-11-30' })
      for (const [at, step] of steps.entries())
        campaign = withSlogans(campaign, campaign.placements[at % 2]!.id, step.join('\n'), writing)
      const ids = campaign.slides.map(({ id }) => id)
      expect(new Set(ids).size).toBe(ids.length)
      for (const { slides } of campaign.placements) for (const id of slides) expect(ids).toContain(id)
      const at = (steps.length - 1) % 2
      const expected = [...new Set(steps.at(-1)!.map((line) => line.trim()))].filter((line) => line !== '')
      expect(slogansText(campaign, campaign.placements[at]!.id)).toBe(expected.join('\n'))
    }),
  )
})

it('what tells of the outcome is warned of in a phase that begins by the clock, and not where it waits for the word', () => {
  const said = 'Chào mừng thành công Ngày đại hội!'
  const proposed = withProposedPhases({ ...congress(), phases: [], placements: [] }, congress().milestones[0]!)
  const codes = (campaign: EditedCampaign) =>
    campaign.phases.map(({ id }) =>
      wordingFindings(said, phaseContext(campaign, id, placeIn(campaign))).map(({ code }) => code),
    )
  expect(codes(proposed)).toEqual([['outcome-too-early'], ['outcome-too-early'], []])
  const dated = proposed.phases.map((one, at) => (at === 2 ? { ...one, starts: '2020-10-16' } : one))
  expect(codes({ ...proposed, phases: dated })[2]).toEqual(['outcome-too-early'])
  const welcome = phaseContext(proposed, proposed.phases[2]!.id, placeIn(proposed))
  expect(wordingFindings('Chào mừng Ngày đại hội!', welcome).map(({ code }) => code)).toEqual(['welcome-too-late'])
})

it('a phase that was removed comes back with what it showed, beside what was changed since', () => {
  const before = congress()
  const after = withoutPhase(before, 'dot' as PhaseId)
  expect([after.phases, after.placements, after.slides]).toEqual([[], [], []])
  expect(withBack({ ...after, title: 'Tên khác' }, before, after)).toEqual({ ...before, title: 'Tên khác' })
})

it('what is sent has no empty milestone and no placement without content', () => {
  const campaign = congress()
  const started = withPhase(
    { ...campaign, milestones: [...campaign.milestones, { id: 'moc' as MilestoneId, title: '', state: 'postponed' }] },
    { title: 'Sau', starts: '2020-11-01', ends: '2020-11-30' },
  )
  expect(sentOf(started)).toMatchObject({ milestones: [{ id: 'ngay' }], placements: [{ id: 'p' }] })
})

it('what a campaign still needs is said in the order of the page', () => {
  const nothing: EditedCampaign = { ...congress(), title: ' ', phases: [], placements: [], slides: [], milestones: [] }
  expect(lacksOf(nothing).map(({ vi }) => vi)).toEqual([
    'Chưa có tên đợt.',
    'Chưa có giai đoạn nào.',
    'Chưa có khẩu hiệu hay băng rôn nào.',
  ])
  const boardless = congress()
  const unplaced = { ...boardless, placements: [{ ...boardless.placements[0]!, boards: { boards: [] } }] }
  expect(lacksOf(unplaced).map(({ vi }) => vi)).toEqual(['Chưa chọn bảng.'])
  expect(lacksOf(congress())).toEqual([])
})
