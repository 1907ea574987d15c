/** A text as it is searched: in lower case and without diacritics, `đ` as `d`. */
export const folded = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/giu, 'd').toLowerCase().trim()
