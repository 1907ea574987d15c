import { type Stretch, type WordingRule, warning } from '../wording-finding.ts'

/** Letters whose marks stand apart from them; one finding for the whole stretch. A plan keeps them joined whatever is sent. */
export const notComposed: WordingRule = (text) => {
  const apart = Array.from(text.matchAll(/\S+/g), ({ 0: run, index = 0 }) => ({ run, start: index }))
    .filter(({ run }) => run !== run.normalize('NFC'))
    .map(({ run, start }): Stretch => ({ start, end: start + run.length }))
  const [first] = apart
  const last = apart[apart.length - 1]
  if (first === undefined || last === undefined) return []
  const place = { start: first.start, end: last.end }
  return [
    warning(
      'not-composed',
      place,
      [
        'Dấu đang tách rời khỏi chữ (Unicode tổ hợp).',
        'The marks stand apart from their letters (decomposed Unicode).',
      ],
      text.slice(place.start, place.end).normalize('NFC'),
    ),
  ]
}
