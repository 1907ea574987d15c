import { selectorOf } from './decode-selector.ts'
import { wholeSlide } from './decode-slide.ts'
import { tags } from './decode-text.ts'
import { offsetDateTime } from './decode-time.ts'
import { type Decoder, object, optional } from './decoding.ts'
import type { Restriction } from './plan.ts'
import type { PlanNames } from './plan-names.ts'

/** One restriction; it may allow nothing at all. */
export function restrictionOf(names: PlanNames): Decoder<Restriction> {
  return object<Restriction>({
    id: names.restrictions.define,
    org: names.orgs.refer,
    boards: optional(selectorOf(names)),
    starts: offsetDateTime,
    ends: offsetDateTime,
    allow: tags,
    slide: optional(wholeSlide),
  })
}
