import type { IncomingMessage, Server } from 'node:http'
import type { Duplex } from 'node:stream'
import type { ProblemCode } from '../shared/problem/problem.ts'
import { refuseStream } from './live/refuse-stream.ts'

/** How long the head of a request may take to come in. */
const headMs = 10_000
/** How long a whole request may: a piece of an upload over a slow line is the longest. */
const requestMs = 300_000
const idleMs = 5_000
const headers = 100
/** Boards each hold one; the rest is people and programs. */
const connections = 25_000

/** Bounds what a stranger can hold on to, and answers what is no HTTP at all, or nothing that is answered here, with a problem too. */
export function limitRequests(server: Server): void {
  server.headersTimeout = headMs
  server.requestTimeout = requestMs
  server.keepAliveTimeout = idleMs
  server.maxHeadersCount = headers
  server.maxConnections = connections
  server.on('clientError', (error: Error & { readonly code?: string }, stream) =>
    refuseStream(stream, codeOf(error.code)),
  )
  // Nobody is led on to elsewhere from here.
  server.on('connect', (_request: IncomingMessage, stream: Duplex) => {
    stream.on('error', () => stream.destroy())
    refuseStream(stream, 'wrong-method')
  })
  // Whoever expects more than to be told to go on is told that this is not understood (RFC 9110, 10.1.1).
  server.on('checkExpectation', (request: IncomingMessage) => refuseStream(request.socket, 'bad-request'))
}

function codeOf(code: string | undefined): ProblemCode {
  if (code === 'HPE_HEADER_OVERFLOW') return 'head-too-large'
  return code === 'ERR_HTTP_REQUEST_TIMEOUT' ? 'too-slow' : 'bad-request'
}
