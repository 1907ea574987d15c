import { createHash } from 'node:crypto'
import { type ProblemError, problemJson } from '../../../shared/problem/problem.ts'
import { byteRange } from './byte-range.ts'
import { withText } from './large-json.ts'

/** JSON, never kept by a cache in between. Where the answer is named (`shared/api/`), one that lacks a part of it does not compile. */
export function json<Answer>(
  value: Answer,
  init: { readonly status?: number; readonly headers?: Record<string, string> } = {},
): Response {
  const text = JSON.stringify(value)
  const response = new Response(text, {
    status: init.status ?? 200,
    headers: { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store', ...init.headers },
  })
  return withText(response, text)
}

/** JSON that is a text already, never kept by a cache in between. */
export function jsonText(text: string): Response {
  const response = new Response(text, {
    headers: { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' },
  })
  return withText(response, text)
}

/** JSON text that changes with `tag` alone: answered with 304 to whoever has it already. No cache keeps it: it may be a draft. */
export function taggedJson(request: Request, tag: string, text: () => string): Response {
  const headers = { etag: `"${tag}"`, 'cache-control': 'no-store', vary: 'accept-encoding' }
  if (hasTag(request.headers.get('if-none-match'), tag)) return new Response(null, { status: 304, headers })
  const made = text()
  const response = new Response(made, { headers: { ...headers, 'content-type': 'application/json; charset=utf-8' } })
  return withText(response, made)
}

/**
 * Whether a list of entity tags (`If-Match`, `If-None-Match`) names `tag`, or everything by `*`. Weak ones name it too: it stands for what is
 * kept, however that was written down.
 */
export function hasTag(list: string | null, tag: string): boolean {
  if (list === null) return false
  return list.split(',').some((one) => ['*', `"${tag}"`].includes(one.trim().replace(/^W\/(?=")/, '')))
}

/** A short tag for a text. */
export function tagOf(text: string): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, 22)
}

/** Bytes whose name is their hash: they never change. */
export function immutable(bytes: Uint8Array<ArrayBuffer>, type: string, who: 'public' | 'private'): Response {
  return new Response(bytes, {
    headers: { 'content-type': type, 'cache-control': `${who}, max-age=31536000, immutable` },
  })
}

/** Bytes whose name is their hash, or the part of them that the request asks for: players of clips ask for parts. */
export function immutablePart(request: Request, bytes: Uint8Array<ArrayBuffer>, type: string): Response {
  const range = byteRange(request.headers.get('range'), bytes.length)
  const response = range
    ? new Response(bytes.subarray(range.start, range.end), { status: 206 })
    : immutable(bytes, type, 'private')
  if (range) {
    response.headers.set('content-type', type)
    response.headers.set('cache-control', 'private, max-age=31536000, immutable')
    response.headers.set('content-range', `bytes ${range.start}-${range.end - 1}/${bytes.length}`)
  }
  response.headers.set('accept-ranges', 'bytes')
  return response
}

/** The answer to a refusal. */
export function refusal(error: ProblemError): Response {
  return new Response(JSON.stringify(problemJson(error)), {
    status: error.status,
    headers: {
      'content-type': 'application/problem+json; charset=utf-8',
      'cache-control': 'no-store',
      ...(error.code === 'bad-range' ? { 'content-range': `bytes */${error.data.length}` } : {}),
      ...(error.status === 401 ? { 'www-authenticate': 'Bearer' } : {}),
      ...(error.retry ? { 'retry-after': String(error.data.waitSeconds ?? 5) } : {}),
    },
  })
}
