import { computed } from '@preact/signals'
import type { DateText } from '../../../../shared/plan/plan.ts'
import { now, timeIsKnown } from '../state/now.ts'
import { planNow } from '../state/plan-now.ts'
import { zoneClockOf } from './zone-clock.ts'

const officesZone = 'Asia/Ho_Chi_Minh'

const today = computed((): DateText => {
  const at = timeIsKnown.value ? now.value : Date.now()
  return zoneClockOf(planNow.value?.plan.timezone ?? officesZone).read(at).date
})

/** The day that it is where the plan’s boards stand, by the server’s clock; by this machine’s as long as that one is not known. */
export const useToday = (): DateText => today.value
