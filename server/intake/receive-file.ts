import { randomUUID } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { BusboyFileStream } from '@fastify/busboy'
import { ProblemError, problem } from '../../shared/problem/problem.ts'
import type { Intake } from './intake.ts'
import { emptyFile, tooLarge } from './kind-of-bytes.ts'
import { maxClipBytes, tellingBytes } from './media-limits.ts'
import { shownName } from './shown-name.ts'

/** A file as it came: where it lies now, and what its sender called it. */
export interface ReceivedFile {
  readonly path: string
  readonly name: string
}

const fieldOfFile = 'file'
const limits = { files: 1, parts: 8, fields: 7, fieldSize: 4096, headerPairs: 32, headerSize: 8192 }

/**
 * Writes the one file of a `multipart/form-data` body to the disk as it comes, judged by its first bytes. Throws a problem, and
 * leaves nothing, where the body breaks off, is not of that form, has no `file` or more than one, or a file that is not taken.
 */
export async function receiveFile(request: Request, folder: string, judge: Intake['judge']): Promise<ReceivedFile> {
  const type = request.headers.get('content-type') ?? ''
  // RFC 2046, 5.1.1: of 1 to 70 characters.
  if (!/;\s*boundary=(?:"[^"]{1,70}"|[^\s;"]{1,70})(?:\s*;|\s*$)/i.test(type)) {
    throw misshapen('no boundary of 1 to 70 characters', 'thiếu boundary (1 đến 70 ký tự)')
  }
  // Bundled apart, a CommonJS package has but its default export.
  const { default: Busboy } = await import('@fastify/busboy')
  await mkdir(folder, { recursive: true })
  const path = join(folder, `multipart-${randomUUID()}`)
  const body = Readable.fromWeb((request.body ?? new Blob([]).stream()) as Parameters<typeof Readable.fromWeb>[0])
  const stop = new AbortController()
  let fault: unknown
  let file: { readonly name: string; readonly stream: BusboyFileStream; readonly written: Promise<void> } | undefined

  function refuse(error: unknown): void {
    fault ??= error
    file?.stream.destroy()
    stop.abort()
  }

  try {
    const form = new Busboy({ headers: { 'content-type': type }, limits: { ...limits, fileSize: maxClipBytes } })
    form.on('file', (field, stream, name) => {
      if (field !== fieldOfFile) {
        stream.resume()
        return refuse(misshapen('the file’s field is not called “file”', 'trường chứa tệp không tên là “file”'))
      }
      stream.on('limit', () => refuse(tooLarge(maxClipBytes)))
      file = { name: shownName(name), stream, written: write(stream, path, judge).catch(refuse) }
    })
    form.on('filesLimit', () => refuse(misshapen('more than one file', 'nhiều hơn một tệp')))
    form.on('partsLimit', () => refuse(misshapen('too many parts', 'quá nhiều phần')))
    await pipeline(body, form, { signal: stop.signal }).catch((cause: unknown) => refuse(brokeOff(cause)))
    await file?.written
    if (fault !== undefined) throw fault
    if (!file) throw misshapen('no file in the field “file”', 'không có tệp trong trường “file”')
    return { path, name: file.name }
  } catch (error) {
    await rm(path, { force: true })
    throw error
  }
}

async function write(stream: Readable, path: string, judge: Intake['judge']): Promise<void> {
  await pipeline(
    stream,
    (source: AsyncIterable<Buffer>) => judged(source, judge),
    createWriteStream(path, { flags: 'wx' }),
  )
}

/** Passes a file on from the moment when its first bytes have been judged; breaks off once it is too large for what it is. */
async function* judged(source: AsyncIterable<Buffer>, judge: Intake['judge']): AsyncGenerator<Buffer> {
  let bytes = 0
  let held: Buffer[] | undefined = []
  let first = Buffer.alloc(0)
  for await (const chunk of source) {
    bytes += chunk.length
    if (!held) {
      judge(first, bytes)
      yield chunk
      continue
    }
    held.push(chunk)
    if (bytes < tellingBytes) continue
    first = Buffer.concat(held).subarray(0, tellingBytes)
    judge(first, bytes)
    yield* held
    held = undefined
  }
  if (bytes === 0) throw emptyFile()
  if (!held) return
  judge(Buffer.concat(held), bytes)
  yield* held
}

function misshapen(detail: string, detailVi: string): ProblemError {
  return problem('bad-upload', { detail, detailVi })
}

function brokeOff(cause: unknown): unknown {
  if (cause instanceof ProblemError || (cause as NodeJS.ErrnoException).code === 'ENOSPC') return cause
  return misshapen(
    'The body broke off, or is not multipart/form-data.',
    'Nội dung bị ngắt hoặc không đúng dạng multipart.',
  )
}
