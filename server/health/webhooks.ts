import { createHmac } from 'node:crypto'
import { request as requestBare } from 'node:http'
import { request as requestSecure } from 'node:https'
import type { WebhookAddresses } from './webhook-address.ts'

/** Where a webhook of an org leads, and its secret as it is locked away. */
export interface Webhook {
  readonly org: string
  readonly url: string
  readonly secret: string
}

/** Sends messages to the programs that offices have named. */
export interface Webhooks {
  /** Takes a message; nobody waits for it, and what fails is reported. */
  send(hook: Webhook, message: object): void
  /** Resolves when none is being sent: those that are to be tried again later do not count. */
  settled(): Promise<void>
  /** Takes no more, and drops what is still waiting. */
  close(): void
}

/** Where webhooks may go, and what they are signed and timed by. */
export interface WebhookParts {
  readonly addresses: WebhookAddresses
  /** The secret of an org's webhook. Throws where it does not open. */
  secretOf(hook: Webhook): string
  /** The server's clock, epoch ms. */
  readonly now: () => number
  /** Runs `then` after so many ms. */
  readonly after: (ms: number, then: () => void) => void
  report(error: unknown): void
  /** How long an answer is waited for, in ms. */
  readonly timeoutMs?: number
}

const retryAfterMs = [10_000, 120_000] as const
const maxWaiting = 500
const atOnce = 4

/** The signature of a message: HMAC-SHA-256 (RFC 2104) over the timestamp, a dot and the body, in hex. */
export function webhookSignature(secret: string, timestamp: string, body: string): string {
  return `v1=${createHmac('sha256', secret).update(`${timestamp}.${body}`).digest('hex')}`
}

/** Webhooks that try a message thrice, with a growing wait, before it is reported. */
export function createWebhooks({ addresses, secretOf, now, after, report, timeoutMs = 5000 }: WebhookParts): Webhooks {
  const waiting: { readonly hook: Webhook; readonly body: string; readonly tries: number }[] = []
  const sending = new Set<Promise<void>>()
  let closed = false

  function next(): void {
    while (!closed && sending.size < atOnce && waiting.length > 0) {
      const { hook, body, tries } = waiting.shift() as (typeof waiting)[number]
      const job = deliver(hook, body, tries).finally(() => {
        sending.delete(job)
        next()
      })
      sending.add(job)
    }
  }

  async function deliver(hook: Webhook, body: string, tries: number): Promise<void> {
    try {
      await post(hook, body)
    } catch (cause) {
      const waitMs = retryAfterMs[tries]
      // Its path may be a secret of its own: the host says enough.
      if (waitMs === undefined)
        report(new Error(`a webhook of ${hook.org} did not take an alert: ${hostOf(hook)}`, { cause }))
      else after(waitMs, () => take(hook, body, tries + 1))
    }
  }

  async function post(hook: Webhook, body: string): Promise<void> {
    if (!addresses.isAllowed(hook.url)) throw new Error('webhooks may not lead there')
    const timestamp = String(Math.floor(now() / 1000))
    const headers = {
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(body),
      'user-agent': 'Congchao',
      'congchao-timestamp': timestamp,
      'congchao-signature': webhookSignature(secretOf(hook), timestamp, body),
    }
    const request = hook.url.startsWith('https:') ? requestSecure : requestBare
    return new Promise((resolve, reject) => {
      const signal = AbortSignal.timeout(timeoutMs)
      const asked = request(hook.url, { method: 'POST', headers, signal, lookup: addresses.lookup, agent: false })
      asked.on('error', reject)
      asked.on('response', ({ statusCode = 0 }) => {
        // Nothing of the answer is of use here, and its end may never come.
        asked.on('error', () => undefined).destroy()
        if (statusCode >= 200 && statusCode < 300) resolve()
        else reject(new Error(`answered ${statusCode}`))
      })
      asked.end(body)
    })
  }

  function take(hook: Webhook, body: string, tries: number): void {
    if (closed) return
    if (waiting.length >= maxWaiting) {
      report(new Error(`an alert was dropped, ${maxWaiting} are waiting: ${hostOf(hook)}`))
      return
    }
    waiting.push({ hook, body, tries })
    next()
  }

  return {
    send: (hook, message) => take(hook, JSON.stringify(message), 0),
    async settled() {
      while (sending.size > 0) await Promise.all(sending)
    },
    close() {
      closed = true
      waiting.length = 0
    },
  }
}

function hostOf({ url }: Webhook): string {
  return URL.canParse(url) ? new URL(url).host : 'nowhere'
}
