import type { ComponentChildren } from 'preact'
import { Icon } from './icon.tsx'

/** One column: its heading, and what a row has under it. */
export interface Column<T> {
  readonly id: string
  readonly head: ComponentChildren
  readonly cell: (row: T) => ComponentChildren
  readonly isNumber?: boolean | undefined
  /** It is what the row is called: on a phone it stands above the rest, without its heading. */
  readonly isName?: boolean | undefined
  /** It has the box by which a row is ticked: on a phone it stands in the row’s corner. */
  readonly isTick?: boolean | undefined
  /** Its heading is a press that sorts by it. */
  readonly canSort?: boolean | undefined
}

/** By which column rows are sorted; `isDown`: the greatest first. */
export interface Sorting {
  readonly by: string
  readonly isDown: boolean
}

/** Rows under headings. */
export interface DataTableProps<T> {
  readonly caption: string
  readonly columns: readonly Column<T>[]
  readonly rows: readonly T[]
  readonly keyOf: (row: T) => string | number
  readonly isCaptionShown?: boolean | undefined
  readonly sorting?: Sorting | undefined
  /** Another order is asked for; sorting is the owner’s. */
  readonly onSort?: ((sorting: Sorting) => void) | undefined
}

/** A table; on a phone each row stands as a card, each cell beside its heading. */
export function DataTable<T>({ caption, columns, rows, keyOf, isCaptionShown, sorting, onSort }: DataTableProps<T>) {
  return (
    <div class="wide">
      <table class="data-table">
        <caption class={isCaptionShown ? undefined : 'heard'}>{caption}</caption>
        <thead>
          <tr>
            {columns.map(({ id, head, isNumber, canSort }) => {
              const order = sorting?.by === id ? (sorting.isDown ? 'descending' : 'ascending') : undefined
              return (
                <th key={id} scope="col" class={isNumber ? 'is-number' : undefined} aria-sort={order}>
                  {canSort ? (
                    <button
                      type="button"
                      class="sort"
                      onClick={() => onSort?.({ by: id, isDown: order === 'ascending' })}
                    >
                      {head}
                      <Icon name={order === undefined ? 'sort' : order === 'ascending' ? 'up' : 'down'} />
                    </button>
                  ) : (
                    head
                  )}
                </th>
              )
            })}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={keyOf(row)}>
              {columns.map(({ id, head, cell, isNumber, isName, isTick }) => (
                <td
                  key={id}
                  // What the row is called is read out with each of its cells.
                  role={isName ? 'rowheader' : undefined}
                  class={isNumber ? 'is-number' : isName ? 'is-name' : isTick ? 'is-tick' : undefined}
                  data-heading={typeof head === 'string' ? head : ''}
                >
                  {cell(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
