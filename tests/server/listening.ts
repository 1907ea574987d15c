import { once } from 'node:events'
import { request as httpRequest, type Server } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { createAdaptorServer } from '@hono/node-server'
import { onTestFinished } from 'vitest'
import type { App } from '../../server/app.ts'
import { token } from './a-server.ts'

/** An app on a port of its own, closed when the test ends. */
export async function listening(app: App) {
  const http = createAdaptorServer({ fetch: app.fetch }) as Server
  http.listen(0, '127.0.0.1')
  await once(http, 'listening')
  const { port } = http.address() as AddressInfo
  const sign = { authorization: `Bearer ${token}` }
  onTestFinished(() => {
    http.closeAllConnections()
    http.close()
  })

  return {
    port,
    call: (
      method: string,
      path: string,
      headers: Record<string, string> = {},
      body?: string | Uint8Array<ArrayBuffer>,
    ) =>
      fetch(`http://127.0.0.1:${port}${path}`, { method, headers: { ...sign, ...headers }, ...(body ? { body } : {}) }),
    /** Sends the head of a request and some of its body; the caller breaks the line, or goes on writing. */
    async begun(method: string, path: string, headers: Record<string, string>, part: Buffer) {
      const socket = connect(port, '127.0.0.1')
      // Whoever refuses what is still on its way may break the line.
      socket.on('error', () => socket.destroy())
      const lines = Object.entries({ host: 'x', ...sign, ...headers }).map(([name, value]) => `${name}: ${value}`)
      socket.write(`${method} ${path} HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n`)
      socket.write(part)
      await once(socket, 'ready')
      return socket
    },
    /** Sends a body in chunks without a length until it is refused; answers the status and how much was sent. */
    async flooded(path: string, headers: Record<string, string>, head: Buffer, chunk: Buffer, most: number) {
      const asked = httpRequest({ port, path, method: 'POST', headers: { ...sign, ...headers } })
      const answered = once(asked, 'response')
      let sent = head.length
      let isAnswered = false
      asked.on('error', () => {
        isAnswered = true
      })
      void answered.then(() => {
        isAnswered = true
      })
      asked.write(head)
      while (sent < most && !isAnswered) {
        sent += chunk.length
        if (!asked.write(chunk)) await Promise.race([once(asked, 'drain'), answered])
      }
      if (!isAnswered) asked.end()
      const [response] = await answered
      asked.destroy()
      return { status: response.statusCode as number, sent }
    },
  }
}
