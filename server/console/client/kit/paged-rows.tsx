import type { ComponentChildren } from 'preact'
import type { Paged } from '../state/use-paged.ts'
import { inOurs, say } from '../words/say.ts'
import { Button } from './button.tsx'
import { Notice } from './notice.tsx'
import { Waiting } from './waiting.tsx'

/** A list that is read page by page. */
export interface PagedRowsProps<T> {
  readonly paged: Paged<T>
  /** What stands where there is nothing. */
  readonly empty: ComponentChildren
  readonly children: (rows: readonly T[]) => ComponentChildren
}

/** The rows that were read, why there are none, and a press for more. */
export function PagedRows<T>({ paged, empty, children }: PagedRowsProps<T>) {
  const { rows, trouble, hasMore, isReading, readMore, renew } = paged
  return (
    <div class="paged" aria-busy={isReading ? 'true' : undefined}>
      {rows && (rows.length > 0 ? children(rows) : empty)}
      {!rows && !trouble && <Waiting />}
      {trouble && (
        <Notice tone="lost" isAlert>
          {inOurs(trouble)} <Button onPress={renew}>{say('Thử lại', 'Try again')}</Button>
        </Notice>
      )}
      {hasMore && (
        <Button isBusy={isReading} onPress={readMore}>
          {say('Xem thêm', 'More')}
        </Button>
      )}
    </div>
  )
}
