import type { ComponentChildren } from 'preact'
import type { Asked } from '../../state/use-asked.ts'
import { inOurs, say } from '../../words/say.ts'

/** What was asked for, and how it is said. */
export interface ReasonsProps<T> {
  readonly asked: Asked<T>
  readonly children: (value: T) => ComponentChildren
}

/** Reasons that the server is asked for: waiting for them, the trouble of it, or themselves, read out as they come. */
export function Reasons<T>({ asked: { value, trouble }, children }: ReasonsProps<T>) {
  return (
    <div class="why" aria-live="polite">
      {value !== undefined && children(value)}
      {value === undefined && trouble && <p class="fault">{inOurs(trouble)}</p>}
      {value === undefined && !trouble && <p class="quiet">{say('Đang xem lý do…', 'Looking up the reasons…')}</p>}
    </div>
  )
}
