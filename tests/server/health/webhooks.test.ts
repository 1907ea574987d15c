import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, it, onTestFinished } from 'vitest'
import { webhookAddresses } from '../../../server/health/webhook-address.ts'
import { createWebhooks, webhookSignature } from '../../../server/health/webhooks.ts'

const secret = 'khóa-bí-mật-của-tỉnh'

interface Came {
  readonly headers: IncomingMessage['headers']
  readonly method: string | undefined
  readonly body: string
}

/** A program of an office's own, and webhooks that lead to it; retries wait until they are let go. */
async function anOffice(answer: (before: number, response: ServerResponse) => void, hosts = '127.0.0.1') {
  const came: Came[] = []
  const server = createServer((request, response) => {
    let body = ''
    request.on('data', (chunk: Buffer) => {
      body += chunk.toString()
    })
    request.on('end', () => {
      came.push({ headers: request.headers, method: request.method, body })
      answer(came.length - 1, response)
    })
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const reported: Error[] = []
  const later: { readonly ms: number; readonly then: () => void }[] = []
  const webhooks = createWebhooks({
    addresses: webhookAddresses(hosts),
    secretOf: () => secret,
    now: () => 1_790_000_000_500,
    after: (ms, then) => later.push({ ms, then }),
    report: (error) => reported.push(error as Error),
    timeoutMs: 200,
  })
  const { port } = server.address() as AddressInfo
  return {
    ...{ came, reported, later },
    send: (message: object, url = `http://127.0.0.1:${port}/nhan?x=1`) =>
      webhooks.send({ org: 'tinh', url, secret: 'locked' }, message),
    settled: webhooks.settled,
    async passes() {
      for (const { then } of later.splice(0)) then()
      await webhooks.settled()
    },
  }
}

it('posts JSON whose signature holds over the time and the very bytes', async () => {
  const { came, send, settled, reported, later } = await anOffice((_, response) => response.writeHead(204).end())
  send({ messageVi: 'Bảng Ngã tư: Mất mạng' })
  await settled()
  const [{ headers, body, method } = { headers: {}, body: '', method: '' }] = came
  expect([method, headers['content-type'], JSON.parse(body)]).toEqual([
    ...['POST', 'application/json', { messageVi: 'Bảng Ngã tư: Mất mạng' }],
  ])
  expect(headers['congchao-timestamp']).toBe('1790000000')
  expect(headers['congchao-signature']).toBe(webhookSignature(secret, '1790000000', body))
  expect(headers['congchao-signature']).not.toBe(webhookSignature(secret, '1790000000', `${body} `))
  expect([reported, later]).toEqual([[], []])
})

it('tries a program that fails or does not answer thrice, each time later, and says so without its address', async () => {
  const { came, send, settled, passes, reported, later } = await anOffice((before, response) => {
    if (before === 0) response.writeHead(500).end()
    // The second one hangs.
    if (before === 2) response.writeHead(404).end()
  })
  send({})
  await settled()
  expect(later.map(({ ms }) => ms)).toEqual([10_000])
  await passes()
  expect(later.map(({ ms }) => ms)).toEqual([120_000])
  await passes()
  expect([came.length, later.length, reported.length]).toEqual([3, 0, 1])
  expect(reported[0]?.message).toMatch(/^a webhook of tinh did not take an alert: 127\.0\.0\.1:\d+$/)
})

it('follows nobody elsewhere, and reads nothing of the answer', async () => {
  const { came, send, settled, later } = await anOffice((before, response) => {
    if (before === 0) response.writeHead(302, { location: '/noi-khac' }).end()
    // An answer without an end.
    else response.writeHead(200).write('x'.repeat(100_000))
  })
  send({})
  await settled()
  expect([came.length, later.length]).toEqual([1, 1])
  send({})
  await settled()
  expect([came.length, later.length]).toEqual([2, 1])
})

it('does not lead to this machine or its link, by address or by name, unless its operator lets it', async () => {
  const { came, send, settled, passes, reported } = await anOffice((_, response) => response.end(), 'gw.example:8080')
  for (const url of ['http://127.0.0.1/', 'https://localhost/', 'https://169.254.169.254/latest']) send({}, url)
  await settled()
  await passes()
  await passes()
  expect(came).toEqual([])
  expect(reported).toHaveLength(3)

  const addresses = webhookAddresses('gw.example:8080, nha.local')
  const allowed = (url: string) => addresses.isAllowed(url)
  for (const url of ['https://hook.example/a', 'https://10.0.0.7/', 'http://gw.example:8080/', 'http://nha.local:9/']) {
    expect(allowed(url), url).toBe(true)
  }
  for (const url of [
    ...['http://hook.example/', 'ftp://hook.example/', 'http://gw.example/', 'https://a:b@hook.example/', 'x'],
    ...['https://127.1/', 'https://0x7f000001/', 'https://[::1]/', 'https://[::ffff:127.0.0.1]/', 'https://0/'],
    ...[
      'https://[::127.0.0.1]/',
      'https://[::ffff:0:7f00:1]/',
      'https://[64:ff9b:1::7f00:1]/',
      'https://[2001:0:7f00:1::]/',
    ],
    ...['https://[fe80::1]/', 'https://[64:ff9b::7f00:1]/', 'https://a.localhost/', 'file:///etc/passwd'],
  ]) {
    expect(allowed(url), url).toBe(false)
  }
  const found = await new Promise((done) => addresses.lookup('localhost', { all: true }, (...answer) => done(answer)))
  expect(found).toMatchObject([{ message: 'localhost is an address that webhooks may not lead to' }, '', 0])
})
