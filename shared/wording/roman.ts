const right = /^X{0,3}(?:IX|IV|V?I{0,3})$/
const values: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10 }

/** The value of a Roman numeral up to XXXIX, rightly written in capitals; undefined for anything else. */
export function romanValue(text: string): number | undefined {
  if (text === '' || !right.test(text)) return undefined
  const digits = Array.from(text, (letter) => values[letter] ?? 0)
  return digits.reduce((sum, value, i) => sum + (value < (digits[i + 1] ?? 0) ? -value : value), 0)
}

/** The Roman numeral of 1 to 39. */
export function romanOf(value: number): string {
  const ones = ['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX']
  return 'X'.repeat(Math.floor(value / 10)) + (ones[value % 10] ?? '')
}
