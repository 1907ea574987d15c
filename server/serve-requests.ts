import { createServer, type Server } from 'node:http'
import { getRequestListener } from '@hono/node-server'
import type { Hono } from 'hono'
import { problem } from '../shared/problem/problem.ts'
import { limitRequests } from './limit-requests.ts'
import { refusal } from './routes/calls/answers.ts'
import { withEveryHeader } from './routes/calls/with-every-header.ts'

/** How often it is looked for requests that take too long. */
const checkMs = 5000

/** An HTTP server before an app, within its limits; what does not become a request of the app is answered with a problem too. */
export function serveRequests({ fetch }: Pick<Hono, 'fetch'>, report: (error: unknown) => void): Server {
  const answer = getRequestListener(fetch, {
    errorHandler(error) {
      // Two kinds end here: a head of which no request can be made, and an answer that could not be sent.
      const isTheirs = error instanceof Error && error.name === 'RequestError'
      if (!isTheirs) report(error)
      const response = refusal(problem(isTheirs ? 'bad-request' : 'internal'))
      withEveryHeader(response)
      return response
    },
  })
  // A request without a `Host` is refused above, in the same words as every other.
  const server = createServer({ requireHostHeader: false, connectionsCheckingInterval: checkMs }, answer)
  limitRequests(server)
  return server
}
