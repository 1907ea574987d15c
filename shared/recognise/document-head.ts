import type { Said } from '../plan/fault.ts'
import type { DateText } from '../plan/plan.ts'
import { printDate } from '../time/civil.ts'
import { datePointsIn } from './date-points.ts'
import { flat } from './flat.ts'
import { type FlowLine, labelledIn } from './flow.ts'
import { isInCapitals, markOf } from './list-mark.ts'
import type { SourceLine } from './source-line.ts'

/** Something of the head of a document, with the line that it comes from. */
export interface Headed<T> {
  readonly value: T
  readonly line: number
}

/** The head of a document: what it is about, and who issued it under which number and when. */
export interface DocumentHead {
  readonly title: Headed<string> | undefined
  readonly number: Headed<string> | undefined
  readonly issuer: Headed<string> | undefined
  readonly issuedOn: Headed<DateText> | undefined
  readonly doubts: readonly { readonly about: 'title' | 'document'; readonly said: Said; readonly line: number }[]
}

const headLines = 45
const longestTitle = 200

const kindOfDocument = /^(?:ke hoach|huong dan|cong van|thong bao|chi thi|chuong trinh|phuong an|de an)$/
const endsTitle = /^(?:thuc hien|can cu|trien khai|nham|de |kinh gui|xet |theo |so[: ]|so\.|[-_*.\s]*$)/
const notIssuer = /^(?:cong hoa|doc lap|dang cong san|so[:. ]|ke hoach|ve viec|v\/v|cong van)/

/** The head of a document that was read line by line. */
export function documentHeadOf(lines: readonly SourceLine[]): DocumentHead {
  const head = lines.slice(0, headLines).map(({ text }, line) => ({ text, line }))
  const labels = labelledIn(lines.slice(0, headLines))
  const labelled = (words: RegExp) => labels.find(({ label }) => words.test(flat(label).trim()))
  const number = numberIn(head) ?? numbered(labelled(/^so(?: van ban| ky hieu| hieu|, ky hieu)?$/))
  const issuedOn = issuedIn(head) ?? dateOf(labelled(/^ngay (?:ban hanh|ky)/))
  const title = headed(labelled(/^(?:ten (?:dot|ke hoach|chien dich)|tieu de|chu de)\b/)) ?? titleIn(head)
  const issuer = headed(labelled(/^(?:co quan|don vi) ban hanh/)) ?? issuerIn(lines.slice(0, headLines), number?.line)
  return {
    ...{ title: title && shortened(title), number, issuer, issuedOn },
    doubts: doubtsOf(head, { title, number, issuedOn }),
  }
}

const headed = (found: FlowLine | undefined): Headed<string> | undefined =>
  found && { value: found.text.trim(), line: found.line }

/** Without its sign it is the number of a stamp. */
const numbered = (found: FlowLine | undefined) =>
  headed(found && /^\d+\S*[/-]\S*\p{L}/u.test(found.text) ? found : undefined)

function shortened({ value, line }: Headed<string>): Headed<string> {
  const words = value.slice(0, longestTitle).trim()
  return { value: words.charAt(0).toUpperCase() + words.slice(1), line }
}

function numberIn(head: readonly FlowLine[]): Headed<string> | undefined {
  for (const { text, line } of head) {
    const found = /^\s*S[ốo]\s*[:.]?\s*(\d+[A-Za-z]?\s*[/-]\s*[\p{Lu}\d&]+(?:[-–/.][\p{L}\d&]+)*)/u.exec(text)
    if (found) return { value: (found[1] ?? '').replace(/\s/g, ''), line }
  }
  return undefined
}

function issuedIn(head: readonly FlowLine[]): Headed<DateText> | undefined {
  for (const { text, line } of head) {
    // A place and a date alone: what is cited in a sentence is of another document.
    const form = /^(?:[^\d]{0,60}, ?)?ngay \d{1,2} thang \d{1,2} nam \d{4}\.?$/
    if (!form.test(flat(text).replace(/ +/g, ' ').trim())) continue
    const found = dateOf({ text, line })
    if (found) return found
  }
  return undefined
}

function dateOf(found: FlowLine | undefined): Headed<DateText> | undefined {
  const [point] = found ? datePointsIn(found.text, 0) : []
  return found && point?.precision === 'day' && point.days
    ? { value: printDate(point.days[0]), line: found.line }
    : undefined
}

function titleIn(head: readonly FlowLine[]): Headed<string> | undefined {
  for (const [at, { text, line }] of head.entries()) {
    const words = text.trim()
    const about = /^(?:V\/v|Về việc)[:\s]+(.{8,})$/iu.exec(words)
    if (about) return { value: about[1] ?? '', line }
    if (/^ke hoach \S+ \S+/.test(flat(words)) && words.length < longestTitle && !/[.;:]$/.test(words)) {
      const rest = words.replace(/^kế hoạch\s+/iu, '')
      return { value: isInCapitals(words) ? sentence(rest) : rest, line }
    }
    if (!kindOfDocument.test(flat(words).trim())) continue
    const parts: string[] = []
    for (const next of head.slice(at + 1)) {
      const isMore = next.text.trim().length <= longestTitle && !endsTitle.test(flat(next.text).trim())
      if (parts.length > 0 && (!isMore || markOf(next.text).kind !== 'plain')) break
      if (isMore) parts.push(next.text.trim())
    }
    const value = parts.join(' ').replace(/^(?:V\/v|Về việc)[:\s]+/iu, '')
    if (value !== '') return { value: isInCapitals(value) ? sentence(value) : value, line: head[at + 1]?.line ?? line }
  }
  return undefined
}

/** Words in capitals as a sentence; the ordinals and the abbreviations in it stay. Which other words are names a person has to say. */
function sentence(text: string): string {
  const small = text.charAt(0) + text.slice(1).toLowerCase()
  return small
    .replace(
      /(khóa|khoá|thứ|hội) ([ivx]{1,5})(?![\p{L}])/giu,
      (_, word: string, numeral: string) => `${word} ${numeral.toUpperCase()}`,
    )
    .replace(/(?<!\p{L})(?:hđnd|ubnd|mttq|btv|bch|ttđt)(?!\p{L})/giu, (word) => word.toUpperCase())
}

function issuerIn(lines: readonly SourceLine[], numberLine: number | undefined): Headed<string> | undefined {
  const cell = numberLine === undefined ? undefined : lines[numberLine]?.cell
  const above = lines
    .slice(0, numberLine ?? 0)
    .map(({ text, cell: of }, line) => ({
      text: text.trim(),
      line,
      isBeside: cell !== undefined && of?.column !== cell.column,
    }))
    .filter(({ text, isBeside }) => !isBeside && isInCapitals(text) && !notIssuer.test(flat(text)))
  const last = above[above.length - 1]
  if (last) {
    const former = above[above.length - 2]
    // Ủy ban nhân dân / tỉnh …: one name on two lines.
    const isOne =
      former !== undefined && /^(?:tinh|thanh pho|huyen|quan|thi xa|xa|phuong|dac khu)\b/.test(flat(last.text))
    return { value: isOne ? `${former.text} ${last.text}` : last.text, line: last.line }
  }
  for (const [line, { text }] of lines.entries()) {
    const said =
      /((?:Ủy ban nhân dân|Uỷ ban nhân dân|UBND|Sở|Ban|Phòng|Trung tâm|Đảng ủy|Huyện ủy|Thành ủy|Tỉnh ủy)\s[^,;.:()]{3,80}?)\s+(?:ban hành|xây dựng|lập)\s+kế hoạch/iu.exec(
        text,
      )
    if (said) return { value: said[1] ?? '', line }
  }
  return undefined
}

function doubtsOf(
  head: readonly FlowLine[],
  { title, number, issuedOn }: Pick<DocumentHead, 'title' | 'number' | 'issuedOn'>,
): DocumentHead['doubts'] {
  const doubts: { about: 'title' | 'document'; said: Said; line: number }[] = []
  if (title && title.value.length > longestTitle)
    doubts.push({
      about: 'title',
      line: title.line,
      said: { vi: 'Tên dài quá: đã cắt bớt.', en: 'The title was too long and is cut.' },
    })
  if (title && isInCapitals(head[title.line]?.text ?? ''))
    doubts.push({
      about: 'title',
      line: title.line,
      said: {
        vi: 'Tên trong tệp viết hoa cả: xem lại chữ hoa của tên riêng.',
        en: 'The title is in capitals: look at the capitals of names.',
      },
    })
  const blank = head.find(({ text }) => /^\s*S[ốo]\s*[:.][\s.…_]*(?:\d+[.…\s]*|\/.*)?$/u.test(text))
  if (!number && blank)
    doubts.push({
      about: 'document',
      line: blank.line,
      said: { vi: 'Số văn bản để trống hoặc không rõ.', en: 'The number of the document is left blank, or not clear.' },
    })
  const undated = head.find(({ text }) => /ngay[\s.…_]*\d*[\s.…_]*thang[\s.…_]*\d*[\s.…_]*nam/.test(flat(text)))
  if (!issuedOn && undated)
    doubts.push({
      about: 'document',
      line: undated.line,
      said: { vi: 'Ngày ban hành để trống hoặc không rõ.', en: 'The day of the document is left blank, or not clear.' },
    })
  return doubts
}
