/** One bundled typeface: its family and style as Pango names them, and its TTF file as a path inside a package. */
export interface Typeface {
  readonly family: string
  readonly style: string
  readonly file: string
  /** Sizes (px an em) at which letters without greys stand unevenly: “m ừng”. The next size down is taken on one-colour boards. */
  readonly unevenOneBit?: readonly number[]
}

/** The bundled typefaces, asked in this order for one that has every letter of a text. */
export const typefaces: readonly Typeface[] = [
  {
    family: 'Be Vietnam Pro',
    style: 'Bold',
    file: '@expo-google-fonts/be-vietnam-pro/700Bold/BeVietnamPro_700Bold.ttf',
    unevenOneBit: [24, 23.5],
  },
  {
    family: 'Noto Sans',
    style: 'Bold',
    file: '@expo-google-fonts/noto-sans/700Bold/NotoSans_700Bold.ttf',
  },
]
