import type { BoardColor } from '../../shared/plan/plan.ts'
import { shapeOf } from './shape-of.ts'
import { type Template, templates } from './templates.ts'

/** The template in which a slogan with these tags is set on a canvas of so many pixels. */
export function templateFor(width: number, height: number, color: BoardColor, tags: readonly string[] = []): Template {
  const shape = shapeOf(width, height)
  const found = templates.find(
    (template) =>
      template.color === color &&
      template.shapes.includes(shape) &&
      (template.tags === undefined || template.tags.some((tag) => tags.includes(tag))),
  )
  if (!found) throw new Error(`no template for a ${color} ${shape}`)
  return found
}
