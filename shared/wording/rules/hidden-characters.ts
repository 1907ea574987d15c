import { refusedCharactersIn } from '../../plan/refused-characters.ts'
import { blocker, type WordingRule } from '../wording-finding.ts'

const space = /[\t-\r\u0085\u2028\u2029]/

/** Controls, and characters that nobody sees: those that a plan refuses. One finding for each row of them. */
export const hiddenCharacters: WordingRule = (text) => {
  const rows: { start: number; end: number; names: string[] }[] = []
  for (const { name, start, end } of refusedCharactersIn(text)) {
    const last = rows[rows.length - 1]
    if (last?.end === start) {
      last.end = end
      last.names.push(name)
    } else rows.push({ start, end, names: [name] })
  }
  return rows.map((row) => {
    const isEdge = row.start === 0 || row.end === text.length
    const names = [...new Set(row.names)].join(', ')
    return blocker(
      'hidden-character',
      row,
      [`Có ký tự ẩn hoặc ký tự điều khiển (${names}).`, `A hidden or control character stands here (${names}).`],
      !isEdge && space.test(text.slice(row.start, row.end)) ? ' ' : '',
    )
  })
}
