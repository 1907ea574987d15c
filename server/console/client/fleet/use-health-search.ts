import { address } from '../app/address.ts'
import { changeQuery } from '../app/change-query.ts'
import { type HealthState, type HealthWish, healthStates } from './health-rows.ts'

/** What is looked for among the boards’ health, as the address remembers it. */
export interface HealthSearch extends HealthWish {
  readonly q: string
  /** An office, with those below it; empty for all. */
  readonly org: string
  /** Whether boards stand under their offices. */
  readonly byOffice: boolean
  readonly change: (next: {
    readonly q?: string
    readonly org?: string
    readonly state?: HealthState | undefined
    readonly cause?: string | undefined
    readonly by?: 'office' | undefined
  }) => void
}

/** Reads `?q=`, `?org=`, `?state=`, `?cause=` and `?by=` of the address, and writes them there. */
export function useHealthSearch(): HealthSearch {
  const asked = address.value.searchParams
  return {
    q: asked.get('q') ?? '',
    org: asked.get('org') ?? '',
    state: healthStates.find((one) => one === asked.get('state')),
    cause: asked.get('cause') ?? undefined,
    byOffice: asked.get('by') === 'office',
    change: changeQuery,
  }
}
