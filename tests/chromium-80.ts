import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Readable, Writable } from 'node:stream'
import { withChromium } from './unpacked-chromium.ts'

const args = ['--headless', '--no-sandbox', '--no-zygote', '--disable-gpu', '--disable-dev-shm-usage', '--no-first-run']
const maxComplained = 2000

/** The oldest Chromium that the player promises to run on, driven by its own protocol: what drives newer ones no longer speaks to it. */
export interface OldChromium {
  /** Such as `HeadlessChrome/80.0.3987.0`. */
  readonly product: string
  open(url: string): Promise<OldPage>
  close(): Promise<void>
}

/** One page of it. */
export interface OldPage {
  goto(url: string): Promise<void>
  /** What an expression, or the promise that it is, comes to; rejects where it throws. */
  evaluate<T>(expression: string): Promise<T>
}

type Answer = { readonly [name: string]: unknown }

/** Starts it with a profile of its own. */
export async function launchChromium80(): Promise<OldChromium> {
  const profile = await mkdtemp(join(tmpdir(), 'congchao-chromium-80-profile-'))
  const { child, call, product } = await withChromium('of-boards', ({ executablePath, env }) =>
    connected(
      spawn(executablePath, [...args, '--remote-debugging-pipe', `--user-data-dir=${profile}`, 'about:blank'], {
        stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'],
        env,
      }),
    ),
  )

  return {
    product,
    async open(url) {
      const { targetId } = await call('Target.createTarget', { url: 'about:blank' })
      const { sessionId } = await call('Target.attachToTarget', { targetId, flatten: true })
      const page: OldPage = {
        async goto(to) {
          await call('Page.navigate', { url: to }, sessionId as string)
        },
        async evaluate<T>(expression: string) {
          const asked = { expression, awaitPromise: true, returnByValue: true }
          const { result, exceptionDetails } = await call('Runtime.evaluate', asked, sessionId as string)
          if (exceptionDetails) throw new Error(JSON.stringify(exceptionDetails))
          return (result as { value: T }).value
        },
      }
      await page.goto(url)
      return page
    },
    async close() {
      const ended = new Promise((resolve) => child.once('exit', resolve))
      child.kill('SIGKILL')
      await ended
      await rm(profile, { recursive: true, maxRetries: 5 })
    },
  }
}

/** A browser that answers; rejects where it ends instead. */
async function connected(child: ChildProcess) {
  const [, , errors, to, from] = child.stdio as unknown as [null, null, Readable, Writable, Readable]
  const waiting = new Map<number, { resolve(answer: Answer): void; reject(error: Error): void }>()
  let asked = 0
  let read = ''
  let complained = ''
  to.on('error', () => undefined)
  from.setEncoding('utf8').on('data', (part: string) => {
    const messages = (read + part).split('\0')
    read = messages.pop() ?? ''
    for (const message of messages) {
      const { id, result, error } = JSON.parse(message)
      const asking = waiting.get(id)
      waiting.delete(id)
      if (error) asking?.reject(new Error(error.message))
      else asking?.resolve(result)
    }
  })
  errors.setEncoding('utf8').on('data', (part: string) => {
    complained = (complained + part).slice(-maxComplained)
  })
  child.once('close', () => {
    for (const { reject } of waiting.values()) reject(new Error(`the browser ended: ${complained}`))
  })
  const call = (method: string, params: object = {}, sessionId?: string) =>
    new Promise<Answer>((resolve, reject) => {
      waiting.set(++asked, { resolve, reject })
      to.write(`${JSON.stringify({ id: asked, method, params, sessionId })}\0`)
    })
  const { product } = await call('Browser.getVersion')
  return { child, call, product: product as string }
}
