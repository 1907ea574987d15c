import { IANAZone } from 'luxon'
import { remembered } from '../remembered.ts'

const minuteMs = 60_000
const dayMs = 86_400_000

/** The UTC offset in ms (east positive) in force at an instant (epoch ms). */
export type OffsetAt = (at: number) => number

/** Whether `name` is an IANA zone that this machine knows; offsets such as `+07:00` and `GMT+7` are not. */
export function isZone(name: string): boolean {
  return /^[A-Za-z][\w+/-]*$/.test(name) && IANAZone.isValidZone(name)
}

const known = new Map<string, OffsetAt>()

/** The offsets of an IANA zone, remembered by UTC day: Luxon is asked once a day, and more only on a day with a change. */
export function offsetsOf(name: string): OffsetAt {
  return remembered(known, name, () => offsetsIn(IANAZone.create(name)))
}

function offsetsIn(zone: IANAZone): OffsetAt {
  const ask = (at: number) => Math.round(zone.offset(at) * minuteMs)
  const atDayStart = new Map<number, number>()
  const ofDay = (day: number) => remembered(atDayStart, day, () => ask(day * dayMs))
  return (at) => {
    const day = Math.floor(at / dayMs)
    const offset = ofDay(day)
    return offset === ofDay(day + 1) ? offset : ask(at)
  }
}
