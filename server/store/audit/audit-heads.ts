import { open } from 'node:fs/promises'
import { join } from 'node:path'
import { isObject } from '../../../shared/plan/decoding.ts'

/** The last row of a log at some instant (epoch ms), as it was noted down outside the database. */
export interface AuditHead {
  readonly seq: number
  readonly hash: string
  readonly seal: string
  readonly at: number
}

/** A file of heads, a line each, that is only ever added to: against it a log shows that it was cut short or written anew. */
export interface AuditHeads {
  /** All of them, oldest first; empty where there is no file. Throws where a line, other than a last one that broke off, is none. */
  read(): Promise<readonly AuditHead[]>
  /** Adds one; resolves once it is on the disk. */
  add(head: AuditHead): Promise<void>
}

/** The name of that file in a data folder. */
export const auditHeadsFile = 'audit-heads.ndjson'

/** The heads that are noted down in a data folder. */
export function auditHeads(dataDir: string): AuditHeads {
  const path = join(dataDir, auditHeadsFile)
  return {
    async read() {
      const text = await textIn(path)
      // The last line has no end where the machine stopped while it was written.
      return text.split('\n').slice(0, -1).map(headIn)
    },
    async add({ seq, hash, seal, at }) {
      const whole = (await textIn(path)).replace(/[^\n]*$/, '')
      const file = await open(path, 'a+', 0o600)
      try {
        await file.truncate(Buffer.byteLength(whole))
        await file.appendFile(`${JSON.stringify({ seq, hash, seal, at })}\n`)
        await file.sync()
      } finally {
        await file.close()
      }
    },
  }
}

async function textIn(path: string): Promise<string> {
  try {
    const file = await open(path, 'r')
    try {
      return await file.readFile('utf8')
    } finally {
      await file.close()
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return ''
    throw error
  }
}

function headIn(line: string, index: number): AuditHead {
  const head = jsonIn(line)
  if (isObject(head)) {
    const { seq, hash, seal, at } = head
    if (isWhole(seq) && isHex(hash) && isHex(seal) && isWhole(at)) return { seq, hash, seal, at }
  }
  throw new Error(`${auditHeadsFile}:${index + 1} is not the head of a log`)
}

function jsonIn(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch (cause) {
    if (cause instanceof SyntaxError) return undefined
    throw cause
  }
}

const isWhole = (value: unknown): value is number => Number.isSafeInteger(value)
const isHex = (value: unknown): value is string => typeof value === 'string' && /^[0-9a-f]{64}$/.test(value)
