import { describe, expect, it } from 'vitest'
import { isOver, phasesToCome, phaseWords } from '../../../server/console/client/directives/phase-words.ts'
import { directiveRunOf, runningWords } from '../../../server/console/client/directives/running-words.ts'
import { zoneClockOf } from '../../../server/console/client/time/zone-clock.ts'
import type { DirectiveBoard, DirectivePhase } from '../../../shared/api/directive.ts'
import type { BoardId } from '../../../shared/plan/plan.ts'

const clock = zoneClockOf('Asia/Ho_Chi_Minh')
const at = (text: string) => Date.parse(`${text}+07:00`)
const now = at('2020-10-12T09:30:00')

function phase(starts: string, ends: string): DirectivePhase {
  return { id: 'dot', title: 'Đợt 1', state: 'set', startsAt: at(starts), endsAt: at(ends) }
}
const waiting: DirectivePhase = { id: 'dot', title: 'Đợt 2', state: 'waiting', startsAt: null, endsAt: null }

describe('a phase of a directive', () => {
  it('is told by its days, the last one included', () => {
    const october = phase('2020-10-01T00:00:00', '2020-11-01T00:00:00')
    expect(phaseWords(october, clock, now)).toBe('Đợt 1: 01/10/2020 đến 31/10/2020, đang diễn ra')
    expect(phaseWords(october, clock, at('2020-11-01T00:00:00'))).toContain('đã kết thúc')
  })

  it('is told by the minute where it is not of whole days', () => {
    const words = phaseWords(phase('2020-10-14T08:00:00', '2020-10-15T17:00:00'), clock, now)
    expect(words.replaceAll('\u00a0', ' ')).toBe('Đợt 1: 08:00 14/10/2020 đến 17:00 15/10/2020, chưa bắt đầu')
  })

  it('that waits for a word says so, and is still to come', () => {
    expect(phaseWords(waiting, clock, now)).toBe('Đợt 2: chờ xác nhận mốc')
    const past = phase('2020-09-01T00:00:00', '2020-09-02T00:00:00')
    expect(phasesToCome([past, waiting], now)).toEqual([waiting])
    expect([isOver([past, waiting], now), isOver([past], now)]).toEqual([false, true])
  })
})

describe('how a board stands to a directive', () => {
  const board = (given: Partial<DirectiveBoard>): DirectiveBoard => ({
    ...{ id: 'b' as BoardId, name: 'b', connected: true, heardAt: now, shows: false, runs: false, planned: true },
    ...given,
  })

  it.each<[string, Partial<DirectiveBoard>, string]>([
    ['on its canvas', { shows: true, runs: true }, 'Đang hiện trên bảng'],
    ['in the loop that it plays', { runs: true }, 'Đang phát'],
    ['due, while it says nothing of it', {}, 'Đến lịch, bảng chưa báo đang phát'],
    ['due, while it is not there', { connected: false }, 'Đến lịch, bảng mất kết nối, tin cuối 09:30 12/10/2020'],
    ['due, while it never was there', { connected: false, heardAt: null }, 'Đến lịch, bảng chưa kết nối lần nào'],
    ['not due', { planned: false }, 'Lúc này không có trong lịch'],
  ])('is told where it is %s', (_, given, words) => {
    expect(runningWords(board(given)).vi.replaceAll('\u00a0', ' ')).toBe(words)
  })

  it('is what the board says, whatever was planned', () => {
    expect(directiveRunOf(board({ runs: true, planned: false }))).toBe('runs')
    expect(directiveRunOf(board({ connected: false, planned: false }))).toBe('rests')
  })
})
