import { wordingFindings } from '../wording/wording-findings.ts'
import type { PlacedSlogan } from './placed-slogans.ts'
import type { Doubt } from './recognised-plan.ts'

/** What a careful editor would mark in the title and in each slogan: a scanned document has lost diacritics. */
export function wordingDoubts(
  title: string,
  titleLine: number | undefined,
  slogans: readonly PlacedSlogan[],
): readonly Doubt[] {
  const others = [...new Set(slogans.map(({ text }) => text))]
  const ofTitle = wordingFindings(title).map(({ said }): Doubt => ({ about: { what: 'title' }, said, line: titleLine }))
  const ofSlogans = slogans.flatMap(({ text, line }, at) =>
    wordingFindings(text, {
      titles: title === '' ? [] : [title],
      others: others.filter((other) => other !== text),
    }).map(({ said }): Doubt => ({ about: { what: 'slogan', at }, said, line })),
  )
  return [...ofTitle, ...ofSlogans]
}
