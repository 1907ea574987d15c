/** An exact fraction; `d` is positive. Not necessarily in lowest terms. */
export interface Fraction {
  readonly n: bigint
  readonly d: bigint
}

/** Zero. */
export const zero: Fraction = { n: 0n, d: 1n }
/** One. */
export const one: Fraction = { n: 1n, d: 1n }

/** The decimal number that `value` is written as: 0.1 is one tenth, not the double nearest to it. */
export function fractionOf(value: number): Fraction {
  const [mantissa = '0', exponent = '0'] = String(value).split('e')
  const [whole = '0', decimals = ''] = mantissa.split('.')
  const scale = decimals.length - Number(exponent)
  const digits = BigInt(whole + decimals)
  return scale >= 0 ? { n: digits, d: 10n ** BigInt(scale) } : { n: digits * 10n ** BigInt(-scale), d: 1n }
}

/** `n / d` of whole numbers. */
export function ratio(n: number, d: number): Fraction {
  return { n: BigInt(n), d: BigInt(d) }
}

/** a + b. */
export function plus(a: Fraction, b: Fraction): Fraction {
  return reduced(a.n * b.d + b.n * a.d, a.d * b.d)
}

/** a − b. */
export function minus(a: Fraction, b: Fraction): Fraction {
  return plus(a, { n: -b.n, d: b.d })
}

/** a × b. */
export function times(a: Fraction, b: Fraction): Fraction {
  return reduced(a.n * b.n, a.d * b.d)
}

/** a ÷ b, for b over zero. */
export function over(a: Fraction, b: Fraction): Fraction {
  return reduced(a.n * b.d, a.d * b.n)
}

/** The distance between a and b. */
export function apart(a: Fraction, b: Fraction): Fraction {
  const n = a.n * b.d - b.n * a.d
  return { n: n < 0n ? -n : n, d: a.d * b.d }
}

/** Whether a < b. */
export function isBelow(a: Fraction, b: Fraction): boolean {
  return a.n * b.d < b.n * a.d
}

/** The sum of a list; zero of none. */
export function sumOf(list: readonly Fraction[]): Fraction {
  return list.reduce(plus, zero)
}

function reduced(n: bigint, d: bigint): Fraction {
  let a = n < 0n ? -n : n
  let b = d
  while (b !== 0n) [a, b] = [b, a % b]
  return a === 0n ? zero : { n: n / a, d: d / a }
}
