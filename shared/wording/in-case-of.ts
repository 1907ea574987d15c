/** A word in the case of the one that it replaces: all capitals, a capital first, or as it is written here. */
export function inCaseOf(sample: string, word: string): string {
  const isCapital = sample.charAt(0) !== sample.charAt(0).toLowerCase()
  if (isCapital && sample.length > 1 && sample === sample.toUpperCase()) return word.toUpperCase()
  return isCapital ? word.charAt(0).toUpperCase() + word.slice(1) : word
}
