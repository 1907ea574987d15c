import { computed, type ReadonlySignal, signal } from '@preact/signals'
import type { PlanNow } from '../api/watch-plan.ts'

interface Held {
  readonly isKnown: boolean
  readonly now: PlanNow | undefined
  readonly lookAgain: () => void
}

const held = signal<Held>({ isKnown: false, now: undefined, lookAgain: () => undefined })

/** The plan in force, with its words; undefined while there is none, or while it is not known yet. */
export const planNow: ReadonlySignal<PlanNow | undefined> = computed(() => held.value.now)

/** Whether the server has said what the plan is, or that there is none. */
export const planIsKnown: ReadonlySignal<boolean> = computed(() => held.value.isKnown)

/** Looks at once whether the plan has changed. */
export const lookAgain = (): void => held.peek().lookAgain()

/** Another plan is in force. */
export function takePlan(now: PlanNow | undefined): void {
  held.value = { ...held.peek(), isKnown: true, now }
}

/** How to look at once. */
export function lookBy(look: () => void): void {
  held.value = { ...held.peek(), lookAgain: look }
}
