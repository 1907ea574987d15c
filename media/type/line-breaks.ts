import { bundledPhrases, type KeptPhrases } from './keep-together.ts'
import { phrasesIn } from './phrases-in.ts'
import { unitsOf } from './units-of.ts'

/** A text in the pieces that lines are made of, and what a line break after each of them costs; the last stands for the end. */
export interface Breakable {
  /** Syllables of Vietnamese, characters of Chinese, words of Lao and Khmer. */
  readonly pieces: readonly string[]
  /** What stands between a piece and the next where they share a line. */
  readonly joints: readonly ('' | ' ')[]
  /** 0 is free, below 0 welcome, Infinity impossible. In squares of a line's relative unevenness. */
  readonly costs: readonly number[]
}

/** What a break inside a word of several syllables costs, at the least. */
export const cutCost = 0.3
const afterPunctuation = -0.04

/** Where `text` may be broken. A no-break space never breaks; with `strict` false phrases may, where even a word hardly fits. */
export function breakable(text: string, strict = true, kept: KeptPhrases = bundledPhrases): Breakable {
  const flat = text
    .normalize('NFC')
    .trim()
    .replace(/[^\S\u00a0\u202f]+/gu, ' ')
  const pieces: string[] = []
  const joints: ('' | ' ')[] = []
  const cuts: boolean[] = []
  for (const syllable of flat.split(' ')) {
    for (const unit of unitsOf(syllable.replace(/[\u00a0\u202f]/gu, ' '))) {
      pieces.push(unit.text)
      joints.push('')
      cuts.push(unit.cuts)
    }
    joints[joints.length - 1] = ' '
  }
  const costs = pieces.map((piece, i) => (cuts[i] ? cutCost : costAfter(piece, pieces[i + 1] ?? '')))
  const broken = { pieces, joints, costs }
  const never = strict ? Number.POSITIVE_INFINITY : 4 * cutCost
  for (const { from, to, cost } of groupsIn(broken, kept, never)) {
    for (let i = from; i < to; i++) costs[i] = Math.max(costs[i] as number, cost)
  }
  return broken
}

/** The pieces from `from` to before `to`, joined as they stand on one line. */
export function joined({ pieces, joints }: Breakable, from: number, to = pieces.length): string {
  let line = ''
  for (let i = from; i < to; i++) line += `${pieces[i]}${i + 1 < to ? joints[i] : ''}`
  return line
}

function costAfter(piece: string, next: string): number {
  // A dash or a sign that stands alone ends its line, it never opens one.
  if (/^[-–—!?.,;:…]+$/u.test(next)) return Number.POSITIVE_INFINITY
  return /[-–—!?.,;:…”，。！？；：、]$/u.test(piece) ? afterPunctuation : 0
}

/** A group of pieces from the first to the last, and what a break between them costs. */
interface Group {
  readonly from: number
  readonly to: number
  readonly cost: number
}

function* groupsIn(broken: Breakable, kept: KeptPhrases, never: number): Iterable<Group> {
  const text = joined(broken, 0)
  const pieceAt = pieceFinder(broken)
  for (const pattern of kept.patterns) {
    for (const { index, 0: found } of text.matchAll(pattern)) {
      yield { from: pieceAt(index), to: pieceAt(index + found.length - 1), cost: never }
    }
  }
  for (const { at, end, isName } of phrasesIn(text, kept)) {
    yield { from: pieceAt(at), to: pieceAt(end - 1), cost: isName ? never : cutCost }
  }
}

/** The piece that a place in the joined text lies in, or ends. */
function pieceFinder({ pieces, joints }: Breakable): (index: number) => number {
  let end = 0
  const ends = pieces.map((piece, i) => {
    end += piece.length + (joints[i]?.length ?? 0)
    return end
  })
  return (index) => ends.findIndex((place) => place > index)
}
