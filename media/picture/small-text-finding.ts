import type { Finding } from '../../shared/legibility/verdict.ts'
import { clearRows } from '../legibility/line-rows.ts'
import type { Fitting } from './fit-pictures.ts'
import { shownPart } from './shown-part.ts'
import type { TextLine } from './text-lines-of.ts'

/**
 * A warning where text that is in a picture would stand in fewer than 24 rows a line on a canvas; undefined where none would.
 * `picture` is its upright size. Lines of which less than half is shown are not counted.
 */
export function smallTextFinding(
  lines: readonly TextLine[],
  picture: { readonly width: number; readonly height: number },
  fitting: Fitting,
): Finding | undefined {
  const shown = shownPart(picture, fitting)
  const rows = lines
    .filter((line) => {
      const wide = Math.min(shown.right, line.x + line.width) - Math.max(shown.left, line.x)
      const high = Math.min(shown.bottom, line.y + line.height) - Math.max(shown.top, line.y)
      return wide > 0 && high > 0 && wide * high >= (line.width * line.height) / 2
    })
    .map((line) => Math.round(line.lineHeight * picture.height * shown.scale))
  const least = Math.min(...rows)
  if (least >= clearRows) return undefined
  const canvas = `${fitting.width}×${fitting.height}`
  return {
    code: 'small-text',
    severity: 'warning',
    message: `text in the picture stands in about ${least} rows a line on ${canvas}; ${clearRows} are read with ease`,
    messageVi: `Chữ trong ảnh chỉ cao khoảng ${least} hàng điểm trên bảng ${canvas}; dưới ${clearRows} hàng thì khó đọc`,
  }
}
