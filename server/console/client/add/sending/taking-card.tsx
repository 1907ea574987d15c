import { useEffect, useRef } from 'preact/hooks'
import type { BoardPage } from '../../../../../shared/api/board.ts'
import type { BoardId } from '../../../../../shared/plan/plan.ts'
import { Badge } from '../../kit/badge.tsx'
import { useAskedEvery } from '../../state/use-asked-every.ts'
import { inOurs } from '../../words/say.ts'
import { takenWords, takingOf, takings } from './taking-of.ts'

/** Boards that were given something. */
export interface TakingCardProps {
  readonly boards: readonly { readonly id: BoardId; readonly name: string }[]
}

const everyMs = 1000
/** What one question may name. */
const mostBoards = 200

/** The boards, each saying whether it has its new programme. */
export function TakingCard({ boards }: TakingCardProps) {
  const card = useRef<HTMLElement>(null)
  const watched = boards.slice(0, mostBoards)
  const ids = watched.map(({ id }) => id).join()
  const path = `/api/v1/boards?ids=${ids}&limit=${mostBoards}`
  const { value } = useAskedEvery<BoardPage>(path, everyMs)
  const states = value?.boards ?? []
  useEffect(() => card.current?.scrollIntoView({ block: 'nearest' }), [])
  const known = watched.flatMap(({ id }) => states.filter((state) => state.id === id).map(takingOf))
  return (
    <section ref={card} class="card">
      <h2 aria-live="polite">{inOurs(takenWords(known))}</h2>
      <ul class="taking">
        {watched.map(({ id, name }) => {
          const state = states.find((one) => one.id === id)
          const taking = state && takings[takingOf(state)]
          return (
            <li key={id} data-board={id}>
              <a href={`/boards/${id}`}>{name}</a>{' '}
              <Badge tone={taking?.tone ?? 'quiet'}>{taking ? inOurs(taking.said) : '…'}</Badge>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
