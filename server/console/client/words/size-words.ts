/** The size of a canvas in pixels, such as `640 × 320`, which no line breaks in two. */
export const sizeWords = ({ width, height }: { readonly width: number; readonly height: number }): string =>
  `${width}\u00a0×\u00a0${height}`
