import { useEffect, useRef, useState } from 'preact/hooks'
import type { BoardId } from '../../../../shared/plan/plan.ts'
import { useHeard } from '../state/heard.ts'
import { useAskedEvery } from '../state/use-asked-every.ts'
import type { BoardState } from '../words/connection-words.ts'

/** A board as it last said that it is, and the version of its programme. */
export interface BoardSaid extends BoardState {
  readonly version: number | null
}

const everyMs = 5000

/** Follows a board while the page is seen; `programme` is another number each time its programme is another by the same plan: something was approved since, or taken down. */
export function useBoardState(board: BoardId): { readonly said: BoardSaid | undefined; readonly programme: number } {
  const { value, renew } = useAskedEvery<BoardSaid>(`/api/v1/boards/${board}`, everyMs)
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
