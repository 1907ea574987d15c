import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodePlan } from '../../../shared/plan/decode-plan.ts'
import { planJson } from '../../fixtures/plan-arbitrary.ts'
import { planOf } from '../../fixtures/plan-of.ts'
import { aBoard, aPlan, aSlide, type Given, oneOf, segmentsOn } from './a-plan.ts'

describe('the plan', () => {
  it('[P1] is taken whole or refused whole, each fault with its pointer and a sentence in English and Vietnamese', () => {
    const faulty = { ...aPlan(), boards: [aBoard('b', { kind: 'tv' }), aBoard('d', { org: 'khong', width: '640' })] }
    const { plan, faults } = decodePlan(faulty)
    expect(plan).toBeUndefined()
    expect(faults?.map(({ pointer }) => pointer).sort()).toEqual(['/boards/0/kind', '/boards/1/org', '/boards/1/width'])
    for (const { message, messageVi } of faults ?? []) {
      expect(message).toMatch(/\w/)
      expect(messageVi).toMatch(/\w/)
      expect(messageVi).not.toBe(message)
    }
  })

  it('[P2] comes back equal as JSON: what was left out stays out', () => {
    const property = fc.property(planJson, (json) => {
      expect(JSON.parse(JSON.stringify(planOf(json)))).toEqual(JSON.parse(JSON.stringify(json)))
    })
    fc.assert(property, { numRuns: 200 })
  })

  it('[P2] only its text is changed, to NFC', () => {
    const title = 'Đại hội Đảng bộ'
    const plan = planOf({ ...aPlan([oneOf('a', [10], { title: title.normalize('NFD') })]) })
    expect(plan.campaigns[0]?.title).toBe(title)
  })

  /** How long the only slide of a plan stands. */
  function secondsOf(slide: Given): number | undefined {
    const { seconds: _, ...given } = { ...aSlide('s'), ...slide }
    const plan = aPlan([oneOf('s', [], { slides: [given], placements: [{ id: 'p', phase: 'dot', slides: ['s'] }] })])
    return segmentsOn(plan, '2024-03-01')[0]?.loop[0]?.seconds
  }

  it.each([
    [1, 4],
    [7, 4],
    [8, 5],
    [10, 5],
    [11, 6],
    [15, 7],
    [20, 9],
    [24, 11],
  ])('[P3] a slogan of %i words stands for %i seconds', (words, seconds) => {
    expect(secondsOf({ text: Array<string>(words).fill('từ').join(' ') })).toBe(seconds)
  })

  it('[P3] words are what white space separates', () => {
    expect(secondsOf({ text: '  một  hai\u00a0ba bốn - năm, sáu: bảy tám ' })).toBe(5)
  })

  it('[P3] a picture stands for 10 seconds, and a filler, whatever it is', () => {
    expect(secondsOf({ kind: 'image', text: undefined, media: 'anh.png' })).toBe(10)
    const orgs = [
      { id: 'tinh', name: 'Tỉnh', filler: { id: 'nen', kind: 'slogan', text: 'Chào mừng' } },
      { id: 'huyen', name: 'Huyện', parent: 'tinh' },
    ]
    expect(segmentsOn(aPlan([], { orgs }), '2024-03-01')[0]?.loop[0]).toMatchObject({ slide: 'nen', seconds: 10 })
  })
})
