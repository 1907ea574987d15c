/** A text as it is searched: in lower case and without diacritics, `đ` as `d`. */
export function folded(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/giu, 'd').toLowerCase()
}
