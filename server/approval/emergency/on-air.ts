import type { ItemKey } from '../../../shared/api/item-key.ts'
import type { Interrupt, InterruptId, Plan } from '../../../shared/plan/plan.ts'
import { printInstant } from '../../../shared/time/date-time-text.ts'
import { type Item, itemsOf } from '../../planning/item.ts'
import type { Emergency } from './emergency.ts'

/** The interrupt of an emergency that is released at `at` (epoch ms). */
export function interruptOf({ content }: Emergency, at: number): Interrupt {
  const { interrupt, cap } = content
  return { ...interrupt, starts: printInstant(at, cap.offsetMs) }
}

/** What stands on the boards after its cancel at `at` (epoch ms), for so many minutes; undefined where it has none. */
export function cancelInterruptOf({ id, content }: Emergency, at: number): Interrupt | undefined {
  const { cancel, interrupt, cap } = content
  if (!cancel) return undefined
  return {
    ...interrupt,
    id: cancelIdOf(id),
    slide: cancel.slide,
    starts: printInstant(at, cap.offsetMs),
    ends: printInstant(at + cancel.minutes * 60_000, cap.offsetMs),
  }
}

/** The id of the interrupt that tells of a cancel. */
export function cancelIdOf(id: InterruptId): InterruptId {
  return `${id}-het` as InterruptId
}

/** A plan whose interrupts are without some, and with others at their end. */
export function withInterrupts(plan: Plan, without: readonly InterruptId[], added: readonly Interrupt[]): Plan {
  const kept = (plan.interrupts ?? []).filter(({ id }) => !without.includes(id))
  return { ...plan, interrupts: [...kept, ...added] }
}

/** Interrupts as items that are approved. */
export function itemsOfInterrupts(plan: Plan, interrupts: readonly Interrupt[]): readonly Item[] {
  return itemsOf({ ...plan, orgs: [], campaigns: [], restrictions: [], interrupts })
}

/** The key of an interrupt among what is approved. */
export function keyOfInterrupt(id: InterruptId): ItemKey {
  return { list: 'interrupts', campaign: '', id }
}
