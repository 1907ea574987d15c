import { createHash } from 'node:crypto'
import { problem } from '../../../shared/problem/problem.ts'
import type { Database } from '../../db/database.ts'
import {
  type Answered,
  type AnsweredKey,
  beginAnswer,
  dropAnswered,
  findAnswered,
  freeAnswer,
  keepAnswer,
} from '../../store/answered-store.ts'

/** The header by which whoever writes says which requests are one and the same. */
const keyHeader = 'idempotency-key'

const keptMs = 24 * 3_600_000
/** No request is worked on for longer: one that was is lost with a server that stopped. */
const workedOnMs = 5 * 60_000
const sweepEveryMs = 3_600_000
const maxKeptBytes = 1024 * 1024
const keptHeaders = ['content-type', 'etag', 'location'] as const

/** Answers each write once, however often it is sent. */
export interface AnswerOnce {
  /**
   * What `handle` answers, and for whoever sends the same request with the same key within a day that answer again. Without a key, the
   * request is merely handled. `caller` keeps one caller's keys from meeting another's; `body` is what was sent.
   *
   * A refusal changes nothing and is not kept: the key is free again, as it is after a failure.
   */
  around(
    caller: string,
    request: Request,
    body: Uint8Array,
    at: number,
    handle: () => Response | Promise<Response>,
  ): Promise<Response>
}

/** Keeps answers in the database, so that they outlive this server and hold on every node. */
export function answerOnce(database: Database): AnswerOnce {
  let sweptAt = Number.NEGATIVE_INFINITY

  /** Takes a key for this request; what was answered before where it was. */
  function take(of: AnsweredKey, fingerprint: string, at: number): Promise<Answered | undefined> {
    return database.write(async (trx) => {
      if (at - sweptAt >= sweepEveryMs) await dropAnswered(trx, at - keptMs)
      const found = await findAnswered(trx, of)
      const lasts = found && at - found.madeAt < (found.status === null ? workedOnMs : keptMs)
      if (!lasts) {
        await beginAnswer(trx, of, fingerprint, at)
        return undefined
      }
      if (found.fingerprint !== fingerprint) throw problem('key-reused')
      if (found.status === null) throw problem('still-answering')
      return found
    })
  }

  return {
    async around(caller, request, body, at, handle) {
      const key = keyOf(request)
      if (key === undefined) return handle()
      const of = { caller, key }
      const former = await take(of, fingerprintOf(request, body), at)
      sweptAt = at
      if (former) return answerAgain(former)
      let response: Response
      try {
        response = await handle()
      } catch (error) {
        await database.write((trx) => freeAnswer(trx, of, at))
        throw error
      }
      if (response.status >= 400 || response.headers.has('set-cookie')) {
        await database.write((trx) => freeAnswer(trx, of, at))
        return response
      }
      const text = response.body === null ? null : await response.text()
      const headers = keptHeaders.flatMap((name) => {
        const value = response.headers.get(name)
        return value === null ? [] : [[name, value]]
      })
      await database.write((trx) =>
        keepAnswer(trx, of, at, {
          status: response.status,
          headers: JSON.stringify(headers),
          // Null says that there is none any more; an answer without a body is kept as an empty text.
          body: Buffer.byteLength(text ?? '') > maxKeptBytes ? null : (text ?? ''),
        }),
      )
      return new Response(text, response)
    },
  }
}

/** Throws a problem where a request names a key at an address whose answers are never kept, since they carry a secret. */
export function refuseKey(request: Request): void {
  if (request.headers.has(keyHeader)) throw problem('key-not-taken')
}

/** The key of a request; throws a problem where it is none: 1 to 200 visible characters of ASCII. */
function keyOf(request: Request): string | undefined {
  const key = request.headers.get(keyHeader)
  if (key === null || /^[\x21-\x7e]{1,200}$/.test(key)) return key ?? undefined
  throw problem('value-refused', {
    detail: 'Idempotency-Key: expected 1 to 200 visible ASCII characters, without spaces.',
    detailVi: 'Idempotency-Key: cần 1 đến 200 ký tự ASCII hiển thị, không có khoảng trắng.',
  })
}

function fingerprintOf(request: Request, body: Uint8Array): string {
  const { pathname, search } = new URL(request.url)
  // What a request is meant for is part of it: after a change by somebody else it is another request.
  const head = JSON.stringify([request.method, pathname + search, request.headers.get('if-match')])
  return createHash('sha256').update(head).update('\n').update(body).digest('hex')
}

function answerAgain({ status, headers, body }: Answered): Response {
  if (status === null || body === null) throw problem('answered-already')
  const again = new Response(body === '' ? null : body, { status })
  for (const [name, value] of JSON.parse(headers ?? '[]') as [string, string][]) again.headers.set(name, value)
  again.headers.set('cache-control', 'no-store')
  again.headers.set('idempotency-replayed', 'true')
  return again
}
