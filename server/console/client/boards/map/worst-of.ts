import type { Standing, StandingKind } from '../standing-of.ts'

const fromWorst: readonly StandingKind[] = ['lost', 'wrong', 'repair', 'never', 'unknown', 'well']

/** How several boards stand, told by the worst of them. */
export const worstOf = (standings: readonly Standing[]): StandingKind =>
  fromWorst.find((kind) => standings.some((one) => one.kind === kind)) ?? 'unknown'
