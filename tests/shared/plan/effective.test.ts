import { describe, expect, it } from 'vitest'
import {
  colorOf,
  emphasisOf,
  languagesOf,
  minShareOf,
  secondsOf,
  stateOf,
  timezoneOf,
  wakes,
  weightOf,
} from '../../../shared/plan/effective.ts'
import type { Slide } from '../../../shared/plan/plan.ts'
import { basePlan } from '../../fixtures/base-plan.ts'
import { planOf } from '../../fixtures/plan-of.ts'

function slogan(text: string, more: Partial<Slide> = {}): Slide {
  return { id: 's', kind: 'slogan', text, ...more } as Slide
}

function words(count: number): Slide {
  return slogan(Array(count).fill('chữ').join(' '))
}

describe('how long a slide stands', () => {
  it('is what it says', () => {
    expect(secondsOf(slogan('Một', { seconds: 7 }), false)).toBe(7)
    expect(secondsOf(slogan('Một', { seconds: 7 }), true)).toBe(7)
  })

  it.each([
    [1, 4],
    [7, 4],
    [8, 5],
    [10, 5],
    [11, 6],
    [15, 7],
    [16, 8],
    [25, 11],
    [100, 41],
  ])('is for a slogan of %i words ⌈max(4, 1 + 0.4 × words)⌉ = %i seconds', (count, seconds) => {
    expect(secondsOf(words(count), false)).toBe(seconds)
  })

  it('counts words by the white space between them', () => {
    expect(secondsOf(slogan('  a  b c\u00A0d e f g h '), false)).toBe(5)
  })

  it('is ten seconds for a picture, a filler, and a video of unknown length', () => {
    expect(secondsOf({ id: 'a', kind: 'image', media: 'a.png' } as Slide, false)).toBe(10)
    expect(secondsOf({ id: 'a', kind: 'video', media: 'a.mp4' } as Slide, false)).toBe(10)
    expect(secondsOf(words(1), true)).toBe(10)
    expect(secondsOf(words(100), true)).toBe(10)
  })
})

describe('what was left out', () => {
  const plan = planOf(basePlan)
  const [gate, strip] = plan.boards
  const [campaign, local] = plan.campaigns

  it('has its default', () => {
    expect(timezoneOf(strip!, plan)).toBe('Asia/Ho_Chi_Minh')
    expect(languagesOf(strip!)).toEqual(['vi'])
    expect(colorOf(gate!)).toBe('full')
    expect(minShareOf(local!)).toBe(0)
    expect(emphasisOf(campaign!.phases[0]!)).toBe(1)
    expect(weightOf(campaign!.placements[1]!)).toBe(1)
    expect(stateOf(campaign!.slides[1]!)).toBe('approved')
    expect(wakes({ ...plan.interrupts![0]!, wakes: true })).toBe(true)
  })

  it('has not where it was given', () => {
    expect(timezoneOf(gate!, plan)).toBe('Asia/Bangkok')
    expect(languagesOf(gate!)).toEqual(['vi', 'lo'])
    expect(colorOf(strip!)).toBe('mono')
    expect(minShareOf(campaign!)).toBe(0.5)
    expect(emphasisOf(campaign!.phases[1]!)).toBe(3)
    expect(weightOf(campaign!.placements[0]!)).toBe(2.5)
    expect(stateOf(campaign!.slides[3]!)).toBe('pending')
    expect(wakes(plan.interrupts![0]!)).toBe(false)
  })
})
