import { type Decoder, list, textThat } from './decoding.ts'
import { refuse, type Said } from './fault.ts'
import { hasTooManyMarks, refusedCharacterOf } from './refused-characters.ts'

/** A text for people, at most so many code points, brought to NFC; refused where it holds what may not be shown. */
export function readable(maxCodePoints: number): Decoder<string> {
  const text = textThat((value) => value.trim() !== '', {
    en: 'expected a text that is not empty',
    vi: 'không được để trống',
  })
  const tooLong: Said = { en: `longer than ${maxCodePoints} characters`, vi: `dài quá ${maxCodePoints} ký tự` }
  return (value, place) => {
    const given = text(value, place)
    if (given === undefined) return undefined
    // Before the costly rules: no eight code units make less than one character.
    if (given.length > 8 * maxCodePoints) return refuse(place, tooLong)
    // NFC takes the square of a row of marks. Such a text is refused below as it stands.
    const read = hasTooManyMarks(given) ? given : given.normalize('NFC')
    const refused = refusedCharacterOf(read)
    if (refused !== undefined) {
      return refuse(place, {
        en: `holds ${refused}, a control, bidi, private-use or zero-width character`,
        vi: `có ${refused}: ký tự điều khiển, đảo chiều, dùng riêng hoặc không hiển thị`,
      })
    }
    if (hasTooManyMarks(read)) {
      return refuse(place, {
        en: 'more than 8 combining marks in a row',
        vi: 'quá 8 dấu kết hợp liền nhau',
      })
    }
    return [...read].length <= maxCodePoints ? read : refuse(place, tooLong)
  }
}

/** A name, a title or a tag. */
export const title: Decoder<string> = readable(300)

/** The words of a slogan. */
export const slogan: Decoder<string> = readable(2000)

/** Words by which slides and boards are chosen. */
export const tags: Decoder<readonly string[]> = list(title)

/** A language by its tag: `vi`, `lo`, `zh-Hans`. */
export const language: Decoder<string> = textThat(
  (text) => text.length <= 35 && /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/.test(text),
  { en: 'expected a language tag such as vi, lo, zh-Hans', vi: 'phải là mã ngôn ngữ như vi, lo, zh-Hans' },
)
