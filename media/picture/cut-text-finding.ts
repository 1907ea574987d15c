import type { Finding } from '../../shared/legibility/verdict.ts'
import { boxOfLine } from './box-of-line.ts'
import type { Fitting } from './fit-pictures.ts'
import { shownPart } from './shown-part.ts'
import type { TextLine } from './text-lines-of.ts'

/** Parts of a line's height and length that may be cut before it is said: boxes are rough. */
const slack = { down: 0.06, across: 0.02 }
/** The part of a line's height of which nothing can be seen: crops are rounded. */
const unseen = 0.01

/**
 * A warning where the edge of what a canvas shows runs through a line of text in the picture: a mark that is cut off makes another word
 * of it. Undefined where it does not. `picture` is its upright size.
 */
export function cutTextFinding(
  lines: readonly TextLine[],
  picture: { readonly width: number; readonly height: number },
  fitting: Fitting,
): Finding | undefined {
  const shown = shownPart(picture, fitting)
  const isCut = lines.some((line) => {
    const { left, top, right, bottom } = boxOfLine(line)
    const isSeen =
      Math.min(right, shown.right) > Math.max(left, shown.left) &&
      Math.min(bottom, shown.bottom) - Math.max(top, shown.top) > line.lineHeight * unseen
    const above = shown.top - top
    const below = bottom - shown.bottom
    const beside = Math.max(shown.left - left, right - shown.right)
    return isSeen && (Math.max(above, below) > line.lineHeight * slack.down || beside > line.width * slack.across)
  })
  if (!isCut) return undefined
  const canvas = `${fitting.width}×${fitting.height}`
  return {
    code: 'clipped',
    severity: 'warning',
    message: `the crop cuts through text in the picture on ${canvas}: letters or their marks are lost`,
    messageVi: `Vùng cắt cho bảng ${canvas} chạm vào dòng chữ trong ảnh: mất chữ hoặc mất dấu`,
  }
}
