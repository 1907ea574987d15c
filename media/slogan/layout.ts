import type { BoardColor } from '../../shared/plan/plan.ts'
import type { Look } from '../look/template-for.ts'
import type { Face } from '../type/face.ts'
import type { FittedLines, Room } from '../type/fit-lines.ts'

/** A canvas of so many pixels. */
export interface Place {
  readonly width: number
  readonly height: number
  readonly color: BoardColor
}

/** Lines of one language in one face, at one size. */
export interface Block {
  readonly text: string
  readonly face: Face
  readonly fit: FittedLines
  /** The room they were fitted to. */
  readonly room: Room
  /** How large they may be beside the main text. */
  readonly most: number
  readonly translates: boolean
}

/** How a slogan is set on a place, by font metrics alone: nothing has been drawn yet. */
export interface Layout {
  readonly setting: 'standing' | 'pages' | 'scrolling'
  readonly place: Place
  readonly look: Look
  readonly hasEmblem: boolean
  /** Page by page from top to bottom, the main text first; of a scrolling one, from left to right. */
  readonly pages: readonly (readonly Block[])[]
}
