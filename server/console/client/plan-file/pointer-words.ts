import { fieldWords } from '../words/field-words.ts'
import { both, inOurs, say } from '../words/say.ts'

/** What one of a list is called. */
const ones = {
  campaigns: both('Đợt', 'Campaign'),
  milestones: both('Mốc', 'Milestone'),
  phases: both('Giai đoạn', 'Phase'),
  slides: both('Nội dung', 'Content'),
  placements: both('Lượt đặt', 'Placement'),
  boards: both('Bảng', 'Board'),
  orgs: both('Cơ quan', 'Office'),
  interrupts: both('Phát khẩn', 'Emergency'),
  restrictions: both('Hạn chế', 'Restriction'),
} as const

const longestName = 50

/**
 * The thing of a plan’s document at a JSON pointer in a person’s words, `Đợt “Đại hội” › Giai đoạn “Cao điểm” › Kết thúc`: by its title, name or
 * words, by its place in the list where the document gives it none.
 */
export function pointerWords(pointer: string, document: unknown): string {
  const parts: string[] = []
  let value = document
  let list = ''
  for (const token of pointer.split('/').slice(1)) {
    const key = token.replace(/~1/g, '/').replace(/~0/g, '~')
    value = memberOf(value, key)
    if (!/^\d+$/.test(key)) {
      list = key
      parts.push(inOurs(fieldWords(key)))
      continue
    }
    // The thing itself says of which list it is.
    const field = parts.pop() ?? ''
    const one = list in ones ? inOurs(ones[list as keyof typeof ones]) : field
    const name = nameOf(value)
    const place = Number(key) + 1
    parts.push(name === undefined ? say(`${one} thứ ${place}`, `${one} ${place}`) : `${one} “${name}”`)
  }
  return parts.length === 0 ? say('Toàn tệp', 'The whole file') : parts.join(' › ')
}

function memberOf(value: unknown, key: string): unknown {
  const isThere = typeof value === 'object' && value !== null && Object.hasOwn(value, key)
  return isThere ? (value as Readonly<Record<string, unknown>>)[key] : undefined
}

function nameOf(value: unknown): string | undefined {
  const name = ['title', 'name', 'text', 'id']
    .map((key) => memberOf(value, key))
    .find((one) => typeof one === 'string' && one.trim() !== '')
  if (typeof name !== 'string') return undefined
  const line = name.replace(/\s+/g, ' ').trim()
  return line.length > longestName ? `${line.slice(0, longestName - 1)}…` : line
}
