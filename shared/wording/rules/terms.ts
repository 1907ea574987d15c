import { type Term, termsIn } from '../terms-in.ts'
import { type WordingContext, type WordingRule, warning } from '../wording-finding.ts'

const years = 5
/** Bodies whose terms are shorter. */
const shorter = /chi\s+bộ|chi\s+hội|chi\s+đoàn|liên\s+đội|thôn|tổ\s+dân\s+phố|trường|lớp|câu\s+lạc\s+bộ/iu

/** Terms that are not five years: *nhiệm kỳ 2020-2026*. */
export const terms: WordingRule = (text, context) =>
  termsIn(text)
    .filter(({ from, to, before }) => to - from !== years && !shorter.test(before))
    .map((term) =>
      warning(
        'term',
        term,
        [
          `Nhiệm kỳ ${term.from}-${term.to} không phải ${years} năm.`,
          `The term ${term.from}-${term.to} is not ${years} years.`,
        ],
        meant(term, context),
      ),
    )

/** The two years the other way round, or the one term around that shares a year with it. */
function meant(
  { from, to, joint }: Term,
  { titles = [], milestones = [], others = [] }: WordingContext,
): string | undefined {
  if (from - to === years) return `${to}${joint}${from}`
  const texts = [...titles, ...milestones.map(({ title }) => title), ...others]
  const near = texts
    .flatMap(termsIn)
    .filter((each) => each.to - each.from === years && (each.from === from || each.to === to))
  const [one] = near
  const isOne = one !== undefined && near.every((each) => each.from === one.from)
  return isOne ? `${one.from}${joint}${one.to}` : undefined
}
