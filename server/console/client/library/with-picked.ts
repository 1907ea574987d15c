/** The lines of a text, without what stands at their ends. */
const linesOf = (text: string): readonly string[] => text.split('\n').map((line) => line.normalize('NFC').trim())

/** A text, one slogan a line, with others below it, each as it is; those that stand in it already stay where they are. */
export function withPicked(text: string, picked: readonly string[]): string {
  const known = new Set(linesOf(text))
  return [text.trimEnd(), ...picked.filter((one) => !known.has(one))].filter((part) => part !== '').join('\n')
}

/** Whether a slogan stands in a text as a line of its own. */
export const isPicked = (text: string, slogan: string): boolean => linesOf(text).includes(slogan)
