import type { BoardColor } from '../../shared/plan/plan.ts'
import type { Rgb } from '../color.ts'
import type { Shape } from './shape-of.ts'

/** How a slogan stands on a canvas of some shape: colours, what frames it, and how much ground is kept free. */
export interface Template {
  readonly id: string
  readonly shapes: readonly Shape[]
  readonly color: BoardColor
  /** Only for slides that carry one of these tags; a template without is for all others. */
  readonly tags?: readonly string[]
  readonly ground: Rgb
  readonly ink: Rgb
  readonly ornament: Rgb
  /** `ends`: a column of key fret at either end · `corners`: a double line with fret corners · `none`. */
  readonly frame: 'ends' | 'corners' | 'none'
  /** Ground kept free inside the frame, as parts of the canvas's shorter side. */
  readonly padding: { readonly x: number; readonly y: number }
}

const red: Rgb = [176, 0, 12]
const yellow: Rgb = [255, 226, 0]
const gold: Rgb = [232, 158, 32]
const night: Rgb = [0, 0, 0]
const paper: Rgb = [255, 255, 255]
const ash: Rgb = [120, 120, 120]

/** Asked in this order; the last ones take everything. */
export const templates: readonly Template[] = [
  {
    id: 'mourning',
    shapes: ['strip', 'beam', 'pillar', 'board'],
    color: 'full',
    tags: ['quoc-tang'],
    ground: night,
    ink: paper,
    ornament: ash,
    frame: 'none',
    padding: { x: 0.08, y: 0.03 },
  },
  {
    id: 'one-color',
    shapes: ['strip', 'beam', 'pillar', 'board'],
    color: 'mono',
    ground: night,
    ink: paper,
    ornament: paper,
    frame: 'none',
    padding: { x: 0.08, y: 0.03 },
  },
  {
    id: 'beam',
    shapes: ['beam'],
    color: 'full',
    ground: red,
    ink: yellow,
    ornament: gold,
    frame: 'ends',
    padding: { x: 0.12, y: 0.03 },
  },
  {
    id: 'board',
    shapes: ['board'],
    color: 'full',
    ground: red,
    ink: yellow,
    ornament: gold,
    frame: 'corners',
    padding: { x: 0.06, y: 0.05 },
  },
  {
    id: 'plain',
    shapes: ['strip', 'pillar'],
    color: 'full',
    ground: red,
    ink: yellow,
    ornament: gold,
    frame: 'none',
    padding: { x: 0.05, y: 0.03 },
  },
]

/** The colours of the built-in plate and of what a contained picture leaves free: the same house, at rest. */
export const plateColors: { readonly ground: Rgb; readonly relief: Rgb; readonly ornament: Rgb } = {
  ground: [92, 2, 8],
  relief: [124, 10, 14],
  ornament: gold,
}
