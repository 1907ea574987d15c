import type { Transporter } from 'nodemailer'

/** A letter in plain text. */
export interface Mail {
  readonly to: string
  readonly subject: string
  readonly text: string
}

/** Sends letters in the background. */
export interface Mailer {
  /** Takes a letter; whoever asks waits for nothing, and hears of nothing. */
  send(mail: Mail): void
  /** Resolves when none is being sent: those that are to be tried again later do not count. */
  settled(): Promise<void>
  /** Takes no more, and drops what is still waiting. */
  close(): void
}

/** The mail server, and the clocks by which it is tried again. */
export interface MailerParts {
  /** `smtp://user:password@host:587` or `smtps://…`. */
  readonly url: string
  readonly from: string
  /** Runs `then` after so many ms. */
  readonly after: (ms: number, then: () => void) => void
  /** Told of a letter that could not be sent, or of too many. */
  report(error: unknown): void
}

const retryAfterMs = [15_000, 2 * 60_000, 15 * 60_000] as const
const maxWaiting = 2000
const atOnce = 2
const timeouts = { connectionTimeout: 5000, greetingTimeout: 5000, socketTimeout: 10_000, dnsTimeout: 5000 }
/** What a mail server takes in a header, and nobody can add another header or a recipient with. */
const address = /^[^\s<>()[\]\\,;:"@\p{Cc}]{1,64}@[\p{L}\p{N}.-]{1,255}$/u

/** A mailer that tries a letter thrice more, with a growing wait, before it is reported; a refusal for good is reported at once. */
export function createMailer({ url, from, after, report }: MailerParts): Mailer {
  const waiting: { readonly mail: Mail; readonly tries: number }[] = []
  const sending = new Set<Promise<void>>()
  let transport: Promise<Transporter> | undefined
  let closed = false

  function next(): void {
    while (!closed && sending.size < atOnce && waiting.length > 0) {
      const { mail, tries } = waiting.shift() as (typeof waiting)[number]
      const job = deliver(mail, tries).finally(() => {
        sending.delete(job)
        next()
      })
      sending.add(job)
    }
  }

  async function deliver(mail: Mail, tries: number): Promise<void> {
    try {
      transport ??= transportTo(url)
      const { to, subject, text } = mail
      await (await transport).sendMail({ from, to: { name: '', address: to }, subject, text })
    } catch (cause) {
      const waitMs = isForGood(cause) ? undefined : retryAfterMs[tries]
      if (waitMs === undefined) report(new Error(`a letter could not be sent: ${mail.subject}`, { cause }))
      else after(waitMs, () => take(mail, tries + 1))
    }
  }

  function take(mail: Mail, tries: number): void {
    if (closed) return
    if (waiting.length >= maxWaiting) {
      report(new Error(`a letter was dropped, ${maxWaiting} are waiting: ${mail.subject}`))
      return
    }
    waiting.push({ mail, tries })
    next()
  }

  return {
    send(mail) {
      if (address.test(mail.to)) take(mail, 0)
      else report(new Error(`a letter was not sent, its address is none: ${mail.subject}`))
    },
    async settled() {
      while (sending.size > 0) await Promise.all(sending)
    },
    close() {
      closed = true
      waiting.length = 0
    },
  }
}

async function transportTo(url: string): Promise<Transporter> {
  const { createTransport } = await import('nodemailer')
  const { protocol, hostname, password, searchParams } = new URL(url)
  const isHere = hostname === 'localhost' || hostname === '[::1]' || /^127\./.test(hostname)
  // Whoever stands in between could else take STARTTLS away, and read the password.
  const requireTLS = protocol === 'smtp:' && password !== '' && !isHere && !searchParams.has('requireTLS')
  return createTransport({
    ...{ url, ...timeouts, disableFileAccess: true, disableUrlAccess: true },
    ...(requireTLS ? { requireTLS } : {}),
  })
}

/** Whether a mail server said that trying again will not help (RFC 5321, 4.2.1). */
function isForGood(error: unknown): boolean {
  const { responseCode } = error as { readonly responseCode?: unknown }
  return typeof responseCode === 'number' && responseCode >= 500
}
