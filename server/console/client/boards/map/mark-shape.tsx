import type { StandingKind } from '../standing-of.ts'

/** A mark on the map: its colour and its shape both say how a board stands. */
export interface MarkShapeProps {
  readonly kind: StandingKind
  /** Half of its width, px. */
  readonly r: number
}

/** A disc: well · a triangle: in trouble · a square: lost · a ring: never heard, or not known · a diamond: under repair. */
export function MarkShape({ kind, r }: MarkShapeProps) {
  const shared = { class: 'mark-shape', 'data-standing': kind }
  switch (kind) {
    case 'wrong':
      return <path {...shared} d={`M0 ${-r * 1.15} L${r * 1.1} ${r * 0.8} H${-r * 1.1} Z`} />
    case 'lost':
      return <rect {...shared} x={-r * 0.9} y={-r * 0.9} width={r * 1.8} height={r * 1.8} />
    case 'repair':
      return <path {...shared} d={`M0 ${-r * 1.2} L${r * 1.2} 0 L0 ${r * 1.2} L${-r * 1.2} 0 Z`} />
    case 'well':
    case 'never':
    case 'unknown':
      return <circle {...shared} r={r} />
  }
}
