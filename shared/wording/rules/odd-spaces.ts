import { type WordingFinding, type WordingRule, warning } from '../wording-finding.ts'

/** Spaces at the edges, several in a row, of another width, before a mark, and none after a comma. */
export const oddSpaces: WordingRule = (text, { language }) => {
  const isFrench = /^fr\b/i.test(language ?? '')
  const wide = Array.from(text.matchAll(/\p{Zs}+/gu)).flatMap(({ 0: run, index = 0 }): WordingFinding[] => {
    const place = { start: index, end: index + run.length }
    if (index === 0 || place.end === text.length) {
      return [warning('odd-space', place, ['Thừa dấu cách ở đầu hoặc cuối.', 'A space too many at the edge.'], '')]
    }
    if (!isFrench && /^(?:[,;:!?)]|\.(?=\s|$))/.test(text.slice(place.end))) {
      return [warning('space-before-mark', place, ['Thừa dấu cách trước dấu câu.', 'A space before a mark.'], '')]
    }
    const isPlain = run === ' ' || isFrench || /\p{Script=Han}/u.test(text.charAt(index - 1))
    return isPlain
      ? []
      : [warning('odd-space', place, ['Dấu cách thừa hoặc lạ.', 'Too many spaces, or an odd one.'], ' ')]
  })
  // The mark before what is behind it: or each place of a row of spaces would be looked back from.
  const close = Array.from(text.matchAll(/[,;](?<=\p{L}\p{Zs}*[,;])(?=\p{L})/gu)).map(({ 0: mark, index = 0 }) =>
    warning(
      'space-after-mark',
      { start: index, end: index + mark.length },
      ['Thiếu dấu cách sau dấu câu.', 'No space after the mark.'],
      `${mark} `,
    ),
  )
  return [...wide, ...close]
}
