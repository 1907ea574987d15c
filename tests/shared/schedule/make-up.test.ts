import { describe, expect, it } from 'vitest'
import { fraction } from '../../../shared/schedule/fraction.ts'
import { makeUpOf } from '../../../shared/schedule/make-up.ts'

type Asked = readonly [share: readonly [num: number, den: number], ...seconds: number[]]

function madeUp(...asked: readonly Asked[]) {
  return makeUpOf(asked.map(([[num, den], ...seconds]) => ({ share: fraction(BigInt(num), BigInt(den)), seconds })))
}

describe('the make-up of a loop', () => {
  it('[L3] one round of each where that is near enough', () => {
    expect(madeUp([[1, 2], 10], [[1, 2], 10])).toMatchObject({
      turns: [1, 1],
      loopSeconds: 20,
      missed: [],
      tooLong: false,
    })
    expect(madeUp([[1, 1], 7, 5, 9])).toMatchObject({ turns: [3], loopSeconds: 21 })
  })

  it('[L3] three to one: at 34 s the third turn is nearest', () => {
    // 0.75 × 34 = 25.5 is past the middle of 20 and 30, 0.25 × 34 = 8.5 is one turn: 30 of 40 s.
    expect(madeUp([[3, 4], 10], [[1, 4], 10])).toMatchObject({ turns: [3, 1], air: [30, 10], loopSeconds: 40 })
  })

  it('[L3] two to one, rounds of 20 s and of 7 s: at 53 s two rounds and three', () => {
    // Before: 20+7, 20+14 from 32 s, 40+14 from 46 s, each further off than 0.02; 40 of 61 s is 0.011 off.
    expect(madeUp([[2, 3], 10, 10], [[1, 3], 7])).toMatchObject({ turns: [4, 3], air: [40, 21], loopSeconds: 61 })
  })

  it('[L3] an error of exactly 0.02 is within it', () => {
    expect(madeUp([[1, 2], 26], [[1, 2], 24])).toMatchObject({ turns: [1, 1], loopSeconds: 50 })
    // 27 to 24 is 0.0294 off: 27 × 7 of 357 would not come before 8 × 27 to 9 × 24, which is exact.
    expect(madeUp([[1, 2], 27], [[1, 2], 24]).loopSeconds).not.toBe(51)
  })

  it('[L3] a share of nothing has its round nevertheless', () => {
    // 8 s are within 0.02 of nothing in 408 s, not in 398.
    const { turns, loopSeconds } = madeUp([[1, 1], 10], [[0, 1], 4, 4])
    expect(turns).toEqual([40, 2])
    expect(loopSeconds).toBe(408)
  })

  it('[L4] single turns where rounds come not near enough: 5 to 2 of 100 s for 0.7', () => {
    // Rounds of 200 s give at best 2 to 3 (0.033 off). Single turns at 643 s: 450.1 is past the middle of 4 and 5, 192.9 is 2.
    expect(madeUp([[7, 10], 100, 100], [[3, 10], 100])).toMatchObject({
      turns: [5, 2],
      air: [500, 200],
      loopSeconds: 700,
    })
  })

  it('[L5] the smallest worst error of all where none is near enough, and what is more than 0.1 off is missed', () => {
    // 600 to 100, 200 and 300 s: 0.357, 0.25 and 0.167 off; 400 s would be more than 15 minutes.
    expect(madeUp([[1, 2], 600], [[1, 2], 100])).toMatchObject({ turns: [1, 3], loopSeconds: 900, missed: [0, 1] })
  })

  it('[L5] an error of exactly 0.1 is not missed', () => {
    expect(madeUp([[1, 2], 540], [[1, 2], 360])).toMatchObject({ turns: [1, 1], loopSeconds: 900, missed: [] })
    expect(madeUp([[1, 2], 541], [[1, 2], 359])).toMatchObject({ loopSeconds: 900, missed: [0, 1] })
  })

  it('[L5] only those that are more than 0.1 off are missed', () => {
    expect(madeUp([[1, 2], 700], [[1, 4], 100], [[1, 4], 100])).toMatchObject({ turns: [1, 1, 1], missed: [0, 1, 2] })
    expect(madeUp([[1, 2], 600], [[2, 5], 200], [[1, 10], 100])).toMatchObject({ turns: [1, 1, 1], missed: [0, 1] })
  })

  it('[L6] where one turn of each takes more than 15 minutes the loop is just that, and no share is missed besides', () => {
    expect(madeUp([[9, 10], 500, 300], [[1, 10], 101])).toMatchObject({
      turns: [2, 1],
      loopSeconds: 901,
      tooLong: true,
      missed: [],
    })
    expect(madeUp([[9, 10], 500, 300], [[1, 10], 100])).toMatchObject({ loopSeconds: 900, tooLong: false })
  })
})
