import type { DirectivePhase } from '../../../../shared/api/directive.ts'
import { dateForPeople } from '../time/typed-date.ts'
import { timeForPeople } from '../time/typed-time.ts'
import type { ZoneClock } from '../time/zone-clock.ts'
import { say } from '../words/say.ts'

/** `Đợt 1: 01/10/2020 đến 31/10/2020, đang diễn ra`: when a phase is, seen from `now` (epoch ms). */
export function phaseWords(phase: DirectivePhase, clock: ZoneClock, now: number): string {
  const { title, state, startsAt, endsAt } = phase
  if (startsAt === null || endsAt === null) {
    return state === 'waiting'
      ? say(`${title}: chờ xác nhận mốc`, `${title}: waits for its milestone`)
      : say(`${title}: chưa có thời gian`, `${title}: no dates yet`)
  }
  const [from, to] = [edgeWords(clock, startsAt, 'start'), edgeWords(clock, endsAt, 'end')]
  const standing =
    now < startsAt
      ? say('chưa bắt đầu', 'not begun')
      : now < endsAt
        ? say('đang diễn ra', 'under way')
        : say('đã kết thúc', 'over')
  return say(`${title}: ${from} đến ${to}, ${standing}`, `${title}: ${from} to ${to}, ${standing}`)
}

/** Whether all phases are over at `now`; one without a time is not. */
export function isOver(phases: readonly DirectivePhase[], now: number): boolean {
  return phases.every(({ state, endsAt }) => state === 'empty' || (endsAt !== null && endsAt <= now))
}

/** The phases that go on at `now`, come, or wait for a word. */
export function phasesToCome(phases: readonly DirectivePhase[], now: number): readonly DirectivePhase[] {
  return phases.filter(({ state, endsAt }) => state === 'waiting' || (endsAt !== null && endsAt > now))
}

/** An instant as a start or an end; a day's first instant is told as that day, as an end as the day before: nothing is on in it any more. */
export function edgeWords(clock: ZoneClock, at: number, side: 'start' | 'end'): string {
  const { date, clockMs } = clock.read(at)
  if (clockMs !== 0) return `${timeForPeople(clockMs)}\u00a0${dateForPeople(date)}`
  return dateForPeople(side === 'start' ? date : clock.read(at - 1).date)
}
