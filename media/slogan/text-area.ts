import { leastRows } from '../legibility/line-rows.ts'
import { insideOf, type Rect } from '../look/frames.ts'
import type { Look } from '../look/template-for.ts'
import type { Place } from './layout.ts'

/** Where words and an emblem stand on a canvas. */
export interface Area {
  readonly text: Rect
  /** Undefined where there is none, or no room for one. */
  readonly emblem: Rect | undefined
}

/** A smaller emblem would be a blot. */
const leastEmblem = 24

/** Divides what a look's frame leaves free of a place. */
export function areaOf(look: Look, { width, height }: Place, hasEmblem: boolean): Area {
  // On so few rows all of them belong to the letters.
  if (height < leastRows) return { text: { x: 1, y: 0, width: width - 2, height }, emblem: undefined }
  const inside = insideOf(look.frame, width, height)
  const shorter = Math.min(width, height)
  const padX = Math.max(2, Math.round(look.padding.x * shorter))
  const padY = Math.max(1, Math.round(look.padding.y * shorter))
  const { x, y } = { x: inside.x + padX, y: inside.y + padY }
  const free = { x, y, width: inside.width - 2 * padX, height: inside.height - 2 * padY }
  const emblem = hasEmblem ? emblemIn(free, look, width, height) : undefined
  if (!emblem) return { text: free, emblem: undefined }
  if (look.emblem?.side === 'left') {
    const taken = emblem.width + padX
    return { text: { ...free, x: free.x + taken, width: free.width - taken }, emblem }
  }
  const taken = emblem.height + Math.max(padY, Math.round(0.02 * height))
  return { text: { ...free, y: free.y + taken, height: free.height - taken }, emblem }
}

function emblemIn(free: Rect, { emblem }: Look, width: number, height: number): Rect | undefined {
  if (!emblem) return undefined
  const size =
    emblem.side === 'left'
      ? { width: Math.min(Math.round(emblem.part * width), free.height), height: free.height }
      : { width: free.width, height: Math.round(emblem.part * height) }
  if (Math.min(size.width, size.height) < leastEmblem) return undefined
  return { x: free.x, y: free.y, ...size }
}
