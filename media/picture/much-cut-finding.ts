import type { Finding } from '../../shared/legibility/verdict.ts'
import { boxOfLine } from './box-of-line.ts'
import type { Fitting } from './fit-pictures.ts'
import { shownPart } from './shown-part.ts'
import type { TextLine } from './text-lines-of.ts'

/** Of a picture of which less than that is shown somebody should know what is lost. */
const leastShown = 0.4

/**
 * A warning where a canvas shows less than two fifths of a picture, with how many lines of its text are not shown at all; undefined where
 * it shows more. `picture` is its upright size.
 */
export function muchCutFinding(
  lines: readonly TextLine[],
  picture: { readonly width: number; readonly height: number },
  fitting: Fitting,
): Finding | undefined {
  const shown = shownPart(picture, fitting)
  const share = (shown.right - shown.left) * (shown.bottom - shown.top)
  if (share >= leastShown) return undefined
  const gone = lines.filter((line) => {
    const { left, top, right, bottom } = boxOfLine(line)
    return right <= shown.left || left >= shown.right || bottom <= shown.top || top >= shown.bottom
  }).length
  const [canvas, percent] = [`${fitting.width}×${fitting.height}`, Math.max(1, Math.round(share * 100))]
  const [lost, lostVi] = gone > 0 ? [`, ${gone} line(s) of its text are not`, `, mất hẳn ${gone} dòng chữ`] : ['', '']
  return {
    code: 'much-cut',
    severity: 'warning',
    message: `${percent}% of the picture is shown on ${canvas}${lost}: look at the crop`,
    messageVi: `Bảng ${canvas} chỉ hiện ${percent}% của ảnh${lostVi}: xem lại vùng cắt`,
  }
}
