import type { Duplex } from 'node:stream'
import { type ProblemCode, problem, problemJson } from '../../shared/problem/problem.ts'
import { everyAnswer, nothingLoads } from './answer-headers.ts'

/** Answers a bare connection with a problem, and closes it: for what never became a request, or asked to be more than one. */
export function refuseStream(stream: Duplex, code: ProblemCode): void {
  if (!stream.writable) {
    stream.destroy()
    return
  }
  const error = problem(code)
  const body = JSON.stringify(problemJson(error))
  const headers = {
    connection: 'close',
    'content-type': 'application/problem+json; charset=utf-8',
    'content-length': String(Buffer.byteLength(body)),
    'cache-control': 'no-store',
    ...everyAnswer,
    'content-security-policy': nothingLoads,
  }
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`)
  stream.end(`HTTP/1.1 ${error.status} ${error.title}\r\n${lines.join('\r\n')}\r\n\r\n${body}`)
}
