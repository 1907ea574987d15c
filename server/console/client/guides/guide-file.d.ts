declare module '*.md' {
  /** What is written in the file. */
  export const text: string
  /** The pictures that it shows, by the names that it has for them; sizes are those of the file, in pixels. */
  export const pictures: Readonly<
    Record<string, { readonly src: string; readonly width: number; readonly height: number }>
  >
}
