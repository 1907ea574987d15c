/** A text without case and diacritics, `đ` as `d`: as it is searched, and as it is typed without marks. */
export function folded(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/giu, 'd').toLowerCase()
}
