import type { Finding, FindingCode, Verdict } from '../../shared/legibility/verdict.ts'
import type { Block, Layout } from '../slogan/layout.ts'
import type { Face } from '../type/face.ts'
import { graphemesOf } from '../type/graphemes-of.ts'
import { clearRows, leastBitmapRows, leastRows, leastRowsOf } from './line-rows.ts'

/** Letters that differ by fewer pixels are mistaken for each other. */
const leastPixels = 3
/** WCAG 2.2, level AA. */
const leastContrast = 4.5
/** A scrolling line of which fewer letters are in view at a time is guessed, not read. */
const leastInView = 8

/** What a person should see of a slogan with these numbers, what is wrong before what is poor. */
export function findingsOf(
  numbers: Pick<Verdict, 'closest' | 'clipped' | 'contrast'>,
  legibility: readonly Finding[],
): readonly Finding[] {
  const found = [...legibility]
  const { closest, clipped, contrast } = numbers
  if (clipped > 0) {
    found.push(error('clipped', `${clipped} pixels of ink are cut off`, `${clipped} điểm ảnh của chữ bị cắt mất`))
  }
  if (closest && closest.pixels < leastPixels) {
    const [one, other] = closest.letters
    found.push(
      warning(
        'close-letters',
        `“${one}” and “${other}” differ by ${closest.pixels} pixels`,
        `“${one}” và “${other}” chỉ khác nhau ${closest.pixels} điểm ảnh`,
      ),
    )
  }
  if (contrast !== null && contrast < leastContrast) {
    const decimal = String(contrast).replace('.', ',')
    found.push(
      warning(
        'low-contrast',
        `a contrast of ${contrast}:1; ${leastContrast}:1 is asked`,
        `độ tương phản ${decimal}:1, cần 4,5:1`,
      ),
    )
  }
  return found.sort((a, b) => (a.severity === b.severity ? 0 : a.severity === 'error' ? -1 : 1))
}

/**
 * Whether a slogan in this layout is `illegible`; `rows` are those of a line of each of its blocks, index for index, as drawn or as the
 * outlines are.
 */
export function legibilityOf(layout: Layout, rows: readonly number[]): readonly Finding[] {
  const blocks = layout.pages.flat()
  const of = (translates: boolean) => rows.filter((_, i) => blocks[i]?.translates === translates).map(Math.round)
  const face = (blocks[0] as Block).face
  return [...rowFindings(Math.min(...of(false)), face), ...translationFindings(of(true)), ...viewFindings(layout)]
}

function rowFindings(rows: number, face: Face): Finding[] {
  const least = leastRowsOf(face)
  if (rows < least) {
    return [
      error(
        'illegible',
        `a line has ${rows} rows; under ${least} it cannot be read`,
        `mỗi dòng cao ${rows} điểm ảnh, dưới ${least} thì không đọc được`,
      ),
    ]
  }
  if (!face.outline || rows >= clearRows) return []
  return [
    warning(
      'illegible',
      `a line has ${rows} rows; from ${clearRows} on marks are told apart`,
      `mỗi dòng cao ${rows} điểm ảnh, nên từ ${clearRows} trở lên để rõ dấu`,
    ),
  ]
}

function translationFindings(rows: readonly number[]): Finding[] {
  const least = Math.min(...rows, Number.POSITIVE_INFINITY)
  if (least >= leastRows) return []
  const [message, messageVi] = [`a translation has ${least} rows a line`, `chữ dịch chỉ cao ${least} điểm ảnh mỗi dòng`]
  return [least < leastBitmapRows ? error('illegible', message, messageVi) : warning('illegible', message, messageVi)]
}

function viewFindings({ setting, pages, place }: Layout): Finding[] {
  const [main] = pages.flat()
  if (setting !== 'scrolling' || !main) return []
  const letters = graphemesOf(main.text).length
  const inView = Math.floor((place.width * letters) / (main.face.extentOf(main.text).width * main.fit.size))
  if (inView >= Math.min(leastInView, letters)) return []
  return [
    warning(
      'illegible',
      `only ${inView} letters are in view at a time; shorter words would stand still`,
      `mỗi lúc chỉ thấy ${inView} chữ cái; nên có lời ngắn hơn cho khung này`,
    ),
  ]
}

function error(code: FindingCode, message: string, messageVi: string): Finding {
  return { code, severity: 'error', message, messageVi }
}

function warning(code: FindingCode, message: string, messageVi: string): Finding {
  return { code, severity: 'warning', message, messageVi }
}
