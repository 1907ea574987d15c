import { tagsOf } from '../../shared/plan/effective.ts'
import type { BoardColor, SloganSlide } from '../../shared/plan/plan.ts'
import { shapeOf } from '../../shared/plan/shape-of.ts'
import type { Rgb } from '../color.ts'
import { type Arrangement, oneColor, type Template, templates } from './templates.ts'

/** A template on one canvas. */
export interface Look extends Arrangement {
  readonly id: string
  readonly color: BoardColor
  readonly ground: Rgb
  readonly ink: Rgb
  readonly ornament: Rgb
}

/** How a slogan looks on a canvas of so many pixels: by the template that it names, else by its tags, else as every slogan does. */
export function templateFor(
  slide: Pick<SloganSlide, 'template' | 'tags'>,
  width: number,
  height: number,
  color: BoardColor,
): Look {
  const { id, ground, ink, ornament, on } = color === 'mono' ? oneColor : chosenBy(slide)
  return { id, color, ground, ink, ornament, ...on[shapeOf(width, height)] }
}

function chosenBy(slide: Pick<SloganSlide, 'template' | 'tags'>): Template {
  const tags = tagsOf(slide as SloganSlide)
  const found =
    templates.find(({ id }) => id === slide.template) ??
    templates.find((template) => template.tags.some((tag) => tags.includes(tag))) ??
    templates.find((template) => template.tags.length === 0)
  if (!found) throw new Error('no template serves every slide')
  return found
}
