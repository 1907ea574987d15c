import type { Kysely } from 'kysely'
import { isObject } from '../../../shared/plan/decoding.ts'
import type { Schema } from '../../db/schema.ts'
import type { AuditTable } from '../../db/tables/office-tables.ts'
import { auditHead, auditRows } from './audit-store.ts'

/** What an export's first line says. */
export interface ExportHead {
  readonly format: 'congchao/audit@1'
  /** Whose rows it holds; null: all of them. */
  readonly orgs: readonly string[] | null
  /** The last row of the whole log when it was made; null of an empty log. */
  readonly head: { readonly seq: number; readonly hash: string } | null
}

const linesAtOnce = 200

/** A log as NDJSON, some lines at a time: what it is, its rows as they were hashed, oldest first, and `{"rows": …}`, how many. */
export async function* exportLines(db: Kysely<Schema>, orgs: readonly string[] | undefined): AsyncGenerator<string> {
  const head = await auditHead(db)
  const first: ExportHead = {
    ...{ format: 'congchao/audit@1', orgs: orgs ?? null },
    head: head ? { seq: head.seq, hash: head.hash } : null,
  }
  let lines = `${JSON.stringify(first)}\n`
  let rows = 0
  for await (const row of auditRows(db, { orgs }, head?.seq ?? 0)) {
    lines += `${JSON.stringify(row)}\n`
    rows++
    if (rows % linesAtOnce > 0) continue
    yield lines
    lines = ''
  }
  yield `${lines}${JSON.stringify({ rows })}\n`
}

/** An export cannot be read; the message says why, in English and in Vietnamese. */
export class ExportRefused extends Error {
  override readonly name = 'ExportRefused'
  readonly messageVi: string

  constructor(message: string, messageVi: string) {
    super(message)
    this.messageVi = messageVi
  }
}

/** Reads an export by its lines: what it is first, then its rows. Throws `ExportRefused` where it is none, or is not whole. */
export async function readExport(
  lines: AsyncIterable<string>,
): Promise<{ readonly head: ExportHead; readonly rows: AsyncGenerator<AuditTable> }> {
  const all = lines[Symbol.asyncIterator]()
  const first = await all.next()
  const head = first.done ? undefined : valueIn(first.value)
  if (!isExportHead(head)) {
    throw new ExportRefused('this is no export of the log', 'đây không phải là bản trích xuất nhật ký')
  }
  return { head, rows: rowsIn({ [Symbol.asyncIterator]: () => all }) }
}

async function* rowsIn(lines: AsyncIterable<string>): AsyncGenerator<AuditTable> {
  let rows = 0
  let ended = false
  for await (const line of lines) {
    const value = valueIn(line)
    if (ended || !isObject(value)) throw cut(rows)
    if ('rows' in value) {
      if (value.rows !== rows) throw cut(rows)
      ended = true
      continue
    }
    rows++
    // What is not as it was hashed is found by its hash, whatever it is.
    yield value as unknown as AuditTable
  }
  if (!ended) throw cut(rows)
}

function cut(rows: number): ExportRefused {
  return new ExportRefused(
    `the export is not whole: it breaks off, or was changed, after ${rows} rows`,
    `bản trích xuất không đầy đủ: bị ngắt hoặc bị sửa sau ${rows} dòng`,
  )
}

function valueIn(line: string): unknown {
  try {
    return JSON.parse(line) as unknown
  } catch (cause) {
    if (cause instanceof SyntaxError) return undefined
    throw cause
  }
}

function isExportHead(value: unknown): value is ExportHead {
  if (!isObject(value) || value.format !== 'congchao/audit@1') return false
  const { orgs, head } = value
  const isHead = head === null || (isObject(head) && typeof head.seq === 'number' && typeof head.hash === 'string')
  return isHead && (orgs === null || Array.isArray(orgs))
}
