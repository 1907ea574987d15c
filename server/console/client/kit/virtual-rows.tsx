import {
  defaultRangeExtractor,
  observeWindowOffset,
  observeWindowRect,
  type Range,
  Virtualizer,
  windowScroll,
} from '@tanstack/virtual-core'
import type { VNode } from 'preact'
import { useCallback, useLayoutEffect, useMemo, useReducer, useRef, useState } from 'preact/hooks'

/** A list of thousands, of which only what is near the window is drawn. */
export interface VirtualRowsProps {
  readonly count: number
  /** How high a row is about, px: each is measured once it is drawn. */
  readonly rowHeight: number
  /** The same of the row at a place, where rows of some kinds are far from it. */
  readonly heightOf?: ((index: number) => number) | undefined
  /** What stands at a place; it is a list item of its own. */
  readonly row: (index: number) => VNode
  /** What the list is called. */
  readonly label: string
  /** How many stand side by side in a width (px); one where it is left out. */
  readonly columnsOf?: ((width: number) => number) | undefined
  /** What identifies what stands at a place, so that it stays itself when the list changes. */
  readonly keyOf?: ((index: number) => string | number) | undefined
}

/** So far beyond the window rows are drawn (px): each more costs a slow machine its part of every step of the wheel. */
const beyondPx = 300

/** The list, in the window’s own scrolling. What has the focus stays drawn however far one scrolls. */
export function VirtualRows({ count, rowHeight, heightOf, row, label, columnsOf, keyOf }: VirtualRowsProps) {
  const [, redraw] = useReducer((round: number, _: undefined) => round + 1, 0)
  const list = useRef<HTMLUListElement>(null)
  const focused = useRef<number | undefined>(undefined)
  const [{ top, width }, setPlace] = useState({ top: 0, width: 0 })
  const columns = Math.max(1, columnsOf?.(width) ?? 1)
  const options = {
    ...{ count: Math.ceil(count / columns), scrollMargin: top, scrollToFn: windowScroll },
    overscan: Math.ceil(beyondPx / rowHeight),
    getScrollElement: () => window,
    estimateSize: heightOf ?? (() => rowHeight),
    observeElementRect: observeWindowRect,
    observeElementOffset: observeWindowOffset,
    onChange: () => redraw(undefined),
    rangeExtractor: (range: Range) => withFocused(defaultRangeExtractor(range), focused.current, range.count),
  }
  const [virtualizer] = useState(() => new Virtualizer<Window, HTMLElement>(options))
  virtualizer.setOptions(options)
  useLayoutEffect(() => virtualizer._didMount(), [virtualizer])
  useLayoutEffect(() => virtualizer._willUpdate())
  // Rows of another width are of another height.
  useLayoutEffect(() => virtualizer.measure(), [virtualizer, columns, width])
  useLayoutEffect(() => {
    const { current } = list
    if (!current) return
    const look = () => {
      const box = current.getBoundingClientRect()
      const next = { top: Math.round(box.top + scrollY), width: Math.round(box.width) }
      setPlace((former) => (former.top === next.top && former.width === next.width ? former : next))
    }
    look()
    // What stands above the list may grow, which moves it without changing it.
    const watch = new ResizeObserver(look)
    watch.observe(current)
    watch.observe(document.body)
    return () => watch.disconnect()
  }, [])
  const measure = useCallback((element: HTMLElement | null) => virtualizer.measureElement(element), [virtualizer])
  const rowIn = (target: EventTarget | null) => {
    const index = target instanceof Element ? target.closest<HTMLElement>('[data-index]')?.dataset.index : undefined
    return index === undefined ? undefined : Number(index)
  }

  const drawn = virtualizer.getVirtualItems()
  return (
    <ul
      ref={list}
      class="virtual-rows"
      aria-label={label}
      style={{
        height: `${virtualizer.getTotalSize()}px`,
        paddingTop: `${(drawn[0]?.start ?? top) - top}px`,
        gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))`,
      }}
      onFocusIn={(event) => {
        focused.current = rowIn(event.target)
      }}
      onFocusOut={() => {
        focused.current = undefined
      }}
    >
      {drawn.flatMap(({ index, start }, at) => {
        // Only beside the rows that are kept for the keyboard is anything left out.
        const leftOut = start - (drawn[at - 1]?.end ?? start)
        return placesOf(index, columns, count).map((place, column) => (
          <li
            key={keyOf?.(place) ?? place}
            ref={column === 0 ? measure : null}
            data-index={index}
            aria-setsize={count}
            aria-posinset={place + 1}
            style={{ marginTop: `${leftOut}px` }}
          >
            <Place {...{ row, place }} />
          </li>
        ))
      })}
    </ul>
  )
}

/** What stands at a place: made anew with the list, not with each step of the wheel. */
function Place({ row, place }: { readonly row: VirtualRowsProps['row']; readonly place: number }) {
  return useMemo(() => row(place), [row, place])
}

const placesOf = (index: number, columns: number, count: number): readonly number[] =>
  Array.from({ length: Math.min(columns, count - index * columns) }, (_, at) => index * columns + at)

/** With the row that has the focus, and those beside it, to which Tab leads. */
function withFocused(range: number[], focused: number | undefined, count: number): number[] {
  if (focused === undefined) return range
  const kept = [focused - 1, focused, focused + 1].filter((row) => row >= 0 && row < count)
  return [...new Set([...range, ...kept])].sort((a, b) => a - b)
}
