import type { Said } from '../../../../shared/plan/fault.ts'
import type { Version } from '../../../../shared/plan/plan.ts'
import { percentWords } from '../words/percent-words.ts'
import { both, type Language } from '../words/say.ts'

/** How a picture is put on boards of other shapes, each version in words: its shape, how it fits, the part that is cut out, another file. */
export function versionWords(versions: readonly Version[]): Said {
  return both(versions.map(inVietnamese).join('; '), versions.map(inEnglish).join('; '))
}

function inVietnamese({ aspect, fit, crop, media }: Version): string {
  const parts = [
    fit && (fit === 'contain' ? 'vừa trọn trong khung' : 'phủ kín khung'),
    crop && `lấy ${acrossOf(crop, 'vi')} chiều ngang, ${downOf(crop, 'vi')} chiều dọc`,
    media && `tệp mã ${media.slice(0, 8)}`,
  ]
  return `khổ ${aspect}: ${parts.filter(Boolean).join(', ')}`
}

function inEnglish({ aspect, fit, crop, media }: Version): string {
  const parts = [
    fit && (fit === 'contain' ? 'fitted whole' : 'filling all of it'),
    crop && `${acrossOf(crop, 'en')} across, ${downOf(crop, 'en')} down`,
    media && `file of code ${media.slice(0, 8)}`,
  ]
  return `${aspect}: ${parts.filter(Boolean).join(', ')}`
}

type Crop = NonNullable<Version['crop']>

const acrossOf = ({ x, width }: Crop, language: Language) => rangeOf(x, x + width, language)
const downOf = ({ y, height }: Crop, language: Language) => rangeOf(y, y + height, language)

const rangeOf = (from: number, to: number, language: Language) =>
  `${percentWords(from, language)}–${percentWords(to, language)}`
