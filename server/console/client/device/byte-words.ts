import { language } from '../words/say.ts'

const units = ['B', 'kB', 'MB', 'GB', 'TB']

/** `1,5 GB`: a number of bytes, in the page's language. */
export function byteWords(bytes: number): string {
  const power = Math.min(units.length - 1, Math.max(0, Math.floor(Math.log10(Math.max(1, bytes)) / 3)))
  const value = bytes / 1000 ** power
  const text = value.toLocaleString(language() === 'vi' ? 'vi-VN' : 'en-GB', {
    maximumFractionDigits: value < 10 ? 1 : 0,
  })
  return `${text}\u00a0${units[power]}`
}
