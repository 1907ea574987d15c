/** The database cannot be opened, or cannot keep what it acknowledges. The message says it in Vietnamese, then in English. */
export class DatabaseRefused extends Error {
  override readonly name = 'DatabaseRefused'

  constructor(vietnamese: string, english: string, options?: ErrorOptions) {
    super(`${vietnamese}\n${english}`, options)
  }
}
