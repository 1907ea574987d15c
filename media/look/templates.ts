import type { Shape } from '../../shared/plan/shape-of.ts'
import { black, type Rgb, white } from '../color.ts'
import type { Frame } from './frames.ts'

/** How a slogan is dressed: its colours, and for each shape of canvas what frames it and where an emblem stands. */
export interface Template {
  readonly id: string
  /** For people. */
  readonly title: string
  readonly titleVi: string
  /** Taken for slides that carry one of these tags and name no template. */
  readonly tags: readonly string[]
  readonly ground: Rgb
  readonly ink: Rgb
  readonly ornament: Rgb
  readonly on: Readonly<Record<Shape, Arrangement>>
}

/** What stands around the words on a canvas of one shape. */
export interface Arrangement {
  readonly frame: Frame
  /** Ground kept free inside the frame, as parts of the canvas's shorter side. */
  readonly padding: { readonly x: number; readonly y: number }
  /** An emblem's side, and how much of the canvas it takes there, as a part of that side's length; null: no room for one. */
  readonly emblem: { readonly side: 'left' | 'top'; readonly part: number } | null
}

const red: Rgb = [176, 0, 12]
const yellow: Rgb = [255, 226, 0]
const gold: Rgb = [232, 158, 32]
const blue: Rgb = [0, 44, 122]
const sky: Rgb = [88, 152, 224]
const paper: Rgb = [250, 248, 240]
const crimson: Rgb = [178, 0, 16]
const ash: Rgb = [120, 120, 120]

const onBeam = { side: 'left', part: 0.09 } as const
const onPillar = { side: 'top', part: 0.22 } as const
const onBoard = { side: 'top', part: 0.3 } as const

/** Fret and double lines, as on the gates of communal houses. */
const festive: Template['on'] = {
  strip: { frame: 'none', padding: { x: 0.05, y: 0.03 }, emblem: null },
  beam: { frame: 'ends', padding: { x: 0.12, y: 0.03 }, emblem: onBeam },
  pillar: { frame: 'caps', padding: { x: 0.03, y: 0.08 }, emblem: onPillar },
  board: { frame: 'corners', padding: { x: 0.06, y: 0.05 }, emblem: onBoard },
}

/** Thin lines, nothing that draws the eye from the words. */
const plain: Template['on'] = {
  strip: { frame: 'none', padding: { x: 0.05, y: 0.03 }, emblem: null },
  beam: { frame: 'bars', padding: { x: 0.14, y: 0.03 }, emblem: onBeam },
  pillar: { frame: 'none', padding: { x: 0.03, y: 0.06 }, emblem: onPillar },
  board: { frame: 'lines', padding: { x: 0.06, y: 0.05 }, emblem: onBoard },
}

const bare: Template['on'] = {
  strip: { frame: 'none', padding: { x: 0.08, y: 0.03 }, emblem: null },
  beam: { frame: 'none', padding: { x: 0.08, y: 0.03 }, emblem: onBeam },
  pillar: { frame: 'none', padding: { x: 0.03, y: 0.06 }, emblem: onPillar },
  board: { frame: 'none', padding: { x: 0.08, y: 0.05 }, emblem: onBoard },
}

/** The first whose tags a slide carries is taken for it, else the first without tags. */
export const templates: readonly Template[] = [
  {
    id: 'tang',
    title: 'Mourning: white on black',
    titleVi: 'Quốc tang: chữ trắng nền đen',
    tags: ['quoc-tang'],
    ...{ ground: black, ink: white, ornament: ash, on: bare },
  },
  {
    id: 'le',
    title: 'Festive: yellow on red',
    titleVi: 'Ngày lễ: chữ vàng nền đỏ',
    tags: [],
    ...{ ground: red, ink: yellow, ornament: gold, on: festive },
  },
  {
    id: 'xanh',
    title: 'Campaign: yellow on blue',
    titleVi: 'Tuyên truyền: chữ vàng nền xanh',
    tags: ['an-toan', 'moi-truong'],
    ...{ ground: blue, ink: yellow, ornament: sky, on: plain },
  },
  {
    id: 'trang',
    title: 'Notice: red on white',
    titleVi: 'Thông báo: chữ đỏ nền trắng',
    tags: ['thong-bao'],
    ...{ ground: paper, ink: crimson, ornament: gold, on: plain },
  },
  {
    id: 'tron',
    title: 'Plain: white on red, without a frame',
    titleVi: 'Trơn: chữ trắng nền đỏ, không viền',
    tags: [],
    ...{ ground: red, ink: white, ornament: gold, on: bare },
  },
]

/** On a one-colour board every LED that is lit has the board's own colour: nothing but light and dark, and no frame. */
export const oneColor: Template = {
  id: 'mot-mau',
  title: 'One colour',
  titleVi: 'Một màu',
  tags: [],
  ...{ ground: black, ink: white, ornament: white, on: bare },
}

/** The colours of the built-in plate and of what a contained picture leaves free: the same house, at rest. */
export const plateColors: { readonly ground: Rgb; readonly relief: Rgb; readonly ornament: Rgb } = {
  ground: [92, 2, 8],
  relief: [124, 10, 14],
  ornament: gold,
}
