import { useCallback, useEffect, useState } from 'preact/hooks'
import type { BoardPage } from '../../../../shared/api/board.ts'
import type { Board } from '../../../../shared/plan/plan.ts'
import { isOwnBoard } from '../boards/own-boards.ts'
import { useAsked } from '../state/use-asked.ts'

/** How a board hangs: played here for real, watched while its own machine plays it, or shown as one of many, whoever plays them. */
export type Hanging = 'played' | 'watched' | 'shown'

/** More than these are only shown: a machine that plays a board must not take it off and on again. */
export const mostPlayed = 24

/** How each board hangs, as soon as that is known, and the way to say that another machine has it after all. */
export function useHangings(
  boards: readonly Board[],
): readonly [ReadonlyMap<string, Hanging>, (board: string) => void] {
  const [hangings, setHangings] = useState<ReadonlyMap<string, Hanging>>(new Map())
  const areFew = boards.length <= mostPlayed
  const ids = boards.map(({ id }) => id).join()
  const { value } = useAsked<BoardPage>(areFew && ids !== '' ? `/api/v1/boards?ids=${ids}` : undefined)
  useEffect(() => {
    if (areFew && !value) return
    const elsewhere = new Set(value?.boards.filter(({ id, paired }) => paired && !isOwnBoard(id)).map(({ id }) => id))
    // Who hangs already stays as it is: a frame that is put in another’s place loads its page anew.
    setHangings(
      (former) =>
        new Map(
          boards.map(
            ({ id }) => [id, former.get(id) ?? (!areFew ? 'shown' : elsewhere.has(id) ? 'watched' : 'played')] as const,
          ),
        ),
    )
  }, [areFew, value, ids])
  const watch = useCallback((board: string) => setHangings((former) => new Map(former).set(board, 'watched')), [])
  return [hangings, watch]
}
