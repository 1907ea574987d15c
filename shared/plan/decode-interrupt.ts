import { selectorOf } from './decode-selector.ts'
import { wholeSlide } from './decode-slide.ts'
import { offsetDateTime } from './decode-time.ts'
import { type Decoder, flag, object, optional } from './decoding.ts'
import type { Interrupt } from './plan.ts'
import type { PlanNames } from './plan-names.ts'

/** One interrupt. */
export function interruptOf(names: PlanNames): Decoder<Interrupt> {
  return object<Interrupt>({
    id: names.interrupts.define,
    org: names.orgs.refer,
    slide: wholeSlide,
    boards: optional(selectorOf(names)),
    starts: offsetDateTime,
    ends: offsetDateTime,
    wakes: optional(flag),
  })
}
