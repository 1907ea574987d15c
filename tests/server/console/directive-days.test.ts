import { expect, it } from 'vitest'
import { directiveDays } from '../../../server/console/client/directives/directive-days.ts'
import { zoneClockOf } from '../../../server/console/client/time/zone-clock.ts'
import type { DirectivePhase } from '../../../shared/api/directive.ts'

const clock = zoneClockOf('Asia/Ho_Chi_Minh')
const at = Date.parse('2020-10-10T10:00:00+07:00')
const instant = (text: string) => Date.parse(`${text}:00+07:00`)
const set = (starts: string, ends: string) =>
  ({ id: 'dot', title: 'Đợt', state: 'set', startsAt: instant(starts), endsAt: instant(ends) }) as const
const waiting = { id: 'cho', title: 'Chờ', state: 'waiting', startsAt: null, endsAt: null } as const

it.each<[title: string, phases: readonly DirectivePhase[], days: string | undefined]>([
  ['what goes on, from today', [set('2020-10-01T00:00', '2020-11-01T00:00')], '2020-10-10 2020-10-31'],
  ['what comes next', [set('2020-10-14T08:00', '2020-10-15T17:00')], '2020-10-14 2020-10-15'],
  [
    'phases that touch, in whatever order',
    [set('2020-10-16T00:00', '2020-10-21T00:00'), waiting, set('2020-10-14T08:00', '2020-10-15T17:00')],
    '2020-10-14 2020-10-20',
  ],
  [
    'the first of two with days between them',
    [set('2020-10-14T00:00', '2020-10-15T00:00'), set('2020-12-01T00:00', '2020-12-22T00:00')],
    '2020-10-14 2020-10-14',
  ],
  ['nothing of what is over or waits', [set('2020-09-01T00:00', '2020-10-01T00:00'), waiting], undefined],
])('the days of a directive are those of %s', (_, phases, days) => {
  const found = directiveDays(phases, clock, at)
  expect(found && `${found.from} ${found.to}`).toBe(days)
})
