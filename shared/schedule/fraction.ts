/** An exact fraction; the denominator is positive. `value` is the nearest double, for a first look that is seldom too close to call. */
export interface Fraction {
  readonly num: bigint
  readonly den: bigint
  readonly value: number
}

/** num ÷ den in lowest terms; `den` must not be zero. */
export function fraction(num: bigint, den: bigint): Fraction {
  const sign = den < 0n ? -1n : 1n
  const common = gcd(num < 0n ? -num : num, den * sign) * sign
  const [n, d] = [num / common, den / common]
  return { num: n, den: d, value: Number(n) / Number(d) }
}

/** 0. */
export const zero: Fraction = { num: 0n, den: 1n, value: 0 }
/** 1. */
export const one: Fraction = { num: 1n, den: 1n, value: 1 }

/** A finite number as the decimal fraction that it is written as: 0.1 is one tenth, not its nearest double. */
export function fractionOf(value: number): Fraction {
  const [mantissa = '0', exponent = '0'] = String(value).split('e')
  const [whole = '0', decimals = ''] = mantissa.split('.')
  const scale = decimals.length - Number(exponent)
  const digits = BigInt(whole + decimals)
  return scale > 0 ? fraction(digits, 10n ** BigInt(scale)) : fraction(digits * 10n ** BigInt(-scale), 1n)
}

/** a + b. */
export function plus(a: Fraction, b: Fraction): Fraction {
  return a.den === b.den ? fraction(a.num + b.num, a.den) : fraction(a.num * b.den + b.num * a.den, a.den * b.den)
}

/** a − b. */
export function minus(a: Fraction, b: Fraction): Fraction {
  return fraction(a.num * b.den - b.num * a.den, a.den * b.den)
}

/** a × b. */
export function times(a: Fraction, b: Fraction): Fraction {
  return fraction(a.num * b.num, a.den * b.den)
}

/** a ÷ b; `b` must not be zero. */
export function over(a: Fraction, b: Fraction): Fraction {
  return fraction(a.num * b.den, a.den * b.num)
}

/** Whether a < b. */
export function isLess(a: Fraction, b: Fraction): boolean {
  return a.num * b.den < b.num * a.den
}

/** The sum of fractions; 0 of none. */
export function sumOf(fractions: readonly Fraction[]): Fraction {
  return fractions.reduce(plus, zero)
}

function gcd(a: bigint, b: bigint): bigint {
  let [x, y] = [a, b]
  while (y !== 0n) [x, y] = [y, x % y]
  return x
}
