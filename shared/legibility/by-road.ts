import type { Board } from '../plan/plan.ts'

/** Reading while driving past takes this much longer. */
export const roadFactor = 1.25

/** Whether a board is read while driving past: as it says itself, else gates are. */
export function roadOf({ road, kind }: Pick<Board, 'road' | 'kind'>): boolean {
  return road ?? (kind === 'gate' || kind === 'border-gate')
}
