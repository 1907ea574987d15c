import { roadFactor } from './by-road.ts'
import { syllablesOf } from './syllables-of.ts'

const leastSeconds = 4
/** Letters of a scrolling line that may come into view in a second. */
const lettersASecond = 14
/** A scrolling line stands still at either end. */
const scrollHolds = 2

/**
 * Seconds that a stay takes at the least to be read: one, and 0.4 for each syllable, four in all, a quarter more by a road.
 * @param pages what stands on each page in turn. They share the stay evenly, so the longest sets the pace of all.
 */
export function readingSecondsOf(pages: readonly string[], road: boolean): number {
  const longest = Math.max(0, ...pages.map(syllablesOf))
  const seconds = Math.max(leastSeconds, 1 + 0.4 * longest * pages.length)
  return onRoad(seconds, road)
}

/** Seconds in which a line of `letters` graphemes, `width` px wide, passes a place of `placeWidth` px no faster than it can be read. */
export function scrollSecondsOf(letters: number, width: number, placeWidth: number, road: boolean): number {
  const passing = (letters * Math.max(0, width - placeWidth)) / width
  return onRoad(scrollHolds + passing / lettersASecond, road)
}

function onRoad(seconds: number, road: boolean): number {
  // Tenths are all that a person reads; 1.25 × 0.4 is none in binary.
  return Math.round(seconds * (road ? roadFactor : 1) * 10) / 10
}
