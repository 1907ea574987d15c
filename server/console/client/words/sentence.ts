/** A text that begins as a sentence does. */
export const sentence = (text: string): string => `${text.charAt(0).toLocaleUpperCase('vi')}${text.slice(1)}`
