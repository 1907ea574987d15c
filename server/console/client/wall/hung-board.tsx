import type { ComponentChildren } from 'preact'
import type { Board } from '../../../../shared/plan/plan.ts'
import { isAmiss, type Standing } from '../boards/standing-of.ts'
import { inOurs } from '../words/say.ts'
import { writtenIn } from '../words/written-in.ts'

/** A board on the wall. */
export interface HungProps {
  readonly board: Board
  readonly standing: Standing
  /** px. */
  readonly width: number
  /** It stands on another page: it goes on, unseen. */
  readonly isAway: boolean
  readonly note: string | undefined
  readonly children: ComponentChildren
}

/** A board with its name below, to be read from some metres; what is wrong with it stands out. */
export function HungBoard({ board, standing, width, isAway, note, children }: HungProps) {
  const { id, name } = board
  const { kind, said, why } = standing
  const trouble = isAmiss(standing) ? (why[0] ?? said) : undefined
  return (
    <figure
      class="hung"
      data-board={id}
      data-standing={kind}
      data-away={isAway ? '' : undefined}
      aria-hidden={isAway ? 'true' : undefined}
      style={{ width: `${width}px` }}
    >
      {children}
      <figcaption>
        <a href={`/boards/${id}`} lang={writtenIn} tabIndex={isAway ? -1 : undefined}>
          {name}
        </a>
        {trouble && <strong class="hung-trouble">{inOurs(trouble)}</strong>}
        {note !== undefined && <small>{note}</small>}
      </figcaption>
    </figure>
  )
}
