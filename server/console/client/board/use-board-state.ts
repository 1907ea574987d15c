import { useEffect, useRef, useState } from 'preact/hooks'
import type { BoardView } from '../../../../shared/api/board.ts'
import type { BoardId } from '../../../../shared/plan/plan.ts'
import { useHeard } from '../state/heard.ts'
import { useAskedEvery } from '../state/use-asked-every.ts'

/** A board that is followed. */
export interface FollowedBoard {
  /** As it last said that it is; undefined before it has been asked. */
  readonly said: BoardView | undefined
  /** Another number each time its programme is another by the same plan: something was approved since, or taken down. */
  readonly programme: number
}

const everyMs = 5000

/** Follows a board while the page is seen. */
export function useBoardState(board: BoardId): FollowedBoard {
  const { value, renew } = useAskedEvery<BoardView>(`/api/v1/boards/${board}`, everyMs)
  useHeard(['plan', 'submissions', 'take-downs'], renew)
  const [programme, setProgramme] = useState(0)
  const former = useRef<number | null | undefined>(undefined)
  const version = value?.version
  useEffect(() => {
    if (version === undefined) return
    if (former.current !== undefined && former.current !== version) setProgramme((count) => count + 1)
    former.current = version
  }, [version])
  return { said: value, programme }
}
