import type { Role } from '../../../../shared/api/role.ts'
import type { Said } from '../../../../shared/plan/fault.ts'
import { capChoices } from '../emergency/cap-words.ts'
import { dateForPeople, typedDate } from '../time/typed-date.ts'
import { fieldWords } from '../words/field-words.ts'
import { roleWords } from '../words/role-words.ts'
import { both, inOurs, say } from '../words/say.ts'
import { kindWords } from '../words/selector-words.ts'
import { whenWords } from '../words/when-words.ts'
import type { AuditNames } from './audit-names.ts'

/** A field that differs: what people call it, and what it was and is; undefined where it was, or is, not there. */
export interface FieldChange {
  /** Where it stands, such as `hours.0.from`. */
  readonly path: string
  readonly name: string
  readonly was: string | undefined
  readonly is: string | undefined
}

/** What differs between two JSON values that the log keeps, field by field, in people’s words. */
export function fieldChanges(before: unknown, after: unknown, names: AuditNames): readonly FieldChange[] {
  const [was, is] = [fieldsOf(before, ''), fieldsOf(after, '')]
  const told = (path: string, value: unknown) => (value === undefined ? undefined : valueWords(path, value, names))
  return [...new Set([...was.keys(), ...is.keys()])]
    .filter((path) => JSON.stringify(was.get(path)) !== JSON.stringify(is.get(path)))
    .map((path) => ({
      ...{ path, name: pathWords(path) },
      ...{ was: told(path, was.get(path)), is: told(path, is.get(path)) },
    }))
}

/** The plain values of a JSON value by their paths; a list of plain values is one. */
function fieldsOf(value: unknown, path: string): ReadonlyMap<string, unknown> {
  if (value === null || value === undefined) return new Map()
  const isPlain = typeof value !== 'object' || (Array.isArray(value) && value.every((one) => typeof one !== 'object'))
  if (isPlain) return new Map([[path, value]])
  return new Map(
    Object.entries(value).flatMap(([key, one]) => [...fieldsOf(one, path === '' ? key : `${path}.${key}`)]),
  )
}

/** `hours.0.from` as `Giờ chạy 1 › Từ`. */
function pathWords(path: string): string {
  if (path === '') return say('Giá trị', 'Value')
  const parts: string[] = []
  for (const key of path.split('.')) {
    if (!/^\d+$/.test(key)) parts.push(inOurs(fieldWords(key)))
    else parts.push(`${parts.pop() ?? ''} ${Number(key) + 1}`.trim())
  }
  return parts.join(' › ')
}

function valueWords(path: string, value: unknown, names: AuditNames): string {
  if (Array.isArray(value)) return value.map((one) => valueWords(path, one, names)).join(', ')
  if (typeof value === 'boolean') return value ? say('có', 'yes') : say('không', 'no')
  const keys = path.split('.').filter((part) => !/^\d+$/.test(part))
  const key = keys.at(-1) ?? ''
  const text = String(value)
  if (typeof value === 'number') return isInstant(key, value) ? whenWords(value) : text
  if (key === 'org' || key === 'parent' || key === 'orgs') return names.words?.org(text) ?? text
  if (key === 'board' || key === 'boards') return names.words?.board(text) ?? text
  if (key === 'campaign') return names.words?.campaign(text) ?? text
  if (key === 'deputyFor') return names.people.get(text) ?? text
  if (text in roleWords && rolesStandIn.has(key)) return inOurs(roleWords[text as Role])
  const date = typedDate(text)
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && date ? dateForPeople(date) : (meaningOf(key, text) ?? text)
}

const rolesStandIn: ReadonlySet<string> = new Set(['role', 'roles', 'prepare', 'release'])
const firstInstant = 1_000_000_000_000

/** Whether a number is an instant (epoch ms) by what it is called and how large it is. */
const isInstant = (key: string, value: number) =>
  value > firstInstant && (/At$/.test(key) || key === 'until' || key === 'at')

/** Words of the format and of the log, by the fields in which they stand. */
const meanings: Readonly<Record<string, Readonly<Record<string, Said>>>> = {
  state: {
    active: both('đang mở', 'open'),
    closed: both('đã đóng', 'closed'),
    draft: both('bản nháp', 'draft'),
    pending: both('chờ duyệt', 'awaiting approval'),
    approved: both('đã duyệt', 'approved'),
    rejected: both('bị trả lại', 'returned'),
    withdrawn: both('đã thu hồi', 'withdrawn'),
    confirmed: both('đã chắc ngày', 'confirmed'),
    expected: both('dự kiến', 'expected'),
    postponed: both('hoãn', 'postponed'),
    prepared: both('chờ phát', 'waiting for release'),
    released: both('đã cho phát', 'released'),
    cancelled: both('đã kết thúc sớm', 'ended early'),
    dropped: both('đã bỏ', 'dropped'),
    retired: both('thôi dùng', 'retired'),
  },
  stage: { complete: both('đã vào', 'signed in'), password: both('mới qua mật khẩu', 'password alone') },
  by: {
    password: both('mật khẩu', 'password'),
    totp: both('mã xác thực', 'code'),
    passkey: both('khóa truy cập', 'passkey'),
    link: both('liên kết dùng một lần', 'one-time link'),
    oidc: both('nơi cấp danh tính', 'identity provider'),
    former: both('mật khẩu cũ', 'former password'),
    demo: both('liên kết bản thử', 'link of the demo'),
  },
  purpose: {
    invite: both('mời', 'invitation'),
    reset: both('đặt lại mật khẩu', 'reset'),
    'set-up': both('thiết lập lần đầu', 'first set-up'),
  },
  kind: {
    slogan: both('khẩu hiệu', 'slogan'),
    image: both('hình ảnh', 'picture'),
    video: both('phim', 'clip'),
    totp: both('ứng dụng mã xác thực', 'authenticator app'),
    passkey: both('khóa truy cập', 'passkey'),
    ...kindWords,
  },
  ...Object.fromEntries(Object.entries(capChoices).map(([key, rows]) => [key, Object.fromEntries(rows)])),
}

/** What a word means where it stands; undefined where it stands for itself. */
const meaningOf = (key: string, text: string): string | undefined => {
  const said = meanings[key]?.[text]
  return said && inOurs(said)
}
