import fc from 'fast-check'
import { expect, it } from 'vitest'
import { axisScale } from '../../../server/console/client/campaigns/axis/axis-scale.ts'
import { daysByKey, movedDays } from '../../../server/console/client/campaigns/axis/moved-days.ts'
import { boardGroups, withGroup } from '../../../server/console/client/campaigns/edit/board-groups.ts'
import { boardsAlike, loopParts } from '../../../server/console/client/campaigns/outlook/outlook.ts'
import { planWordsOf } from '../../../server/console/client/words/plan-words.ts'
import { selectorWords } from '../../../server/console/client/words/selector-words.ts'
import type { BoardOutlook, LoopRow } from '../../../shared/api/campaign-outlook.ts'
import type { BoardId, CampaignId, PhaseId, PlacementId, Selector, SlideId } from '../../../shared/plan/plan.ts'
import { parseDate, printDate } from '../../../shared/time/civil.ts'
import { smallPlan } from '../small-plan.ts'

const day = (text: string) => parseDate(text)!

it('a short axis is marked by weeks, a long one by months with the years told apart', () => {
  const short = axisScale([{ from: day('2020-10-01'), to: day('2020-10-20') }], 0, 1200)
  expect([printDate(short.from), printDate(short.to)]).toEqual(['2020-09-28', '2020-10-26'])
  expect(short.ticks.map(({ text }) => text)).toEqual(['28/09', '05/10', '12/10', '19/10'])
  const long = axisScale([{ from: day('2020-10-10'), to: day('2021-02-10') }], 0, 1200)
  expect(long.ticks.map(({ text, isChief }) => text + (isChief ? '*' : ''))).toEqual([
    'T10',
    'T11',
    'T12',
    '2021*',
    'T2',
  ])
  expect(
    axisScale([{ from: day('2020-10-10'), to: day('2021-02-10') }], 0, 120).ticks.filter(({ text }) => text),
  ).toHaveLength(3)
})

it('an axis has room for all that is drawn on it, and later days stand further right', () => {
  const spans = fc.array(
    fc
      .tuple(fc.integer({ min: 18_000, max: 20_000 }), fc.integer({ min: 0, max: 500 }))
      .map(([from, length]) => ({ from, to: from + length })),
    { minLength: 1, maxLength: 6 },
  )
  fc.assert(
    fc.property(spans, fc.integer({ min: 0, max: 2000 }), (all, width) => {
      const scale = axisScale(all, 0, width)
      for (const { from, to } of all) {
        expect(scale.placeOf(from)).toBeGreaterThanOrEqual(0)
        expect(scale.placeOf(to)).toBeLessThanOrEqual(1)
        expect(scale.placeOf(from + 1)).toBeGreaterThan(scale.placeOf(from))
      }
    }),
  )
})

it('a phase is moved whole or by an end, by days or weeks, and keeps a day at the least', () => {
  const days = { from: 10, to: 12 }
  expect(movedDays(days, 'whole', -3)).toEqual({ from: 7, to: 9 })
  expect(movedDays(days, 'start', 5)).toEqual({ from: 12, to: 12 })
  expect(movedDays(days, 'end', -5)).toEqual({ from: 10, to: 10 })
  const keys = [
    ['ArrowLeft', false],
    ['ArrowRight', true],
    ['PageUp', false],
    ['Enter', false],
  ] as const
  expect(keys.map(([key, shiftKey]) => daysByKey({ key, shiftKey }))).toEqual([-1, 7, 7, undefined])
})

it('boards are offered by the groups that tell them apart, and chosen groups are said in words', () => {
  const plan = smallPlan()
  const groups = boardGroups(plan.boards, plan)
  expect(groups.map(({ key, choices }) => [key, choices.map(({ said, boards }) => [said.vi, boards])])).toEqual([
    ['orgs', [['Huyện', 1]]],
    [
      'kinds',
      [
        ['Cổng chào điện tử', 1],
        ['Bảng điện tử', 1],
      ],
    ],
  ])
  const gates = withGroup({ boards: ['dai' as BoardId] }, 'kinds', 'gate')
  expect(selectorWords(gates, planWordsOf(plan)).vi).toBe('Cổng chào điện tử')
  expect(withGroup(gates, 'kinds', 'gate')).toBe(undefined)
  const narrowed = withGroup(gates, 'orgs', 'huyen') as Selector
  expect(selectorWords(narrowed, planWordsOf(plan)).vi).toBe('Cổng chào điện tử, của Huyện')
})

it('boards on which it comes to the same are told together, and a loop by whose its parts are', () => {
  const row = { section: null, placement: 'p' as PlacementId, slide: 's' as SlideId, label: 'Chữ', seconds: 5 }
  const [a, b, x, y] = ['a' as CampaignId, 'b' as CampaignId, 'x' as PhaseId, 'y' as PhaseId]
  const loop: readonly LoopRow[] = [
    { ...row, campaign: a, title: 'A', phase: x, share: 0.25, own: true },
    { ...row, campaign: b, title: 'B', phase: y, share: 0.5, own: false },
    { ...row, campaign: a, title: 'A', phase: x, slide: 't' as SlideId, share: 0.25, own: true },
  ]
  const board = (id: string, over: Partial<BoardOutlook> = {}): BoardOutlook => ({
    ...{ board: id as BoardId, name: id, firstAt: 0, at: 0, loop, collides: [], ...over },
  })
  const alike = boardsAlike([board('one'), board('two', { loop: [] }), board('three')])
  expect(alike.map(({ boards }) => boards.map(({ name }) => name))).toEqual([['one', 'three'], ['two']])
  expect(loopParts(loop).map(({ own, title, share }) => [own, title, share])).toEqual([
    [true, 'A', 0.5],
    [false, 'B', 0.5],
  ])
})
