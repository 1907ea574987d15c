import { createServer, type Server } from 'node:net'
import { expect, it, onTestFinished } from 'vitest'
import { createMailer, type Mail } from '../../../server/approval/notices/mailer.ts'
import { aMailServer } from './a-mail-server.ts'

const letter: Mail = { to: 'an@xa.example', subject: 'Chờ bạn duyệt: Đại hội', text: 'Chờ bạn duyệt.\n\nWaits.\n' }
const from = 'Bảng điện tử <bang@tinh.example>'

it('a letter arrives whole, in plain text, from whom it should be', async () => {
  const server = await aMailServer()
  const { mailer, reported } = aMailer(`smtp://bang:p%40ss@127.0.0.1:${server.port}`)
  mailer.send(letter)
  await mailer.settled()
  expect(reported).toEqual([])
  expect(server.taken).toEqual([
    { from: 'bang@tinh.example', to: ['an@xa.example'], headers: expect.any(Map), text: letter.text },
  ])
  const { headers } = server.taken[0]!
  expect(headers.get('subject')).toBe(letter.subject)
  expect(headers.get('from')).toBe(from)
  expect(headers.get('content-type')).toMatch(/^text\/plain; charset=utf-8/)
})

it('many letters go one after another, two at a time', async () => {
  const server = await aMailServer()
  const { mailer } = aMailer(`smtp://127.0.0.1:${server.port}`)
  for (let i = 0; i < 9; i++) mailer.send({ ...letter, to: `${i}@xa.example` })
  await mailer.settled()
  expect(server.taken.map(({ to }) => to[0]).sort()).toEqual(Array.from({ length: 9 }, (_, i) => `${i}@xa.example`))
})

it('no subject adds a header, and no address another recipient', async () => {
  const server = await aMailServer()
  const { mailer, reported } = aMailer(`smtp://127.0.0.1:${server.port}`)
  mailer.send({ ...letter, subject: 'a\r\nBcc: evil@x.example\r\n\r\nbody' })
  const hostile = [
    'a@x.example\r\nBcc: b@x.example',
    'a@x.example,b@x.example',
    '<a@x.example>',
    'a',
    '"a b"@x.example',
    'a@x@y',
  ]
  for (const to of hostile) mailer.send({ ...letter, to })
  await mailer.settled()
  expect(server.taken.map(({ to, headers }) => [to, headers.has('bcc')])).toEqual([[['an@xa.example'], false]])
  expect(server.taken[0]!.text).toBe(letter.text)
  expect(reported).toHaveLength(hostile.length)
})

it('what is refused for now is tried three times more, with a growing wait, and then reported', async () => {
  const server = await aMailServer(() => 451)
  const { mailer, reported, waits, pass } = aMailer(`smtp://127.0.0.1:${server.port}`)
  mailer.send(letter)
  await mailer.settled()
  for (let i = 0; i < 3; i++) {
    expect(reported).toEqual([])
    await pass()
  }
  expect([server.offered(), waits]).toEqual([4, [15_000, 120_000, 900_000]])
  expect(String(reported[0])).toContain('Đại hội')
  expect(reported).toHaveLength(1)
})

it('what is taken at the second try arrives once', async () => {
  const server = await aMailServer((before) => (before === 0 ? 421 : undefined))
  const { mailer, reported, pass } = aMailer(`smtp://127.0.0.1:${server.port}`)
  mailer.send(letter)
  await mailer.settled()
  await pass()
  expect([server.taken.length, reported]).toEqual([1, []])
})

it('what is refused for good is reported at once, a wrong password too, which is not told', async () => {
  const server = await aMailServer(() => 550)
  const { mailer, reported, waits } = aMailer(`smtp://127.0.0.1:${server.port}`)
  mailer.send(letter)
  await mailer.settled()
  const wrong = aMailer(`smtp://bang:geheim@127.0.0.1:${server.port}`)
  wrong.mailer.send(letter)
  await wrong.mailer.settled()
  expect([reported.length, wrong.reported.length, waits, wrong.waits]).toEqual([1, 1, [], []])
  const told = wrong.reported.map((error) => `${(error as Error).stack} ${((error as Error).cause as Error).stack}`)
  expect(told.join()).not.toContain('geheim')
})

it('a server that takes connections and says nothing holds nobody up', async () => {
  const silent = await aSilentServer()
  const { mailer } = aMailer(`smtp://127.0.0.1:${silent}`)
  expect(mailer.send(letter)).toBeUndefined()
  mailer.close()
})

it('a server that is not there is tried again', async () => {
  const { mailer, waits, reported } = aMailer('smtp://127.0.0.1:1')
  mailer.send(letter)
  await mailer.settled()
  expect([waits, reported]).toEqual([[15_000], []])
})

it('of more than two thousand that wait the rest is dropped, and said so; once closed it takes none', async () => {
  const silent = await aSilentServer()
  const { mailer, reported } = aMailer(`smtp://127.0.0.1:${silent}`)
  for (let i = 0; i < 2003; i++) mailer.send(letter)
  expect(reported.map(String)).toEqual([expect.stringContaining('dropped')])
  mailer.close()
  mailer.send(letter)
  expect(reported).toHaveLength(1)
})

function aMailer(url: string) {
  const reported: unknown[] = []
  const waits: number[] = []
  const later: (() => void)[] = []
  const mailer = createMailer({
    ...{ url, from, report: (error) => reported.push(error) },
    after: (ms, then) => {
      waits.push(ms)
      later.push(then)
    },
  })
  return {
    ...{ mailer, reported, waits },
    async pass() {
      for (const then of later.splice(0)) then()
      await mailer.settled()
    },
  }
}

async function aSilentServer(): Promise<number> {
  const server: Server = createServer((socket) => onTestFinished(() => void socket.destroy()))
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  onTestFinished(() => void server.close())
  return (server.address() as { port: number }).port
}
