/** What stands in braces, `{n}` as `n`; a lone brace is itself. */
const braced = /\{([^{}]*)\}/g

/** What a text has in braces, in order: the names of fields where its slide declares any. F1 */
export function bracedIn(text: string): readonly string[] {
  return [...text.matchAll(braced)].map(([, name = '']) => name)
}

/**
 * A text with the value of each field in place of its name in braces, with a capital letter where it opens the text; a name that has no
 * value stays as it is written. F1
 */
export function fillFields(text: string, values: ReadonlyMap<string, string>): string {
  return text.replace(braced, (written, name: string, at: number) => {
    const value = values.get(name) ?? written
    return at === 0 ? value.charAt(0).toUpperCase() + value.slice(1) : value
  })
}
