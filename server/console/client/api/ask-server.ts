import type { Fault, Said } from '../../../../shared/plan/fault.ts'
import type { ProblemDocument } from '../../../../shared/problem/problem.ts'
import { both } from '../words/say.ts'
import { freshId } from './fresh-id.ts'
import { silentMs } from './silence.ts'

/** The server refused, or could not be asked. `code` is that of its problem, or `unreachable`. */
export class Refused extends Error {
  readonly code: string
  readonly said: Said
  readonly faults: readonly Fault[]
  /** Whether the same may be taken a little later. */
  readonly retry: boolean

  constructor(code: string, said: Said, faults: readonly Fault[] = [], retry = false) {
    super(said.en)
    this.code = code
    this.said = said
    this.faults = faults
    this.retry = retry
  }
}

const unreachable = both('Chưa liên lạc được với máy chủ.', 'The server cannot be reached.')
/** Said where the session is over, whatever was asked. */
export const signedOut: Said = both(
  'Phiên làm việc đã hết. Đăng nhập lại ở một thẻ khác, rồi làm tiếp ở đây.',
  'Your session has ended. Sign in again in another tab, then go on here.',
)

/**
 * Asks the server; throws `Refused` where it refuses or does not answer. A 304 is an answer. What only reads is given up after `silentMs`
 * without one; what writes may take its time, for it may have been done.
 */
export async function askServer(path: string, init: RequestInit = {}): Promise<Response> {
  let answer: Response
  try {
    answer = await (init.method === undefined ? answerInTime(path, init) : fetch(path, init))
  } catch (cause) {
    return lineBroke(cause)
  }
  if (answer.ok || answer.status === 304) return answer
  throw await refusalIn(answer)
}

async function answerInTime(path: string, init: RequestInit): Promise<Response> {
  const stop = new AbortController()
  const abort = () => stop.abort()
  if (init.signal?.aborted) abort()
  init.signal?.addEventListener('abort', abort)
  const timer = setTimeout(abort, silentMs)
  try {
    return await fetch(path, { ...init, signal: stop.signal })
  } finally {
    clearTimeout(timer)
  }
}

/** Throws what a line that broke comes to, whether before the answer or within it. */
export function lineBroke(cause: unknown): never {
  throw Object.assign(new Refused('unreachable', unreachable, [], true), { cause })
}

/** Asks for JSON. The shape is the server's word: both come from one checkout. */
export async function askJson<T>(path: string, init?: RequestInit): Promise<T> {
  const answer = await askServer(path, init)
  return JSON.parse(await answer.text().catch(lineBroke)) as T
}

/** The entity tag of an answer, by which one says later what a write is meant for: the same however the answer was packed on its way. */
export const tagIn = (answer: Response): string | undefined => answer.headers.get('etag')?.replace(/^W\//, '')

/** A request that carries JSON text, meant for the thing with this entity tag where one is given. Sent twice, it counts once. */
export function sending(method: string, body: string, tag?: string): RequestInit {
  const headers = { 'content-type': 'application/json', 'idempotency-key': freshId() }
  return { method, body, headers: tag === undefined ? headers : { ...headers, 'if-match': tag } }
}

/** The same of a value. */
export const sendingOf = (method: string, value: unknown, tag?: string): RequestInit =>
  sending(method, JSON.stringify(value), tag)

/** A value without such a key, for what answers with a secret: the server keeps no such answer, and takes no key for it. */
export const sendingForSecret = (value: unknown): RequestInit => ({
  method: 'POST',
  body: JSON.stringify(value),
  headers: { 'content-type': 'application/json' },
})

/** Why the server refused, field by field, in a person's words; the refusal's own words where it names no field. */
export function reasonsOf(error: unknown): readonly Said[] {
  const faults = error instanceof Refused ? error.faults : []
  const reasons = faults.map(({ message, messageVi }) => both(messageVi, message))
  return [wordsOf(error), ...reasons]
}

/** What a failure says to a person: the server's own words, or that something is wrong here. */
export function wordsOf(error: unknown): Said {
  if (error instanceof Refused) return error.said
  const text = error instanceof Error ? error.message : String(error)
  return both(`Trang gặp lỗi: ${text}`, `The page has failed: ${text}`)
}

async function refusalIn(answer: Response): Promise<Refused> {
  if (answer.status === 401) return new Refused('not-signed-in', signedOut)
  if (!answer.headers.get('content-type')?.startsWith('application/problem+json')) {
    return new Refused('unreachable', unreachable)
  }
  const problem = (await answer.json()) as ProblemDocument & { readonly faults?: readonly Fault[] }
  const { code, title, titleVi, detail, detailVi, faults, retry } = problem
  return new Refused(
    code,
    both([titleVi, detailVi].filter(Boolean).join('. '), [title, detail].filter(Boolean).join('. ')),
    faults,
    retry,
  )
}
