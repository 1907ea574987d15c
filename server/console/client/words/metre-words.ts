/** A length of whole metres, such as `236 m`, which no line breaks in two. */
export const metreWords = (metres: number): string => `${metres}\u00a0m`
