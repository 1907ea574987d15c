const mostLetters = 200
const unnamed = 'không tên'

// Controls, and what is not seen or turns the direction of what is: a name must not pretend to be another.
const unshown = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\u2028\u2029]/gu

/** A file's name as people see it: the last part of a path, in NFC, without what is not seen, of at most 200 letters. Never a path. */
export function shownName(name: string | null | undefined): string {
  const last = (name ?? '').replace(unshown, '').normalize('NFC').split(/[/\\]/).pop() ?? ''
  const letters = [...last.replace(/\s+/g, ' ').trim()].slice(0, mostLetters).join('').trim()
  return /^\.*$/.test(letters) ? unnamed : letters
}
