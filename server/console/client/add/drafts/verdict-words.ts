import type { Setting, Verdict } from '../../../../../shared/legibility/verdict.ts'
import type { Said } from '../../../../../shared/plan/fault.ts'
import { metreWords } from '../../words/metre-words.ts'
import { both, inOurs, language, say } from '../../words/say.ts'

const settings: Readonly<Record<Setting, Said>> = {
  standing: both('Đứng yên', 'Stands still'),
  pages: both('Hai trang', 'Two pages'),
  scrolling: both('Chạy chữ', 'Scrolls'),
  picture: both('Hình ảnh', 'Picture'),
  clip: both('Phim', 'Clip'),
  plate: both('Nội dung nền', 'Filler'),
}

/** What a verdict says in one line: how it stands, its rows, and from how far it reads. `metres`: the clear viewing distance. */
export function verdictWords({ setting, rows, readingSeconds, contrast }: Verdict, metres: number | null): string {
  const parts = [
    inOurs(settings[setting]),
    rows === null ? '' : say(`chữ cao ${rows} điểm ảnh`, `letters ${rows} pixels high`),
    metres === null ? '' : say(`đọc rõ ở ${metreWords(metres)}`, `clear at ${metreWords(metres)}`),
    readingSeconds === null
      ? ''
      : say(`đọc hết trong ${Math.ceil(readingSeconds)} giây`, `read in ${Math.ceil(readingSeconds)} s`),
    contrast === null ? '' : say(`tương phản ${printed(contrast)}`, `contrast ${printed(contrast)}`),
  ]
  return parts.filter((part) => part !== '').join(' · ')
}

const printed = (value: number) => value.toFixed(1).replace('.', language() === 'vi' ? ',' : '.')
