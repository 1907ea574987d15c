import { useCallback, useMemo, useRef, useState } from 'preact/hooks'
import type { PlacedBoard } from './placed-boards.ts'
import { moved, type Room, type View, viewOf, type WorldPoint, zoomed } from './projection.ts'

/** What of the map is seen, and the ways to see something else. */
export interface MapView {
  readonly view: View
  readonly zoom: (times: number, at?: WorldPoint) => void
  readonly move: (byX: number, byY: number) => void
  /** All boards at once. */
  readonly all: () => void
  /** Some boards, as close as they all are seen. */
  readonly show: (some: readonly PlacedBoard[]) => void
  /** For the map’s element: dragged, it moves. */
  readonly drag: {
    readonly onPointerDown: (event: PointerEvent) => void
    readonly onPointerMove: (event: PointerEvent) => void
    readonly onPointerUp: () => void
  }
}

const marginPx = 48
const dragPx = 4

/** A view of boards in a room; until somebody looks elsewhere it has all of them. */
export function useMapView(boards: readonly PlacedBoard[], room: Room): MapView {
  const [own, setOwn] = useState<View | undefined>(undefined)
  const fitting = useMemo(
    () =>
      viewOf(
        boards.map(({ point }) => point),
        room,
        marginPx,
      ),
    [boards, room],
  )
  const view = own ?? fitting
  const from = useRef<{ x: number; y: number; isDragged: boolean } | undefined>(undefined)
  const zoom = useCallback(
    (times: number, at: WorldPoint = { x: room.width / 2, y: room.height / 2 }) =>
      setOwn(zoomed(view, times, at, room)),
    [view, room],
  )
  const move = useCallback((byX: number, byY: number) => setOwn(moved(view, byX, byY)), [view])
  return {
    ...{ view, zoom, move },
    all: () => setOwn(undefined),
    show: (some) =>
      setOwn(
        viewOf(
          some.map(({ point }) => point),
          room,
          marginPx,
        ),
      ),
    drag: {
      onPointerDown(event) {
        if (event.button === 0) from.current = { x: event.clientX, y: event.clientY, isDragged: false }
      },
      onPointerMove(event) {
        const { current } = from
        if (!current) return
        const [byX, byY] = [event.clientX - current.x, event.clientY - current.y]
        if (!current.isDragged && Math.hypot(byX, byY) < dragPx) return
        // Only once it is dragged: a press on a mark must reach the mark.
        if (!current.isDragged && event.currentTarget instanceof Element)
          event.currentTarget.setPointerCapture(event.pointerId)
        from.current = { x: event.clientX, y: event.clientY, isDragged: true }
        setOwn(moved(view, -byX, -byY))
      },
      onPointerUp() {
        from.current = undefined
      },
    },
  }
}
