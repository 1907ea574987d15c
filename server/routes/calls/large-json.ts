import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import { takesGzip } from './zipped.ts'

const zip = promisify(gzip)
/** What is smaller goes in a packet or three whichever way it is written. */
const minLetters = 4096
const texts = new WeakMap<Response, string>()

/** Remembers the text of an answer that may be worth zipping, so that nobody has to read it out of the answer. */
export function withText(response: Response, text: string): Response {
  if (text.length >= minLetters) texts.set(response, text)
  return response
}

/**
 * The answer to a GET as its caller takes it: large JSON zipped for whoever takes gzip, by another thread, with a weak tag in place of a strong
 * one, since its bytes are others; everything else as it is.
 *
 * Sizes tell nothing here (BREACH): secrets are told in answers to POST alone, which are never zipped.
 */
export async function lightJson(request: Request, response: Response): Promise<Response> {
  const text = texts.get(response)
  if (request.method !== 'GET' || text === undefined) return response
  response.headers.set('vary', 'accept-encoding')
  if (!takesGzip(request)) return response
  // Most of what there is to win at a third of the time.
  const bytes = await zip(text, { level: 2 })
  const light = new Response(new Uint8Array(bytes), { status: response.status, headers: response.headers })
  light.headers.set('content-encoding', 'gzip')
  const tag = light.headers.get('etag')
  if (tag?.startsWith('"')) light.headers.set('etag', `W/${tag}`)
  return light
}
