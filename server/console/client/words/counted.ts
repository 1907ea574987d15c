/** `1 board`, `5 boards`: how many there are, in English; in Vietnamese a word has one form. */
export const counted = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`
