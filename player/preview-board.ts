import type { BoardId } from '../shared/plan/plan.ts'
import type { browserStage } from './browser-stage.ts'
import { explain } from './explain.ts'
import { type Keep, memoryKeep } from './keep.ts'
import { previewClock, takePreview } from './preview.ts'
import { showLook } from './show-look.ts'

/** Shows what its parent asks for, and keeps nothing, proves nothing, opens no socket. `folds`: as the board's controller takes it. */
export function previewBoard(board: BoardId, folds: boolean, stageOn: typeof browserStage): void {
  const clock = previewClock(() => performance.now(), Date.now())
  const keep: Keep = { ...memoryKeep(), put: async () => 'failed' }
  const { stage } = stageOn({
    ...{ keep, folds, now: clock.now, rate: clock.rate, holds: true },
    authorization: () => undefined,
    changed: () => explain(null),
  })
  addEventListener('message', ({ origin, source, data }) => {
    if (origin === location.origin && source === parent) takePreview(data, board, clock, stage)
  })
  showLook(board, clock, stage)
  parent.postMessage({ type: 'preview-ready', board }, location.origin)
}
