import { remembered } from '../../shared/remembered.ts'
import type { PlanningState } from './planning-state.ts'
import type { TakeDown } from './take-down.ts'

/** How many take-downs are foreseen at once: what a few people look at before they decide. */
const most = 8

/** What would be in force were something taken down besides: worked out once while nothing else changes, for all the pictures of it. */
export function foreseenStates(
  stateWith: (taken: TakeDown, of: PlanningState) => PlanningState,
): (taken: TakeDown, of: PlanningState) => PlanningState {
  let known: { readonly of: PlanningState; readonly states: Map<string, PlanningState> } | undefined
  return (taken, of) => {
    if (known?.of !== of || known.states.size >= most) known = { of, states: new Map() }
    return remembered(known.states, JSON.stringify([taken.org, taken.subject]), () => stateWith(taken, of))
  }
}
