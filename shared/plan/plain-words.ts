/** Words in one line as the plan has them: composed, with one space between two of them. */
export function plainWords(text: string): string {
  return text.normalize('NFC').replace(/\s+/gu, ' ').trim()
}
