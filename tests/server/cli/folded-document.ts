import { smallDocument } from '../small-plan.ts'

/** The small plan, whose gate has a beam between two pillars that lie on their sides in the controller, below it: 64×48 pixels. */
export function foldedDocument() {
  const document = smallDocument()
  const [gate, strip] = document.boards
  const sections = [
    { id: 'trai', x: 0, y: 0, width: 16, height: 48, at: { x: 0, y: 16, rotate: 90 } },
    { id: 'dam', x: 16, y: 0, width: 64, height: 16, at: { x: 0, y: 0, rotate: 0 } },
    { id: 'phai', x: 80, y: 0, width: 16, height: 48, at: { x: 0, y: 32, rotate: 270 } },
  ]
  return { ...document, boards: [{ ...gate, width: 96, height: 48, sections }, strip] }
}
