import { useEffect, useMemo, useRef } from 'preact/hooks'
import { go } from '../../app/address.ts'
import { counted } from '../../words/counted.ts'
import { language, say } from '../../words/say.ts'
import type { Standing } from '../standing-of.ts'
import { type Cluster, clustersOf } from './clusters.ts'
import { graticuleOf } from './graticule.ts'
import { MapMark } from './map-mark.tsx'
import type { PlacedBoard } from './placed-boards.ts'
import { inRoom, metresAPx, mostWorldPx, type Room } from './projection.ts'
import { lengthText, scaleOf } from './scale-of.ts'
import type { MapView } from './use-map-view.ts'

/** What the map shows, and which part of it. */
export interface MapSheetProps {
  readonly placed: readonly PlacedBoard[]
  readonly standing: (board: string) => Standing
  readonly room: Room
  readonly map: MapView
  /** The board that is pointed at, here or in the list. */
  readonly pointed: string | undefined
  readonly onPoint: (board: string | undefined) => void
}

/** As far as two marks of many boards must be apart not to cover each other. */
const nearPx = 56
const scalePx = 120
const closer = 1.25

/** The drawing: a grid of degrees, a scale, and the boards, those that stand too close as one mark with their number. */
export function MapSheet({ placed, standing, room, map, pointed, onPoint }: MapSheetProps) {
  const sheet = useRef<SVGSVGElement>(null)
  const { view, zoom, drag } = map
  const seen = useMemo(() => clustersIn(placed, view, room), [placed, view, room])
  const lines = useMemo(() => graticuleOf(view, room), [view, room])
  const scale = scaleOf(metresAPx(view), scalePx)

  useEffect(() => {
    const element = sheet.current
    if (!element) return
    // Preact listens passively to the wheel: the page would scroll too.
    const wheel = (event: WheelEvent) => {
      event.preventDefault()
      const box = element.getBoundingClientRect()
      zoom(event.deltaY < 0 ? closer : 1 / closer, { x: event.clientX - box.left, y: event.clientY - box.top })
    }
    element.addEventListener('wheel', wheel, { passive: false })
    return () => element.removeEventListener('wheel', wheel)
  }, [zoom])

  const markAt = ({ target }: Event) => {
    const mark = target instanceof Element ? target.closest<SVGElement>('[data-mark]')?.dataset.mark : undefined
    return mark === undefined ? undefined : seen[Number(mark)]
  }
  // The list beside is what the keyboard goes through: here the pointer alone is heard, once for all marks.
  const pointing = {
    onPointerOver: (event: Event) => onPoint(markAt(event)?.things[0]?.board.id),
    onPointerLeave: () => onPoint(undefined),
    onClick: (event: Event) => press(markAt(event)),
  }
  const press = (cluster: Cluster<PlacedBoard> | undefined) => {
    const first = cluster?.things[0]
    if (cluster?.things.length === 1 && first) go(`/boards/${first.board.id}`)
    else if (cluster && view.worldPx < mostWorldPx) map.show(cluster.things)
  }

  return (
    <svg
      ref={sheet}
      class="map-sheet"
      width={room.width}
      height={room.height}
      role="img"
      aria-label={say(
        `Bản đồ của ${placed.length} bảng; danh sách bên cạnh kê các bảng trong khung`,
        `A map of ${counted(placed.length, 'board')}; the list beside it names those that are seen`,
      )}
      {...drag}
      {...pointing}
    >
      <g class="graticule">
        {lines.map(({ kind, degrees, at }) =>
          kind === 'meridian' ? (
            <g key={`m${degrees}`}>
              <line x1={at} x2={at} y1={0} y2={room.height} />
              <text x={at + 4} y={room.height - 6}>
                {degreeText(degrees, say('Đ', 'E'), say('T', 'W'))}
              </text>
            </g>
          ) : (
            <g key={`p${degrees}`}>
              <line x1={0} x2={room.width} y1={at} y2={at} />
              <text x={4} y={at - 4}>
                {degreeText(degrees, say('B', 'N'), say('N', 'S'))}
              </text>
            </g>
          ),
        )}
      </g>
      {seen.map((cluster, place) => (
        <MapMark
          key={cluster.things[0]?.board.id}
          {...{ cluster, standing, place }}
          isPointed={cluster.things.some(({ board }) => board.id === pointed)}
        />
      ))}
      <g class="scale" transform={`translate(${room.width - scale.px - 16} ${room.height - 28})`}>
        <path d={`M0 -6 V0 H${scale.px} V-6`} />
        <text x={scale.px / 2} y={-8} text-anchor="middle">
          {lengthText(scale.metres)}
        </text>
      </g>
    </svg>
  )
}

const degreeText = (degrees: number, positive: string, negative: string): string =>
  `${new Intl.NumberFormat(language(), { maximumFractionDigits: 3 }).format(Math.abs(degrees))}°${degrees < 0 ? negative : positive}`

/** The marks that stand within the room, or just beside it. */
function clustersIn(
  placed: readonly PlacedBoard[],
  view: MapView['view'],
  room: Room,
): readonly Cluster<PlacedBoard>[] {
  const near = placed
    .map((thing) => ({ thing, at: inRoom(thing.point, view, room) }))
    .filter(({ at }) => at.x > -nearPx && at.y > -nearPx && at.x < room.width + nearPx && at.y < room.height + nearPx)
  return clustersOf(near, ({ at }) => at, nearPx).map(({ things, x, y }) => ({
    ...{ x, y },
    things: things.map(({ thing }) => thing),
  }))
}
