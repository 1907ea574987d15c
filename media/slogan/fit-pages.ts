import { clearRows } from '../legibility/line-rows.ts'
import type { Face } from '../type/face.ts'
import { fitLines } from '../type/fit-lines.ts'
import { type Breakable, breakable, cutCost, joined } from '../type/line-breaks.ts'
import { atMost, type Bounds, holds, isWorthIt, mayFit, mostLetters, roomFor, rowsOf } from './fit-passage.ts'
import type { Block } from './layout.ts'
import type { Passage } from './wording.ts'

/** Fewer pieces than this on a page are torn out of their sentence. */
const leastPieces = 2
/** Neither page takes more of the text than this. */
const mostShare = 0.72
/** Places for the turn of the page that are tried, the most even ones first. */
const mostTurns = 8
/** What a turn after a comma gains, and one inside a word costs, and falling short of clear rows, as parts of the size. */
const [welcome, torn, unclear] = [1.22, 0.7, 0.8]

/** A passage on two pages of one size, turned at the best place near its middle; undefined where it could not be read so. */
export function fitPages(passage: Passage, bounds: Bounds): readonly [Block, Block] | undefined {
  if (passage.text.length > 2 * mostLetters) return undefined
  let best: readonly [Block, Block] | undefined
  for (const face of passage.faces) {
    const pages = pagesInFace(passage, face, bounds)
    if (pages && (!best || isWorthIt(pages[0], best[0]))) best = pages
  }
  return best
}

function pagesInFace(passage: Passage, face: Face, bounds: Bounds): readonly [Block, Block] | undefined {
  const room = roomFor(face, bounds)
  const text = breakable(passage.text)
  if (text.pieces.length < 2 * leastPieces || !mayFit(passage.text, face, { ...room, height: 2 * room.height })) {
    return undefined
  }
  const fitOn = (words: string): Block => ({ ...passage, text: words, face, room, fit: fitLines(words, face, room) })
  let best: { pages: readonly [Block, Block]; worth: number } | undefined
  for (const turn of turnsOf(text, face)) {
    const pages = [fitOn(joined(text, 0, turn)), fitOn(joined(text, turn))] as const
    if (!pages.every(holds)) continue
    const worth = worthOf(pages, text.costs[turn - 1] as number)
    if (!best || worth > best.worth) best = { pages, worth }
  }
  return best && alike(best.pages)
}

function worthOf(pages: readonly Block[], cost: number): number {
  const size = Math.min(...pages.map(({ fit }) => fit.size))
  const isClear = pages.every((page) => rowsOf(page) >= clearRows)
  return size * (isClear ? 1 : unclear) * (cost < 0 ? welcome : cost >= cutCost ? torn : 1)
}

/** The pieces before which a page may turn, those nearest to the middle first. */
function turnsOf(text: Breakable, face: Face): readonly number[] {
  const { pieces, costs } = text
  const widths = pieces.map((piece) => face.extentOf(`${piece} `).width)
  const whole = widths.reduce((sum, width) => sum + width, 0)
  const turns: { turn: number; unevenness: number }[] = []
  let before = 0
  for (const [i, width] of widths.entries()) {
    before += width
    const [turn, share] = [i + 1, before / whole]
    const mayTurn = turn >= leastPieces && pieces.length - turn >= leastPieces && costs[i] !== Number.POSITIVE_INFINITY
    if (mayTurn && Math.max(share, 1 - share) <= mostShare) turns.push({ turn, unevenness: Math.abs(share - 0.5) })
  }
  return turns
    .sort((a, b) => a.unevenness - b.unevenness)
    .slice(0, mostTurns)
    .map(({ turn }) => turn)
}

/** Two pages of one text at the smaller one's size, their lines equally far apart. */
export function alike(pages: readonly [Block, Block]): readonly [Block, Block] {
  const size = Math.min(...pages.map(({ fit }) => fit.size))
  const [one, other] = [atMost(pages[0], size), atMost(pages[1], size)]
  const pitches = [one, other].filter(({ fit }) => fit.lines.length > 1).map(({ fit }) => fit.pitch)
  const pitch = Math.min(...pitches, Number.MAX_SAFE_INTEGER)
  return [one, other].map((block) => ({ ...block, fit: { ...block.fit, pitch } })) as [Block, Block]
}
