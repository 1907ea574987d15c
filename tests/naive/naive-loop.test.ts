import { describe, expect, it } from 'vitest'
import type { Plan } from '../../shared/plan/plan.ts'
import { loopFaults } from './loop-faults.ts'
import { dueAt } from './naive-due.ts'
import { type Entry, secondsOf } from './naive-entry.ts'
import { naiveMakeUp } from './naive-make-up.ts'
import { naiveShares } from './naive-shares.ts'
import { campaign, onOneBoard, slide } from './one-board.ts'

const noon = Date.parse('2020-10-14T12:00+07:00')

/** One placement for each row: its campaign's minShare, its weight, and the seconds of its slides. */
function sharing(...rows: [minShare: number, weight: number, ...seconds: number[]][]): Plan {
  return onOneBoard(
    rows.map(([minShare, weight, ...seconds], c) => {
      const slides = seconds.map((one, i) => slide(`${'abcd'[c]}${i}`, { seconds: one }))
      return campaign({
        id: `c${c}`,
        minShare,
        slides,
        placements: [{ id: 'x', phase: 'p', slides: slides.map(({ id }) => id), weight }],
      })
    }),
  )
}

function dueOf(plan: Plan) {
  return dueAt(plan, plan.boards[0]!, noon)
}

function sharesOf(plan: Plan): string[] {
  return naiveShares(dueOf(plan)).of.map(({ n, d }) => `${n}/${d}`)
}

function turnsOf(plan: Plan): readonly number[] {
  const due = dueOf(plan)
  return naiveMakeUp(due, naiveShares(due).of).turns
}

/** The faults of a loop told as `a0 b0 a0`. */
function faultsOf(plan: Plan, loop: string): readonly string[] {
  const entries = loop.split(' ').map((id): Entry => {
    const c = 'abcd'.indexOf(id[0]!)
    const seconds = secondsOf(plan.campaigns[c]!.slides.find((one) => one.id === id)!)
    return { slide: id, campaign: `c${c}`, phase: 'p', placement: 'x', seconds }
  })
  return loopFaults(plan, dueOf(plan), entries).faults
}

describe('shares', () => {
  it('go by weight times emphasis, in exact decimals', () => {
    expect(sharesOf(sharing([0, 0.1, 10], [0, 0.2, 10]))).toEqual(['1/3', '2/3'])
    const emphasis = [{ id: 'p', title: 'p', starts: '2020-10-01', ends: '2020-10-31', emphasis: 3 }]
    expect(sharesOf(onOneBoard([campaign(), campaign({ id: 'd', phases: emphasis })]))).toEqual(['1/4', '3/4'])
  })

  it('lift a campaign to its minimum, the others keeping their proportions', () => {
    expect(sharesOf(sharing([0.5, 1, 10], [0, 1, 10], [0, 2, 10]))).toEqual(['1/2', '1/6', '1/3'])
  })

  it('lift those that the first lift pushed below their own', () => {
    expect(sharesOf(sharing([0.5, 1, 10], [0.3, 4, 10], [0, 5, 10]))).toEqual(['1/2', '3/10', '1/5'])
  })

  it('scale minimums that add up to more than everything', () => {
    const plan = sharing([1, 1, 10], [0.5, 1, 10], [0, 9, 10])
    expect(sharesOf(plan)).toEqual(['2/3', '1/3', '0/1'])
    expect(naiveShares(dueOf(plan)).isOvercommitted).toBe(true)
    expect(naiveShares(dueOf(sharing([0.5, 1, 10], [0.5, 1, 10]))).isOvercommitted).toBe(false)
  })
})

describe('the sweep', () => {
  it('takes whole rounds of the first length that meets every share', () => {
    expect(turnsOf(sharing([0, 1, 10], [0, 2, 10]))).toEqual([1, 2])
    // Rounds of 20 s and 10 s for halves: past 30 s the second is nearer to two.
    expect(turnsOf(sharing([0, 1, 10, 10], [0, 1, 10]))).toEqual([2, 2])
  })

  it('takes single turns where no whole rounds do', () => {
    // Rounds of 300 s and 400 s cannot be halves within 900 s; four turns of 100 s and one of 400 s can.
    expect(turnsOf(sharing([0, 1, 100, 100, 100], [0, 1, 400]))).toEqual([4, 1])
  })

  it('takes the smallest worst error where nothing is near', () => {
    expect(turnsOf(sharing([0, 1000, 10], [0, 1, 100]))).toEqual([80, 1])
    // 300 s beside 550 s are nearer to 2 : 3 than 300 s beside 600 s, the best of whole rounds.
    expect(turnsOf(sharing([0, 2, 200, 100], [0, 3, 250, 50]))).toEqual([2, 3])
  })

  it('gives one turn of each where these alone pass fifteen minutes', () => {
    const plan = sharing([0, 5, 450], [0, 1, 450, 1])
    const due = dueOf(plan)
    expect(naiveMakeUp(due, naiveShares(due).of)).toMatchObject({ turns: [1, 2], length: 901, isTooLong: true })
  })
})

describe('a loop', () => {
  it('is at fault in its make-up and its order', () => {
    const plan = sharing([0, 1, 10, 10], [0, 1, 20])
    expect(faultsOf(plan, 'a0 b0 a1')).toEqual([])
    expect(faultsOf(plan, 'a1 b0 a0')).toEqual(['c0/x is out of order: c0/a1 c0/a0'])
    expect(faultsOf(plan, 'a0 b0')).toEqual(['c0/x has 1 turns, not 2'])
  })

  it('is at fault where a slide follows itself, over the seam too, unless it has more than half of the turns', () => {
    const even = sharing([0, 1, 10], [0, 1, 5])
    expect(turnsOf(even)).toEqual([1, 2])
    expect(faultsOf(even, 'a0 b0 b0')).toEqual([])
    const four = sharing([0, 2, 10], [0, 1, 10], [0, 1, 10])
    expect(faultsOf(four, 'a0 b0 a0 c0')).toEqual([])
    expect(faultsOf(four, 'a0 a0 b0 c0')).toEqual(['follows itself: c0/a0'])
    expect(faultsOf(four, 'a0 b0 c0 a0')).toEqual(['follows itself: c0/a0'])
  })

  it('may let a slide follow itself where its own order leaves no other way', () => {
    const slides = ['x', 'y'].map((id) => slide(id))
    const placements = [
      { id: 'one', phase: 'p', slides: ['x', 'y'] },
      { id: 'two', phase: 'p', slides: ['x', 'y'] },
    ]
    const plan = onOneBoard([campaign({ slides, placements })])
    const entry = (placement: string, id: string): Entry => ({
      slide: id,
      campaign: 'c',
      phase: 'p',
      placement,
      seconds: 10,
    })
    const due = dueOf(plan)
    const apart = [entry('one', 'x'), entry('one', 'y'), entry('two', 'x'), entry('two', 'y')]
    expect(loopFaults(plan, due, apart).faults).toEqual([])
    const together = [entry('one', 'x'), entry('two', 'x'), entry('one', 'y'), entry('two', 'y')]
    expect(loopFaults(plan, due, together).faults).toEqual(['follows itself: c/x, c/y'])
  })

  it('is at fault where a placement bunches', () => {
    const plan = sharing([0, 1, 1, 1, 1, 1, 1, 1], [0, 1, 1, 1, 1, 1, 1, 1])
    expect(faultsOf(plan, 'a0 b0 a1 b1 a2 b2 a3 b3 a4 b4 a5 b5')).toEqual([])
    expect(faultsOf(plan, 'a0 a1 a2 a3 a4 a5 b0 b1 b2 b3 b4 b5')).toEqual([
      'placement 0: 7 s between two of 6 turns of 12 s; placement 1: 7 s between two of 6 turns of 12 s',
    ])
  })

  it('is opened by the campaign of the highest org, then the first of the plan', () => {
    const equal = sharing([0, 1, 10], [0, 1, 10])
    expect(faultsOf(equal, 'a0 b0')).toEqual([])
    expect(faultsOf(equal, 'b0 a0')).toEqual(['opened by c1'])
    const low = {
      ...equal,
      campaigns: equal.campaigns.map((one, i) => (i === 0 ? { ...one, org: 'district' } : one)),
    } as Plan
    expect(faultsOf(low, 'b0 a0')).toEqual([])
    expect(faultsOf(low, 'a0 b0')).toEqual(['opened by c0'])
  })
})

describe('a stay', () => {
  it.each([
    ['a b c', 4],
    ['one two three four five six seven eight', 5],
    [' một  hai\nba bốn năm sáu bảy tám chín mười ', 5],
    ['a b c d e f g h i j k', 6],
  ])('of %j lasts %i s', (text, seconds) => {
    expect(secondsOf({ id: 's', kind: 'slogan', text } as unknown as Parameters<typeof secondsOf>[0])).toBe(seconds)
  })
})
