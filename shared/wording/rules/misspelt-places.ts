import { isNear } from '../is-near.ts'
import { otherPlaces, type PlaceName, placeNames } from '../places.ts'
import { respelled } from '../respelled.ts'
import { type Vietnamese, vietnameseOf } from '../syllable.ts'
import { type WordingContext, type WordingFinding, type WordingRule, warning } from '../wording-finding.ts'
import { isLike, type Word, wordsFrom, wordsIn } from '../words-in.ts'

/** Names of provinces with a letter or a mark that is not theirs. */
export const misspeltPlaces: WordingRule = (text, context) => {
  const words = wordsIn(text)
  const language = vietnameseOf(words)
  const around = spelledAround(context)
  return placeNames.flatMap((name) => {
    const right = name.words.map(({ spelling }) => spelling).join(' ')
    return Array.from(words.keys()).flatMap((at): WordingFinding[] => {
      if (!isLike(words, at, name.words, 1)) return []
      const window = wordsFrom(words, at, name.words.length, text)
      if (window === undefined || otherPlaces.has(window.map(({ spelling }) => spelling).join(' '))) return []
      const asked = isProvince(words, at) || around.includes(` ${right} `)
      if (!isMeant(window, name, asked, language)) return []
      const place = respelled(text, window, name.words)
      const shown = name.words.map((word) => word.text).join(' ')
      const said = [`Sai tên địa phương: đúng là “${shown}”.`, `A place’s name is misspelt: it is “${shown}”.`] as const
      return place ? [warning('misspelt-place', place, said, place.mend)] : []
    })
  })
}

function isMeant(window: readonly Word[], { words, plain }: PlaceName, asked: boolean, language: Vietnamese): boolean {
  const pairs = window.map((word, i) => [word, words[i] as Word] as const)
  const odd = pairs.filter(([a, b]) => a.spelling !== b.spelling)
  const isLoud = window.every(({ text }) => text.length > 1 && text === text.toUpperCase())
  const isName = window.every(({ text }) => /^\p{Lu}/u.test(text))
  const isAlike = odd.every(([a, b]) => a.bare === b.bare)
  const isBare = isAlike && odd.every(([{ text }]) => /^[a-z]+$/i.test(text))
  if (isBare && odd.length > 1) return language.isIt && (language.isBare || asked)
  if (asked)
    return isAlike
      ? isName || language.isBare
      : isName && odd.length === 1 && odd.every(([a, b]) => isNear(a.spelling, b.spelling, 'letter'))
  return !plain && isName && !isLoud && isAlike && odd.length === 1 && language.isIt
}

/** Whether the words before a place say that a province or a city follows. */
function isProvince(words: readonly Word[], at: number): boolean {
  const [before, last] = [words[at - 2], words[at - 1]]
  return last?.bare === 'tinh' || last?.bare === 'tp' || (before?.bare === 'thanh' && last?.bare === 'pho')
}

function spelledAround({ titles = [], milestones = [], others = [] }: WordingContext): string {
  const texts = [...titles, ...milestones.map(({ title }) => title), ...others]
  return ` ${texts
    .map((text) =>
      wordsIn(text)
        .map(({ spelling }) => spelling)
        .join(' '),
    )
    .join(' | ')} `
}
