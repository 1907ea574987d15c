import { parseArgs } from 'node:util'
import { parseInstant } from '../shared/time/date-time-text.ts'
import { withSecretsFromFiles } from './secrets-from-files.ts'

/** What an operator asks of a start, by flags and by the environment. */
export interface RunOptions {
  readonly host: string
  readonly port: number
  readonly dataDir: string
  readonly token: string | undefined
  readonly postgres: string | undefined
  /** How many proxies of our own stand before the server: that many addresses of `X-Forwarded-For` are believed. */
  readonly proxies: number
  /** The sign-in name of somebody who cannot get in any more: a link for them is printed. */
  readonly linkFor: string | undefined
  /** The environment, with secrets from the files that it names. */
  readonly env: Readonly<Record<string, string | undefined>>
  /** From which instant the server's clock runs (epoch ms); undefined: from now. */
  readonly startsAt: number | undefined
}

/** What was asked cannot be done; the message says so in Vietnamese, then in English. */
export class StartRefused extends Error {
  override readonly name = 'StartRefused'

  constructor(vietnamese: string, english: string) {
    super(`${vietnamese}\n${english}`)
  }
}

const leastTokenLength = 12

/** Reads flags (`--at`, `--host`, `--port`, `--data`, `--link-for`) before the environment (`HOST`, `PORT`, `DATA_DIR`, …). Throws `StartRefused`. */
export function runOptionsFrom(
  flags: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): RunOptions {
  const given = readFlags(flags)
  const env = environmentOf(environment)
  const token = env.CONGCHAO_TOKEN || undefined
  if (token !== undefined && token.length < leastTokenLength) {
    throw new StartRefused(
      `CONGCHAO_TOKEN quá ngắn: cần ít nhất ${leastTokenLength} ký tự.`,
      `CONGCHAO_TOKEN is too short: it needs at least ${leastTokenLength} characters.`,
    )
  }
  return {
    ...{ token, env },
    linkFor: given['link-for'],
    proxies: proxiesIn(env.CONGCHAO_PROXIES || '0'),
    host: given.host ?? env.HOST ?? '127.0.0.1',
    port: portIn(given.port ?? env.PORT ?? '8080'),
    dataDir: given.data ?? env.DATA_DIR ?? './data',
    postgres: env.DATABASE_URL || undefined,
    startsAt: given.at === undefined ? undefined : instantIn(given.at),
  }
}

function readFlags(flags: readonly string[]) {
  const text = { type: 'string' } as const
  try {
    return parseArgs({ args: [...flags], options: { at: text, host: text, port: text, data: text, 'link-for': text } })
      .values
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    throw new StartRefused(
      `Tham số không hợp lệ: ${why}`,
      `These flags are not understood (--at, --host, --port, --data and --link-for are): ${why}`,
    )
  }
}

function portIn(text: string): number {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN
  if (port <= 65_535) return port
  throw new StartRefused(`Cổng không hợp lệ: ${text}`, `Not a port: ${text}`)
}

function environmentOf(environment: Readonly<Record<string, string | undefined>>) {
  try {
    return withSecretsFromFiles(environment)
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    throw new StartRefused(`Không đọc được tệp bí mật: ${why}`, `A file of a secret cannot be read: ${why}`)
  }
}

function proxiesIn(text: string): number {
  if (/^\d$/.test(text)) return Number(text)
  throw new StartRefused(`CONGCHAO_PROXIES cần một số từ 0 đến 9: ${text}`, `CONGCHAO_PROXIES takes 0 to 9: ${text}`)
}

function instantIn(text: string): number {
  const at = parseInstant(text)
  if (at !== undefined) return at
  throw new StartRefused(
    `--at cần một thời điểm có múi giờ, ví dụ 2020-10-14T08:00+07:00, không phải “${text}”.`,
    `--at takes an instant with its offset, such as 2020-10-14T08:00+07:00, not “${text}”.`,
  )
}
