import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import ffmpeg from '@ffmpeg-installer/ffmpeg'
import { freePort } from './free-port.ts'

/** The built server as a process of its own. */
export interface Served {
  readonly url: string
  /** The first one-time link that it printed; the page to sign in on where it has people already. */
  readonly link: string
  /** Calls its API with its token. */
  call(method: string, path: string, json?: unknown): Promise<Response>
  /** Ends the process, and waits until it has ended; answers its exit code, null where the signal ended it. */
  end(signal: 'SIGTERM' | 'SIGKILL'): Promise<number | null>
}

export interface ServedOptions {
  readonly dataDir: string
  readonly entry?: 'server' | 'demo'
  /** One that is free where it is not given. */
  readonly port?: number
  /** Where its clock begins (epoch ms). */
  readonly at?: number
}

/** The token of every server that tests start. */
export const servedToken = 'the-token-of-the-tests-own-server'

/** Starts the built server and waits until it says that it listens. */
export async function served({ dataDir, entry = 'server', port, at }: ServedOptions): Promise<Served> {
  const program = fileURLToPath(new URL(`../dist/${entry}.mjs`, import.meta.url))
  const clock = at === undefined ? [] : ['--at', new Date(at).toISOString()]
  const listens = String(port ?? (await freePort()))
  const child = spawn(process.execPath, [program, '--data', dataDir, '--port', listens, ...clock], {
    env: {
      ...process.env,
      ...{ HOST: '127.0.0.1', DATABASE_URL: '', CONGCHAO_TOKEN: servedToken, CONGCHAO_FFMPEG: ffmpeg.path },
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const { url, link } = await announced(child)
  return {
    ...{ url, link },
    call: (method, path, json) =>
      fetch(`${url}${path}`, {
        method,
        headers: {
          authorization: `Bearer ${servedToken}`,
          ...(json === undefined ? {} : { 'content-type': 'application/json' }),
        },
        ...(json === undefined ? {} : { body: JSON.stringify(json) }),
      }),
    async end(signal) {
      if (child.exitCode === null && child.signalCode === null) {
        const ended = once(child, 'exit')
        child.kill(signal)
        await ended
      }
      return child.exitCode
    },
  }
}

/** The lines that a start prints: where it listens, and the link. */
async function announced(child: ChildProcess): Promise<{ url: string; link: string }> {
  if (!child.stdout) throw new Error('no output to read')
  let url: string | undefined
  for await (const line of createInterface(child.stdout)) {
    const link = /(http\S+\/sign-in\S*)$/.exec(line)?.[1]
    url ??= /(http:\S+)$/.exec(line)?.[1]
    if (url !== undefined && link !== undefined) return { url, link }
  }
  throw new Error(`the server ended before it listened (exit code ${child.exitCode})`)
}
