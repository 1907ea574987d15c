/** Where sun and moon stand, by Jean Meeus, Astronomical Algorithms (2nd ed.), chapters 25 (sun, 0.01°) and 49 (new moons, seconds). */

import { remembered } from '../remembered.ts'

const unixEpochJulianDay = 2440587.5
const vietnamOffsetDays = 7 / 24
const radians = Math.PI / 180
const sin = (degrees: number) => Math.sin(degrees * radians)

/** Terrestrial time minus universal time, in seconds, every twenty years from 1900: observed, then as extrapolated. */
const deltaSeconds = [-3, 21, 24, 33, 51, 64, 69, 73, 80, 92, 105, 120, 136, 154, 173, 194, 216]

function deltaDays(julianDay: number): number {
  const place = Math.max(0, Math.min(deltaSeconds.length - 1.001, (julianDay - 2415020.5) / 365.25 / 20))
  const low = Math.floor(place)
  const from = deltaSeconds[low] as number
  return (from + ((deltaSeconds[low + 1] as number) - from) * (place - low)) / 86_400
}

const days = new Map<number, number>()

/** The day number at UTC+7 (days since 1970-01-01) of new moon `k`, counted from the first of the year 2000. */
export function moonDay(k: number): number {
  return remembered(days, k, () => {
    const at = newMoon(k)
    return Math.floor(at - deltaDays(at) - unixEpochJulianDay + vietnamOffsetDays)
  })
}

/** Which of the twelve 30° sectors of the ecliptic the sun stands in at midnight (UTC+7) as a day begins; 9 from the winter solstice. */
export function sunSector(day: number): number {
  const at = day + unixEpochJulianDay - vietnamOffsetDays
  return Math.floor(sunLongitude(at + deltaDays(at)) / 30)
}

/** Periodic terms of the new moon: days, multiples of M, M′, F and the power of E (Meeus, table 49.A). */
const moonTerms: readonly (readonly [days: number, m: number, moon: number, f: number, e: number])[] = [
  [-0.4072, 0, 1, 0, 0],
  [0.17241, 1, 0, 0, 1],
  [0.01608, 0, 2, 0, 0],
  [0.01039, 0, 0, 2, 0],
  [0.00739, -1, 1, 0, 1],
  [-0.00514, 1, 1, 0, 1],
  [0.00208, 2, 0, 0, 2],
  [-0.00111, 0, 1, -2, 0],
  [-0.00057, 0, 1, 2, 0],
  [0.00056, 1, 2, 0, 1],
  [-0.00042, 0, 3, 0, 0],
  [0.00042, 1, 0, 2, 1],
  [0.00038, 1, 0, -2, 1],
  [-0.00024, -1, 2, 0, 1],
  [-0.00007, 2, 1, 0, 0],
  [0.00004, 0, 2, -2, 0],
  [0.00004, 3, 0, 0, 0],
  [0.00003, 1, 1, -2, 0],
  [0.00003, 0, 2, 2, 0],
  [-0.00003, 1, 1, 2, 0],
  [0.00003, -1, 1, 2, 0],
  [-0.00002, -1, 1, -2, 0],
  [-0.00002, 1, 3, 0, 0],
  [0.00002, 0, 4, 0, 0],
]

/** Planetary terms: millionths of a day, degrees at k = 0, degrees a moon. */
const planetTerms: readonly (readonly [millionths: number, at0: number, perMoon: number])[] = [
  [325, 299.77, 0.107408],
  [165, 251.88, 0.016321],
  [164, 251.83, 26.651886],
  [126, 349.42, 36.412478],
  [110, 84.66, 18.206239],
  [62, 141.74, 53.303771],
  [60, 207.14, 2.453732],
  [56, 154.84, 7.30686],
  [47, 34.52, 27.261239],
  [42, 207.19, 0.121824],
  [40, 291.34, 1.844379],
  [37, 161.72, 24.198154],
  [35, 239.56, 25.513099],
  [23, 331.55, 3.592518],
]

/** New moon `k` as a Julian day of terrestrial time. */
function newMoon(k: number): number {
  const t = k / 1236.85
  const e = 1 - 0.002516 * t - 0.0000074 * t ** 2
  const sun = 2.5534 + 29.1053567 * k - 0.0000014 * t ** 2
  const moon = 201.5643 + 385.81693528 * k + 0.0107582 * t ** 2 + 0.00001238 * t ** 3
  const f = 160.7108 + 390.67050284 * k - 0.0016118 * t ** 2 - 0.00000227 * t ** 3
  const node = 124.7746 - 1.56375588 * k + 0.0020672 * t ** 2
  let at = 2451550.09766 + 29.530588861 * k + 0.00015437 * t ** 2 - 0.00000015 * t ** 3
  for (const [size, m, mo, ff, power] of moonTerms) at += size * e ** power * sin(m * sun + mo * moon + ff * f)
  for (const [size, at0, perMoon] of planetTerms) at += (size / 1e6) * sin(at0 + perMoon * k)
  return at - 0.00017 * sin(node)
}

/** The sun's apparent longitude in degrees, 0 up to 360, at a Julian day of terrestrial time. */
function sunLongitude(julianDay: number): number {
  const t = (julianDay - 2451545) / 36525
  const anomaly = 357.52911 + 35999.05029 * t - 0.0001537 * t ** 2
  const centre =
    (1.914602 - 0.004817 * t - 0.000014 * t ** 2) * sin(anomaly) +
    (0.019993 - 0.000101 * t) * sin(2 * anomaly) +
    0.000289 * sin(3 * anomaly)
  const longitude =
    280.46646 + 36000.76983 * t + 0.0003032 * t ** 2 + centre - 0.00569 - 0.00478 * sin(125.04 - 1934.136 * t)
  return ((longitude % 360) + 360) % 360
}
