import { remembered } from '../../shared/remembered.ts'
import type { Face } from '../type/face.ts'

const known = new WeakMap<Face, Map<string, Promise<number>>>()
/** Yardsticks are few; whole lines in scripts without one are not. */
const mostKept = 500

/** Rows of ink that a text really takes when drawn: hinting moves outlines by up to a row. */
export function drawnRows(face: Face, text: string, size: number, oneBit: boolean): Promise<number> {
  const ofFace = known.get(face) ?? new Map<string, Promise<number>>()
  known.set(face, ofFace)
  if (ofFace.size > mostKept) ofFace.clear()
  return remembered(ofFace, `${size} ${oneBit} ${text}`, async () => (await face.draw(text, size, oneBit)).height)
}
