import { computed } from '@preact/signals'
import type { DateText } from '../../../../shared/plan/plan.ts'
import { dayNumber, printDate } from '../../../../shared/time/civil.ts'
import { now, timeIsKnown } from '../state/now.ts'
import { planNow } from '../state/plan-now.ts'
import { zoneClockOf } from './zone-clock.ts'

const today = computed((): DateText => {
  const at = timeIsKnown.value ? now.value : Date.now()
  const zone = planNow.value?.plan.timezone
  return zone === undefined ? dateHere(new Date(at)) : zoneClockOf(zone).read(at).date
})

/** The clocks of this machine cost nothing; those of a named zone take a slow one longer than the page that waits for its plan. */
const dateHere = (at: Date): DateText => printDate(dayNumber(at.getFullYear(), at.getMonth() + 1, at.getDate()))

/** The day that it is where the plan’s boards stand, by the server’s clock; where this machine stands, or by its clock, as long as those are not known. */
export const useToday = (): DateText => today.value
