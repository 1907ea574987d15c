import { say } from '../../words/say.ts'
import type { Standing } from '../standing-of.ts'
import type { Cluster } from './clusters.ts'
import { MarkShape } from './mark-shape.tsx'
import type { PlacedBoard } from './placed-boards.ts'
import { worstOf } from './worst-of.ts'

/** The boards that one mark stands for. */
export interface MapMarkProps {
  readonly cluster: Cluster<PlacedBoard>
  readonly standing: (board: string) => Standing
  readonly isPointed: boolean
  /** Its place among the marks: by it the sheet knows which one is pressed. */
  readonly place: number
}

const alonePx = 8
const leastPx = 13
const mostPx = 26

/** A board on the map, or several that stand too close, with their number. */
export function MapMark({ cluster: { things, x, y }, standing, isPointed, place }: MapMarkProps) {
  const [first] = things
  if (!first) return null
  const count = things.length
  const kind = worstOf(things.map(({ board }) => standing(board.id)))
  const r = count === 1 ? alonePx : Math.min(mostPx, leastPx + 3 * Math.log2(count))
  const name = count === 1 ? first.board.name : say(`${count} bảng`, `${count} boards`)
  return (
    <g class="map-mark" data-mark={place} data-pointed={isPointed ? '' : undefined} transform={`translate(${x} ${y})`}>
      <MarkShape kind={kind} r={r} />
      {count > 1 && (
        <text class="mark-count" text-anchor="middle" dy="0.35em">
          {count}
        </text>
      )}
      {isPointed && (
        <text class="mark-name" text-anchor="middle" y={-r - 6}>
          {name}
        </text>
      )}
    </g>
  )
}
