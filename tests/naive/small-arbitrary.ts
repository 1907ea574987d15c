import fc from 'fast-check'

/** `usual`, but for one in four. */
export function seldom<T, U>(arbitrary: fc.Arbitrary<T>, usual: U): fc.Arbitrary<T | U> {
  return fc.oneof({ weight: 3, arbitrary: fc.constant(usual) }, { weight: 1, arbitrary })
}

/** `usual`, but for two in five. */
export function often<T, U>(usual: U, arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | U> {
  return fc.oneof({ weight: 3, arbitrary: fc.constant(usual) }, { weight: 2, arbitrary })
}

/** An object with these fields, of which the optional ones and those drawn undefined may lack. */
export function record(
  fields: Record<string, fc.Arbitrary<unknown>>,
  optional: readonly string[],
): fc.Arbitrary<Record<string, unknown>> {
  const requiredKeys = Object.keys(fields).filter((key) => !optional.includes(key))
  const drawn = fc.record(fields, { requiredKeys, noNullPrototype: true }) as fc.Arbitrary<Record<string, unknown>>
  return drawn.map((values) => Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)))
}
