import { problem } from '../../../shared/problem/problem.ts'
import type { RouteBody } from '../route.ts'

/** Throws a problem where a request announces a type that is none of those taken, or more bytes than are. */
export function checkBody(request: Request, takes: RouteBody): void {
  const type = request.headers.get('content-type')
  const announced = Number(request.headers.get('content-length') ?? 0)
  if (type !== null || !takes.optional || announced > 0) {
    if (!isTaken(type ?? '', takes.types)) throw problem('wrong-media-type', { takes: takes.types })
  }
  if (announced > takes.maxBytes) throw problem('body-too-large', { maxBytes: takes.maxBytes })
}

/**
 * The bytes of a request's body. Throws a problem where its type is none of those taken, where it breaks off, or once it is past
 * the limit: by its announced length, or while it arrives.
 */
export async function readBody(request: Request, takes: RouteBody): Promise<Uint8Array> {
  checkBody(request, takes)
  const chunks: Uint8Array[] = []
  let bytes = 0
  try {
    for await (const chunk of request.body ?? []) {
      bytes += chunk.length
      if (bytes > takes.maxBytes) break
      chunks.push(chunk)
    }
  } catch {
    // Whoever sent it has gone: no fault of the server, and nobody hears the answer.
    throw problem('bad-json', { detail: 'The body broke off.', detailVi: 'Nội dung bị ngắt giữa chừng.' })
  }
  if (bytes > takes.maxBytes) throw problem('body-too-large', { maxBytes: takes.maxBytes })
  // What may be left out has no type then; what comes without one in pieces has no length to tell it by before.
  if (bytes > 0 && !request.headers.has('content-type')) throw problem('wrong-media-type', { takes: takes.types })
  return chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks, bytes)
}

/** Whether a content type is one of `types`, in UTF-8 where it names a charset. */
function isTaken(contentType: string, types: readonly string[]): boolean {
  const [type = '', ...parameters] = contentType.split(';').map((part) => part.trim().toLowerCase())
  return (
    types.includes(type) && parameters.every((one) => !one.startsWith('charset=') || /^charset="?utf-8"?$/.test(one))
  )
}

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/** The text of a body; throws a problem where its bytes are not UTF-8. */
export function textOf(body: Uint8Array): string {
  try {
    return utf8.decode(body)
  } catch {
    throw problem('bad-json', { detail: 'The body is not valid UTF-8.', detailVi: 'Nội dung không phải UTF-8 hợp lệ.' })
  }
}
