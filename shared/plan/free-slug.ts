import { slugOf } from './slug-of.ts'

/** Words as an id (`slugOf`) that is not in `taken`: with a number at its end where its words alone are. */
export function freeSlug(words: string, taken: { has(id: string): boolean }): string {
  const stem = slugOf(words)
  let id = stem
  for (let number = 2; taken.has(id); number++) id = `${stem}-${number}`
  return id
}
