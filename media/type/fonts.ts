/** What a typeface was made for; a letter of any other script counts as Latin. */
export type Script = 'Latin' | 'Han' | 'Lao' | 'Khmer'

/** One bundled typeface: its family and style as Pango names them, and its TTF file as a path inside a package. */
export interface Typeface {
  readonly family: string
  readonly style: string
  readonly file: string
  /** Its file is read only for texts of this script; the Latin letters in a Chinese, Lao or Khmer file are for others. */
  readonly script: Script
  readonly width: 'normal' | 'condensed'
  /** Whether the second mark of ê̆ stands over the first. Others set it beside, where at 24 rows it reads as ễ. */
  readonly stacksMarks?: boolean
  /**
   * Sizes (px an em) at which letters without greys touch, or stand unevenly: “m ừng”. The next size down is taken on one-colour
   * boards. Measured on the 438 pairs of neighbours in some twenty slogans, small and capital, at 15.5–32 px in halves: listed is
   * a size at which more pairs touch, or gaps stray more from those of the outlines (over 0.68 px in the mean square), than at
   * one at most two pixels smaller; or at which two letters of the alphabet are told apart by two pixels, and there by three;
   * and 24 in Be Vietnam Pro for its “m ừ” alone, a word of most slogans.
   */
  readonly unevenOneBit?: readonly number[]
}

/** The bundled typefaces, asked in this order for one that has every letter of a text. */
export const typefaces: readonly Typeface[] = [
  {
    family: 'Be Vietnam Pro',
    style: 'Bold',
    file: '@expo-google-fonts/be-vietnam-pro/700Bold/BeVietnamPro_700Bold.ttf',
    script: 'Latin',
    width: 'normal',
    unevenOneBit: [16, 21.5, 22, 23, 23.5, 24, 25, 28],
  },
  {
    family: 'Noto Sans',
    style: 'Bold',
    file: '@expo-google-fonts/noto-sans/700Bold/NotoSans_700Bold.ttf',
    script: 'Latin',
    width: 'normal',
    stacksMarks: true,
    unevenOneBit: [16, 16.5, 17.5, 18, 19.5, 20, 21.5],
  },
  {
    family: 'IBM Plex Sans Condensed',
    style: 'Bold',
    file: '@expo-google-fonts/ibm-plex-sans-condensed/700Bold/IBMPlexSansCondensed_700Bold.ttf',
    script: 'Latin',
    width: 'condensed',
    unevenOneBit: [15.5, 16, 17.5, 18, 18.5, 20, 20.5, 21, 22, 22.5, 24, 24.5, 26.5, 27],
  },
  {
    family: 'Noto Sans SC',
    style: 'Bold',
    file: '@expo-google-fonts/noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf',
    script: 'Han',
    width: 'normal',
  },
  {
    family: 'Noto Sans Lao',
    style: 'Bold',
    file: '@expo-google-fonts/noto-sans-lao/700Bold/NotoSansLao_700Bold.ttf',
    script: 'Lao',
    width: 'normal',
  },
  {
    family: 'Noto Sans Khmer',
    style: 'Bold',
    file: '@expo-google-fonts/noto-sans-khmer/700Bold/NotoSansKhmer_700Bold.ttf',
    script: 'Khmer',
    width: 'normal',
  },
]
