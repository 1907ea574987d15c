import type { Board } from '../../../../../shared/plan/plan.ts'
import { canvasKeysOf } from '../drafts/wanted-canvases.ts'

/** So many boards of different shapes are drawn before some are ticked. */
const most = 12

/** One board of every shape in use, the first of each: what there is to be seen before boards are ticked. */
export function oneOfEachShape(boards: readonly Board[]): readonly Board[] {
  const seen = new Set<string>()
  const some: Board[] = []
  for (const board of boards) {
    const fresh = [...canvasKeysOf([board])].filter((key) => !seen.has(key))
    if (fresh.length === 0 || some.length === most) continue
    some.push(board)
    for (const key of fresh) seen.add(key)
  }
  return some
}
