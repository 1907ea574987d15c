import type { Said } from '../../../../shared/plan/fault.ts'

/** The languages of these pages. */
export type Language = 'vi' | 'en'

let spoken: Language = 'vi'

/** The language in which the page speaks. */
export const language = (): Language => spoken

/** Speaks another language from now on; what has been drawn stays as it is. */
export function speak(next: Language): void {
  spoken = next
}

/** A sentence in both languages. */
export const both = (vi: string, en: string): Said => ({ vi, en })

/** A sentence in the page's language. */
export const inOurs = (said: Said): string => said[spoken]

/** One of two texts, by the page's language. */
export const say = (vi: string, en: string): string => (spoken === 'vi' ? vi : en)
