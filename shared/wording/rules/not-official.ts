import { officialNear } from '../official-near.ts'
import { type WordingRule, warning } from '../wording-finding.ts'

/** A slogan that is nearly an official one: these are shown word for word. Its mend is that one, where there is one alone. */
export const notOfficial: WordingRule = (text, { officialSlogans }) => {
  const near = officialSlogans ? officialNear(text, officialSlogans) : []
  const [one] = near
  if (one === undefined) return []
  const isLoud = text === text.toUpperCase()
  const mend = near.length === 1 ? (isLoud ? one.text.toUpperCase() : one.text) : undefined
  return [
    warning(
      'not-official',
      { start: 0, end: text.length },
      [
        'Gần giống một khẩu hiệu chính thức nhưng không đúng nguyên văn.',
        'This is nearly an official slogan, but not word for word.',
      ],
      mend,
    ),
  ]
}
