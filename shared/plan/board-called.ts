import type { Said } from './fault.ts'

/** A board within a sentence, by its name: with the noun before it, unless the name begins with that. */
export function boardCalled(name: string): Said {
  return {
    vi: /^bảng(?!\p{L})/iu.test(name.normalize('NFC')) ? name : `bảng ${name}`,
    en: /^board\b/i.test(name) ? name : `the board ${name}`,
  }
}
