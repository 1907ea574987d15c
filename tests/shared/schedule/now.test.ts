import { describe, expect, it } from 'vitest'
import type { Plan } from '../../../shared/plan/plan.ts'
import { nowOf } from '../../../shared/schedule/now.ts'
import { scheduleOf } from '../../../shared/schedule/schedule.ts'
import { aPlan, boardId, oneOf } from './a-plan.ts'

const day = '2024-03-01'
const plan = aPlan([oneOf('a', [25, 10], {}, { dayparts: [{ from: '06:00', to: '06:01' }] })])

/** What is on air, and until when. */
function on(of: Plan, at: string): [slide: string | undefined, until: string] {
  const now = nowOf(scheduleOf(of), boardId('b'), Date.parse(at))
  if ('sections' in now) throw new Error('b has sections')
  return [now.entry?.slide, now.until]
}

describe('what a board shows at an instant', () => {
  it('[A4] the segment, the entry on air and when it ends', () => {
    expect(nowOf(scheduleOf(plan), boardId('b'), Date.parse(`${day}T06:00:30.250+07:00`))).toEqual({
      board: 'b',
      at: `${day}T06:00:30.250+07:00`,
      segment: {
        start: `${day}T06:00:00+07:00`,
        end: `${day}T06:01:00+07:00`,
        tier: 'rotation',
        loop: [
          { slide: 'a', campaign: 'a', phase: 'dot', placement: 'a', seconds: 25 },
          { slide: 'a2', campaign: 'a', phase: 'dot', placement: 'a', seconds: 10 },
        ],
      },
      entry: { slide: 'a2', campaign: 'a', phase: 'dot', placement: 'a', seconds: 10 },
      until: `${day}T06:00:35+07:00`,
    })
  })

  it.each([
    ['05:59:59.999', 'built-in', '06:00:00'],
    ['06:00:00', 'a', '06:00:25'],
    ['06:00:24.999', 'a', '06:00:25'],
    ['06:00:25', 'a2', '06:00:35'],
    ['06:00:35', 'a', '06:01:00'],
    ['06:00:59.999', 'a', '06:01:00'],
    ['06:01:00', 'built-in', '06:01:10'],
  ])('[A4] at %s it is %s, until %s at the latest', (at, slide, until) => {
    expect(on(plan, `${day}T${at}+07:00`)).toEqual([slide, `${day}T${until}+07:00`])
  })

  it('[A4] with an empty loop nothing, until the segment ends', () => {
    const closed = aPlan([], {}, { hours: [{ from: '06:00', to: '22:00' }] })
    expect(on(closed, `${day}T23:00:00+07:00`)).toEqual([undefined, '2024-03-02T00:00:00+07:00'])
    expect(on(closed, `${day}T05:00:00+07:00`)).toEqual([undefined, `${day}T06:00:00+07:00`])
  })

  it('[A4, C5] by section on a board with sections, entries on the whole canvas in each', () => {
    const sections = ['trai', 'phai'].map((id, i) => ({ id, x: 320 * i, y: 0, width: 320, height: 96 }))
    const gate = aPlan(
      [oneOf('a', [10], {}, { section: 'trai', dayparts: [{ from: '06:00', to: '07:00' }] })],
      {},
      { sections },
    )
    const at = (clock: string) => nowOf(scheduleOf(gate), boardId('b'), Date.parse(`${day}T${clock}+07:00`))
    expect(Object.keys(at('06:30:00'))).toEqual(['board', 'at', 'sections'])
    expect(at('06:30:03')).toMatchObject({
      sections: [
        { id: 'trai', entry: { slide: 'a' }, until: `${day}T06:30:10+07:00` },
        { id: 'phai', entry: { slide: 'built-in' }, until: `${day}T06:30:10+07:00` },
      ],
    })
    expect(at('08:00:03')).toMatchObject({
      sections: [
        { id: 'trai', entry: { slide: 'built-in', whole: true } },
        { id: 'phai', entry: { slide: 'built-in', whole: true } },
      ],
    })
  })

  it('[A4, T6] in the hour that comes twice, each time its own', () => {
    const berlin = aPlan([oneOf('a', [10], {}, { dayparts: [{ from: '03:00', to: '04:00' }] })], {
      timezone: 'Europe/Berlin',
    })
    expect(on(berlin, '2024-10-27T02:59:55+02:00')).toEqual(['built-in', '2024-10-27T02:00:00+01:00'])
    expect(on(berlin, '2024-10-27T02:59:55+01:00')).toEqual(['built-in', '2024-10-27T03:00:00+01:00'])
    expect(on(berlin, '2024-10-27T02:00:00Z')).toEqual(['a', '2024-10-27T03:00:10+01:00'])
  })
})
