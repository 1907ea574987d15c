import { say } from '../words/say.ts'

/** For how long an emergency may be asked for, in minutes: 24 hours at the most. */
export const lastings = ['15', '30', '60', '120', '180', '360', '720', '1440'] as const

/** One of them. */
export type Lasting = (typeof lastings)[number]

/** `15 phút`, `2 giờ`: in the page’s language. */
export function lastingWords(lasting: Lasting): string {
  const minutes = Number(lasting)
  return minutes < 60
    ? say(`${minutes} phút`, `${minutes} minutes`)
    : say(`${minutes / 60} giờ`, minutes === 60 ? '1 hour' : `${minutes / 60} hours`)
}
