import { type Fraction, fraction, isLess, minus } from './fraction.ts'

/** The longest loop that is not forced to be longer, in seconds; also the last length of the sweep. L3, L6 */
export const maxLoopSeconds = 900

/** An error with which a loop is taken as it comes. L3 */
const nearEnough = fraction(1n, 50n)
/** An error past which a person should know of it. L5 */
const tooFar = fraction(1n, 10n)
/** How near two doubles may be before the exact fractions decide. */
const tooClose = 1e-9

/** What one due placement brings to a loop: its share of the air, and the seconds of its due slides in their order. */
export interface Claim {
  readonly share: Fraction
  readonly seconds: readonly number[]
}

/** How many turns each claim has in the loop, index for index. */
export interface MakeUp {
  readonly turns: readonly number[]
  readonly loopSeconds: number
  /** The loop is one turn of each due slide because more does not fit. L6 */
  readonly tooLong: boolean
  /** The claims whose part is further than 0.1 from their share, where no loop was near enough. L5 */
  readonly missed: readonly number[]
}

/** The make-up of a loop, found by the sweep over lengths of 1 to 900 seconds. L3–L6 */
export function makeUpOf(claims: readonly Claim[]): MakeUp {
  const round = claims.map((claim) => wholeRound(claim, 0))
  const once = candidateOf(
    claims,
    round.map(([turns]) => turns),
    round.map(([, air]) => air),
  )
  if (once.loopSeconds > maxLoopSeconds) return { ...once, tooLong: true, missed: [] }
  if (isNear(claims, once)) return { ...once, tooLong: false, missed: [] }
  let best = once
  for (const step of [wholeRound, singleTurn]) {
    for (const candidate of longerAndLonger(claims, once, step)) {
      if (isNear(claims, candidate)) return { ...candidate, tooLong: false, missed: [] }
      if (isBetter(claims, candidate, best)) best = candidate
    }
  }
  const missed = claims.flatMap((claim, i) => (isLess(tooFar, errorOf(claim, best, i)) ? [i] : []))
  return { ...best, tooLong: false, missed }
}

interface Candidate {
  readonly turns: readonly number[]
  /** Seconds of the loop that each claim fills. */
  readonly air: readonly number[]
  readonly loopSeconds: number
  /** How far the worst part of the loop is from its share, to the precision of a double. */
  readonly worst: number
}

function candidateOf(claims: readonly Claim[], turns: readonly number[], air: readonly number[]): Candidate {
  const loopSeconds = air.reduce((sum, s) => sum + s, 0)
  let worst = 0
  claims.forEach((claim, i) => {
    worst = Math.max(worst, Math.abs((air[i] as number) / loopSeconds - claim.share.value))
  })
  return { turns, air, loopSeconds, worst }
}

/** What a claim that has so many turns takes next, as turns and as seconds. */
type Step = (claim: Claim, turns: number) => readonly [turns: number, air: number]

const wholeRound: Step = ({ seconds }) => [seconds.length, seconds.reduce((sum, s) => sum + s, 0)]

const singleTurn: Step = ({ seconds }, turns) => [1, seconds[turns % seconds.length] as number]

/**
 * The different loops of the sweep after `once`, which is that of its first second: each claim has what is nearest to its share of the
 * length, the fewer of two as near. Lengths at which nobody takes a step are passed over.
 */
function* longerAndLonger(claims: readonly Claim[], once: Candidate, step: Step): Generator<Candidate> {
  const turns = [...once.turns]
  const air = [...once.air]
  const stepsAt = claims.map((claim, i) => stepsAtOf(claim, i))

  /** The first length at which claim `i` takes its next step. */
  function stepsAtOf(claim: Claim, i: number): number {
    const low = air[i] as number
    return lengthPast(claim.share, low, low + step(claim, turns[i] as number)[1])
  }

  for (;;) {
    const length = Math.min(...stepsAt)
    if (length > maxLoopSeconds) return
    claims.forEach((claim, i) => {
      // A second more never passes two middles: they lie a second apart at least.
      if (stepsAt[i] !== length) return
      const [moreTurns, moreAir] = step(claim, turns[i] as number)
      turns[i] = (turns[i] as number) + moreTurns
      air[i] = (air[i] as number) + moreAir
      stepsAt[i] = stepsAtOf(claim, i)
    })
    const candidate = candidateOf(claims, [...turns], [...air])
    // A longer length never takes fewer turns.
    if (candidate.loopSeconds > maxLoopSeconds) return
    yield candidate
  }
}

/** The first length of which a share is nearer to `high` than to `low`; infinite where the sweep does not come to it. */
function lengthPast(share: Fraction, low: number, high: number): number {
  let length = Math.floor((low + high) / (2 * share.value))
  if (!(length <= maxLoopSeconds)) return Number.POSITIVE_INFINITY
  while (isPastMiddle(share, length - 1, low, high)) length--
  while (!isPastMiddle(share, length, low, high)) length++
  return length
}

/** Whether share × length is nearer to `high` than to `low`, exactly. */
function isPastMiddle(share: Fraction, length: number, low: number, high: number): boolean {
  const apart = 2 * share.value * length - low - high
  if (Math.abs(apart) > tooClose) return apart > 0
  return 2n * share.num * BigInt(length) > BigInt(low + high) * share.den
}

/** Whether every claim's part of the loop is within 0.02 of its share, exactly. */
function isNear(claims: readonly Claim[], candidate: Candidate): boolean {
  if (Math.abs(candidate.worst - nearEnough.value) > tooClose) return candidate.worst < nearEnough.value
  return !isLess(nearEnough, worstErrorOf(claims, candidate))
}

/** Whether the worst error of `a` is smaller than that of `b`, exactly. */
function isBetter(claims: readonly Claim[], a: Candidate, b: Candidate): boolean {
  if (Math.abs(a.worst - b.worst) > tooClose) return a.worst < b.worst
  return isLess(worstErrorOf(claims, a), worstErrorOf(claims, b))
}

function worstErrorOf(claims: readonly Claim[], candidate: Candidate): Fraction {
  return claims
    .map((claim, i) => errorOf(claim, candidate, i))
    .reduce((worst, error) => (isLess(worst, error) ? error : worst))
}

/** How far the part of claim `i` is from its share, exactly. */
function errorOf({ share }: Claim, { air, loopSeconds }: Candidate, i: number): Fraction {
  const part = fraction(BigInt(air[i] as number), BigInt(loopSeconds))
  return isLess(part, share) ? minus(share, part) : minus(part, share)
}
