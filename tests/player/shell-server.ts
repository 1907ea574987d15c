import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Call } from '../../server/routes/route.ts'
import { type BuiltFiles, loadBuiltFiles } from '../../server/routes/system/built-files.ts'
import { playerRoutes } from '../../server/routes/system/player-routes.ts'

/** A server that ships one build of the board's page after another, by the routes of the real one. */
export interface ShellServer {
  readonly origin: string
  /** Ships the build that lies in a folder; its id. */
  ship(folder: string): Promise<string>
  /** Nothing is answered any more. */
  isGone: boolean
  /** What is answered 200 with somebody else's page. */
  portal: RegExp | undefined
  /** What is put after the worker's script: another worker. */
  workerSuffix: string
  close(): Promise<void>
}

/** Listens on a port of its own. */
export async function shellServer(): Promise<ShellServer> {
  let files: BuiltFiles = new Map()

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (server.isGone) {
      request.socket.destroy()
      return
    }
    if (server.portal?.test(request.url ?? '')) {
      response
        .writeHead(200, { 'content-type': 'text/html' })
        .end('<!doctype html><title>portal</title>Sign in, please')
      return
    }
    const { pathname } = new URL(request.url ?? '', server.origin)
    const route = playerRoutes(files).find(({ path }) => patternOf(path).test(pathname))
    const param = () => pathname.split('/').pop()
    const answered = await route?.handle({ param } as unknown as Call)
    if (!answered) {
      response.writeHead(404).end()
      return
    }
    const suffix = pathname === '/play/sw.js' ? server.workerSuffix : ''
    response.writeHead(answered.status, Object.fromEntries(answered.headers)).end((await answered.text()) + suffix)
  }

  const http = createServer((request, response) => {
    answer(request, response).catch(() => response.writeHead(404).end())
  })
  const server: ShellServer = {
    origin: '',
    isGone: false,
    portal: undefined,
    workerSuffix: '',
    async ship(folder) {
      files = await loadBuiltFiles(folder)
      return JSON.parse(new TextDecoder().decode(files.get('shell.json'))).build
    },
    async close() {
      http.closeAllConnections()
      await new Promise((resolve) => http.close(resolve))
    },
  }
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve))
  return Object.assign(server, { origin: `http://localhost:${(http.address() as AddressInfo).port}` })
}

const patternOf = (path: string) => new RegExp(`^${path.replace(/\./g, '\\.').replace(/\{\w+\}/g, '[^/]+')}$`)
