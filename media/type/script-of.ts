import type { Script } from './fonts.ts'

// Ideographic stops, brackets and full-width signs belong to no script, but only a Chinese typeface has them.
const scripts: readonly (readonly [RegExp, Script])[] = [
  [/[\p{Script=Han}\p{Script=Bopomofo}\u3000-\u303f\uff00-\uffef]/u, 'Han'],
  [/\p{Script=Lao}/u, 'Lao'],
  [/\p{Script=Khmer}/u, 'Khmer'],
  [/\p{L}/u, 'Latin'],
]

/** The script of a grapheme; undefined for spaces, digits and signs that any typeface may set. */
export function scriptOf(grapheme: string): Script | undefined {
  return scripts.find(([letters]) => letters.test(grapheme))?.[1]
}

/** The scripts of a text; Latin where it has no letters at all. */
export function scriptsOf(text: string): readonly Script[] {
  const found = new Set<Script>()
  for (const letter of text) {
    const script = scriptOf(letter)
    if (script) found.add(script)
  }
  return found.size === 0 ? ['Latin'] : [...found]
}
