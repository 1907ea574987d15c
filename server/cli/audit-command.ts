import { createReadStream } from 'node:fs'
import { join } from 'node:path'
import type { Seal } from '../store/seal.ts'
import { wordsOf } from './options.ts'
import { Refusal } from './refusal.ts'
import { brokenText, type Checked, wholeText } from './verdict-text.ts'

type Given = Readonly<Record<string, string | undefined>>

/** `congchao audit verify`: whether a log holds; exit code 1 where it does not. It reads beside a server that is running. */
export async function auditCommand(args: readonly string[], print: (text: string) => void): Promise<number> {
  const { words, json, values } = wordsOf(args, ['data', 'database', 'key', 'file', 'head'])
  if (words.join(' ') !== 'verify')
    throw Refusal.words('audit takes one word: verify', 'lệnh audit chỉ có: congchao audit verify')
  if (values.file !== undefined && (values.data ?? values.database) !== undefined)
    throw Refusal.words('either --file or a database', 'chỉ ghi --file hoặc cơ sở dữ liệu, không ghi cả hai')
  const checked = await readable(() =>
    values.file === undefined ? checkDatabase(values) : checkFile(values.file, values),
  )
  const { verdict } = checked
  if (json) print(`${JSON.stringify({ ...verdict, seals: checked.seals, heads: checked.heads })}\n`)
  else print(verdict.broken ? brokenText(verdict.broken, verdict.count) : wholeText(checked))
  return verdict.ok ? 0 : 1
}

async function checkDatabase(given: Given): Promise<Checked> {
  const { openForReading } = await import('../db/open-for-reading.ts')
  const { verifyAudit } = await import('../store/audit/verify-audit.ts')
  const { auditHeads } = await import('../store/audit/audit-heads.ts')
  const dataDir = dataDirOf(given)
  const postgres = given.database ?? (given.data === undefined ? process.env.DATABASE_URL || undefined : undefined)
  const seal = await sealOf(given)
  // The heads first: the log only grows, so that each of them must be found in it.
  const heads = [...(await auditHeads(dataDir).read()), ...headOf(given)]
  const { db, close } = await openForReading(postgres ? { postgres } : { sqlite: join(dataDir, 'congchao.db') })
  try {
    const verdict = await verifyAudit(db, seal, heads)
    return { verdict, seals: seal !== undefined, heads: heads.length, whole: true }
  } finally {
    await close()
  }
}

async function checkFile(path: string, given: Given): Promise<Checked> {
  const { readExport } = await import('../store/audit/audit-export.ts')
  const { verdictOf } = await import('../store/audit/verify-audit.ts')
  const seal = await sealOf(given)
  const { head, rows } = await readExport(linesOf(path))
  const whole = head.orgs === null
  const heads = whole ? [...(head.head ? [head.head] : []), ...headOf(given)] : []
  const verdict = await verdictOf(rows, { seal, heads, inParts: !whole })
  return { verdict, seals: seal !== undefined, heads: heads.length, whole }
}

/** The lines of a file. Node's own reader of lines ends them at U+2028 too, which JSON may hold. */
async function* linesOf(path: string): AsyncGenerator<string> {
  let rest = ''
  for await (const chunk of createReadStream(path, 'utf8')) {
    const lines = (rest + String(chunk)).split('\n')
    rest = lines.pop() ?? ''
    yield* lines
  }
  if (rest !== '') yield rest
}

/** The head that somebody noted down: the number of a row and its hash. */
function headOf({ head }: Given): readonly { readonly seq: number; readonly hash: string }[] {
  if (head === undefined) return []
  const [, seq, hash] = /^(\d{1,15}):([0-9a-f]{64})$/.exec(head) ?? []
  if (seq !== undefined && hash !== undefined) return [{ seq: Number(seq), hash }]
  throw Refusal.words('--head takes a row and its hash: 1234:9f86d0…', '--head cần số dòng và mã băm: 1234:9f86d0…')
}

/** The seal of `--key`, or of the installation where its key is at hand. */
async function sealOf(given: Given): Promise<Seal | undefined> {
  const { readKeyFile, readSealKey } = await import('../db/seal-key.ts')
  const { sealWith } = await import('../store/seal.ts')
  const key = given.key
    ? await readKeyFile(given.key)
    : await readSealKey({ dataDir: dataDirOf(given), env: process.env })
  if (given.key && !key) throw Refusal.words(`there is no file ${given.key}`, `không có tệp ${given.key}`)
  return key && sealWith(key, 'audit')
}

function dataDirOf({ data }: Given): string {
  return data ?? (process.env.DATA_DIR || './data')
}

/** Does it, or refuses in words where a file or a database cannot be read. */
async function readable<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (cause) {
    if (cause instanceof Refusal || !(cause instanceof Error)) throw cause
    if (cause.name === 'ExportRefused') {
      throw Refusal.words(cause.message, (cause as Error & { readonly messageVi: string }).messageVi, { cause })
    }
    const [vietnamese, english] = cause.name === 'DatabaseRefused' ? cause.message.split('\n') : []
    throw Refusal.words(
      english ?? `the log cannot be read: ${cause.message}`,
      vietnamese ?? `không đọc được nhật ký: ${cause.message}`,
      { cause },
    )
  }
}
