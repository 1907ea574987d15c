import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'
import { onTestFinished } from 'vitest'

/** A letter as a mail server took it. */
export interface TakenMail {
  readonly from: string
  readonly to: readonly string[]
  /** Headers, decoded, in lower case. */
  readonly headers: ReadonlyMap<string, string>
  readonly text: string
}

export interface MailServer {
  readonly port: number
  readonly taken: readonly TakenMail[]
  /** How many letters it was offered. */
  offered(): number
}

/** A mail server that takes letters; `answer` may refuse one with a code of SMTP, by how many came before it. */
export async function aMailServer(
  answer: (before: number) => number | undefined = () => undefined,
): Promise<MailServer> {
  const taken: TakenMail[] = []
  let offered = 0
  const server = new SMTPServer({
    ...{ disabledCommands: ['STARTTLS'], authOptional: true, allowInsecureAuth: true, logger: false },
    onAuth: ({ username, password }, _, done) =>
      username === 'bang' && password === 'p@ss' ? done(null, { user: username }) : done(new Error('wrong')),
    onMailFrom(_address, _session, done) {
      const code = answer(offered++)
      done(code === undefined ? undefined : Object.assign(new Error('refused'), { responseCode: code }))
    },
    onData(stream, { envelope }, done) {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        const from = envelope.mailFrom ? envelope.mailFrom.address : ''
        taken.push({
          from,
          to: envelope.rcptTo.map(({ address }) => address),
          ...read(Buffer.concat(chunks).toString()),
        })
        done()
      })
    },
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  onTestFinished(() => new Promise<void>((closed) => server.close(closed)))
  return { port: (server.server.address() as AddressInfo).port, taken, offered: () => offered }
}

function read(raw: string): { headers: ReadonlyMap<string, string>; text: string } {
  const [head = '', ...body] = raw.split('\r\n\r\n')
  const headers = new Map<string, string>()
  for (const line of head.replace(/\r\n[ \t]+/g, ' ').split('\r\n')) {
    const [name = '', ...value] = line.split(':')
    headers.set(name.toLowerCase(), wordsIn(value.join(':').trim()))
  }
  const encoding = headers.get('content-transfer-encoding')
  const text = body.join('\r\n\r\n')
  const bytes = encoding === 'base64' ? Buffer.from(text, 'base64') : quoted(text.replace(/=\r\n/g, ''))
  return { headers, text: bytes.toString('utf8').replace(/\r\n/g, '\n') }
}

/** Encoded words (RFC 2047) as text. */
function wordsIn(value: string): string {
  return value
    .replace(/\?=\s+=\?/g, '?==?')
    .replace(/=\?utf-8\?([bq])\?(.*?)\?=/gi, (_, form: string, word: string) =>
      (form.toLowerCase() === 'b' ? Buffer.from(word, 'base64') : quoted(word.replace(/_/g, ' '))).toString('latin1'),
    )
    .replace(/[\x80-\xff]+/g, (bytes) => Buffer.from(bytes, 'latin1').toString('utf8'))
}

function quoted(text: string): Buffer {
  return Buffer.from(
    text.replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  )
}
