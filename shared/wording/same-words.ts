import { wordsIn } from './words-in.ts'

/** One text for all that say the same in the same words: marks, spaces, case and style of spelling aside. */
export function sameWords(text: string): string {
  return wordsIn(text)
    .map(({ spelling }) => spelling)
    .join(' ')
}
