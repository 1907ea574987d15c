import { afterAll, beforeAll, expect, it } from 'vitest'
import { token } from '../a-server.ts'
import { aTarget, openTarget } from './a-target.ts'
import { listeningRaw, openRaw, type RawAnswer } from './raw.ts'

const crlf = '\r\n'
const lines = (...all: readonly string[]) => `${all.join(crlf)}${crlf}${crlf}`
const host = 'Host: board.example'
const sign = `Authorization: Bearer ${token}`
/** A request behind the first, which a reader that was led astray would answer too. */
const smuggled = lines('GET /api/v1/orgs HTTP/1.1', host, sign)

/** What most of these tests are refused by, and leave as it is. */
let target: Awaited<ReturnType<typeof openTarget>>
let raw: Awaited<ReturnType<typeof openRaw>>
beforeAll(async () => {
  target = await openTarget()
  raw = await openRaw(target.server)
})
afterAll(async () => {
  raw.close()
  await target.server.shutDown()
})

function guarded({ status, headers, body }: RawAnswer) {
  expect(headers).toMatchObject({
    'x-content-type-options': 'nosniff',
    'content-security-policy': expect.stringContaining("frame-ancestors 'none'"),
    'cache-control': 'no-store',
    'content-type': 'application/problem+json; charset=utf-8',
  })
  expect(Object.keys(headers).filter((name) => /^(server|x-powered-by)$/.test(name))).toEqual([])
  expect(JSON.parse(body)).toMatchObject({ status, titleVi: expect.any(String) })
  return `${status} ${JSON.parse(body).code}`
}

it.each<readonly [what: string, head: readonly string[], body: string]>([
  ['a length and pieces', ['Content-Length: 4', 'Transfer-Encoding: chunked'], `0${crlf}${crlf}`],
  ['pieces and a length', ['Transfer-Encoding: chunked', 'Content-Length: 4'], `0${crlf}${crlf}`],
  ['two lengths', ['Content-Length: 0', 'Content-Length: 40'], ''],
  ['two lengths in one', ['Content-Length: 0, 40'], ''],
  ['a length with a sign', ['Content-Length: +0'], ''],
  ['a length below nothing', ['Content-Length: -1'], ''],
  ['a length in hex', ['Content-Length: 0x0'], ''],
  ['a length past all', [`Content-Length: ${'9'.repeat(40)}`], ''],
  ['pieces that are something else last', ['Transfer-Encoding: chunked, identity'], `0${crlf}${crlf}`],
  ['a coding that nobody knows', ['Transfer-Encoding: xchunked'], `0${crlf}${crlf}`],
  ['a coding with a space before its colon', ['Transfer-Encoding : chunked', 'Content-Length: 0'], ''],
  ['a header that goes on in the next line', ['X-A: b', ' Transfer-Encoding: chunked'], `0${crlf}${crlf}`],
  ['a header with NUL', ['X-A: a\0b'], ''],
  ['a name with a space', ['X A: b'], ''],
  ['a line without a colon', ['nothing'], ''],
  ['a bare carriage return', ['X-A: b\rX-B: c'], ''],
  ['a piece whose length is none', ['Transfer-Encoding: chunked'], `zz${crlf}${crlf}0${crlf}${crlf}`],
  ['a piece whose length goes past all', ['Transfer-Encoding: chunked'], `${'f'.repeat(20)}${crlf}a${crlf}`],
  ['a piece that is longer than it says', ['Transfer-Encoding: chunked'], `1${crlf}ab${crlf}0${crlf}${crlf}`],
])('refuses %s, and answers nothing behind it', async (_what, head, body) => {
  const { server, held } = target
  const before = await held()
  const first = lines('POST /api/v1/sign-in HTTP/1.1', host, 'Content-Type: application/json', ...head)
  const answers = await raw.sent(first, body, smuggled)
  // One may be refused for what its head says before the rest of it turns out to be nothing.
  const refusals = answers.map(guarded)
  expect([refusals.length, ...refusals.filter((one) => !one.startsWith('4'))]).toEqual([
    expect.toSatisfy((count: number) => count === 1 || count === 2),
  ])
  expect(await held()).toBe(before)
  expect(server.reported).toEqual([])
})

it.each<readonly [what: string, request: string, status: string]>([
  ['no HTTP', 'hello\r\n\r\n', '400 bad-request'],
  ['TLS', '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03', '400 bad-request'],
  ['HTTP/2 at once', 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n', '400 bad-request'],
  ['a version that there is not', lines('GET /healthz HTTP/9.9', host), '400 bad-request'],
  ['a method that there is not', lines('BREW /healthz HTTP/1.1', host), '400 bad-request'],
  ['a path with a space', lines('GET /health z HTTP/1.1', host), '400 bad-request'],
  ['a path that is none', lines('GET healthz HTTP/1.1', host), '400 bad-request'],
  ['no host', lines('GET /healthz HTTP/1.1'), '400 bad-request'],
  ['a host that is none', lines('GET /healthz HTTP/1.1', 'Host: a b<script>'), '400 bad-request'],
  ['a host with a path', lines('GET /healthz HTTP/1.1', 'Host: board.example/evil'), '400 bad-request'],
  ['a host with a name and a password', lines('GET /healthz HTTP/1.1', 'Host: a:b@evil.example'), '400 bad-request'],
  [
    'a head of twenty thousand letters',
    lines('GET / HTTP/1.1', host, `X-A: ${'a'.repeat(20_000)}`),
    '431 head-too-large',
  ],
  ['an address of twenty thousand letters', lines(`GET /${'a'.repeat(20_000)} HTTP/1.1`, host), '431 head-too-large'],
  ['TRACE', lines('TRACE /healthz HTTP/1.1', host, 'Cookie: a=b'), '405 wrong-method'],
  ['CONNECT', lines('CONNECT evil.example:443 HTTP/1.1', host), '405 wrong-method'],
  [
    'an expectation',
    lines('POST /api/v1/sign-in HTTP/1.1', host, 'Expect: 200-maybe', 'Content-Length: 0'),
    '400 bad-request',
  ],
  ['another protocol', lines('GET /healthz HTTP/1.1', host, 'Connection: Upgrade', 'Upgrade: h2c'), '404 not-found'],
  [
    'a socket of nobody',
    lines(
      'GET /api/v1/live HTTP/1.1',
      host,
      'Connection: Upgrade',
      'Upgrade: websocket',
      'Origin: http://board.example',
    ),
    '401 not-signed-in',
  ],
  [
    'a socket of another page',
    lines('GET /live HTTP/1.1', host, 'Connection: Upgrade', 'Upgrade: websocket', 'Origin: http://evil.example'),
    '403 forbidden',
  ],
])('refuses %s as a problem', async (_what, request, status) => {
  const answers = await raw.sent(request)
  expect(answers.map(guarded)).toEqual([status])
  expect(target.server.reported).toEqual([])
})

it('says nothing else of itself to TRACE: what was sent is not sent back', async () => {
  const [answer] = await raw.sent(lines('TRACE /api/v1/orgs HTTP/1.1', host, sign, 'X-Secret: of-the-sender'))
  expect(JSON.stringify(answer)).not.toMatch(/of-the-sender|operators-own/)
})

it('reads no file by a path, however it is written on the wire', async () => {
  const steps = [
    '../',
    '..\\',
    '%2e%2e/',
    '..%2f',
    '%2e%2e%2f',
    '%252e%252e%252f',
    '..%5c',
    '%c0%ae%c0%ae/',
    '..;/',
    './../',
  ]
  for (const folder of ['/player/', '/console/', '/sign-in/', '/renditions/', '/media/', '/api/v1/uploads/', '/']) {
    for (const step of steps) {
      for (const file of ['test.db', 'congchao.db', 'keys/seal.key', 'etc/passwd', 'package.json', '.git/config']) {
        const [answer] = await raw.sent(
          lines(`GET ${folder}${step.repeat(6)}${file} HTTP/1.1`, host, sign, 'Connection: close'),
        )
        expect([folder, step, file, answer?.status]).toEqual([
          folder,
          step,
          file,
          expect.toSatisfy((status: number) => [400, 404, 405].includes(status)),
        ])
        guarded(answer as RawAnswer)
      }
    }
  }
})

it('answers a whole address like its path, and goes by the host that it was sent to', async () => {
  const { person, held } = target
  const before = await held()
  const [plain] = await raw.sent(lines('GET http://evil.example/healthz HTTP/1.1', host, 'Connection: close'))
  expect(plain?.status).toBe(200)
  const cookie = `Cookie: ${person.cookie}`
  const [forged] = await raw.sent(
    lines(
      'POST http://evil.example/api/v1/sign-out HTTP/1.1',
      host,
      cookie,
      'Origin: http://evil.example',
      'Content-Length: 0',
      'Connection: close',
    ),
  )
  expect(guarded(forged as RawAnswer)).toBe('403 forbidden')
  expect(await held()).toBe(before)
})

it('takes the first of two Authorization headers or none, never a mix, and a cookie beside neither', async () => {
  const { person } = target
  const asked = async (...head: readonly string[]) =>
    (await raw.sent(lines('GET /api/v1/orgs HTTP/1.1', host, ...head, 'Connection: close')))[0]?.status
  expect(await asked(sign)).toBe(200)
  expect(await asked('Authorization: Bearer wrong', sign)).toBe(401)
  expect(await asked('Authorization: Bearer wrong', `Cookie: ${person.cookie}`)).toBe(401)
  expect(await asked('Authorization: Bearer', sign)).toBe(401)
})

it('keeps where a session came from as data: nothing of a head becomes markup, another header or another address', async () => {
  const { server } = await aTarget()
  const { aPersonWithPassword, password } = await import('../a-person-with-password.ts')
  await aPersonWithPassword(server, { role: 'viewer' })
  const { sent, host: own } = await listeningRaw(server)
  const body = JSON.stringify({ login: 'lan', password })
  const script = '<script>alert(1)</script>'
  const [begun] = await sent(
    lines(
      ...['POST /api/v1/sign-in HTTP/1.1', `Host: ${own}`, `Origin: http://${own}`, 'Connection: close'],
      ...['Content-Type: application/json', `Content-Length: ${Buffer.byteLength(body)}`],
      ...[`User-Agent: ${script}\xe2\x80\xae${'x'.repeat(5000)}`, `Referer: ${script}`],
      ...[`X-Forwarded-For: ${script}, 10.0.0.1`, 'X-Forwarded-Host: evil.example', 'X-Real-IP: 10.9.9.9'],
      ...['Forwarded: for=10.8.8.8;host=evil.example;proto=https', 'X-Forwarded-Proto: https'],
    ),
    Buffer.from(body),
  )
  expect(begun?.status).toBe(200)
  expect(begun?.headers['strict-transport-security']).toBeUndefined()
  expect(begun?.headers['set-cookie']).toMatch(/^congchao-session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax/)
  const cookie = begun?.headers['set-cookie']?.split(';')[0]
  const [told] = await sent(
    lines('GET /api/v1/me/sessions HTTP/1.1', `Host: ${own}`, `Cookie: ${cookie}`, 'Connection: close'),
  )
  expect(told?.headers['content-type']).toBe('application/json; charset=utf-8')
  const [session] = JSON.parse(told?.body ?? '').sessions
  expect(session.address).toBe('127.0.0.1')
  expect(session.agent.length).toBe(200)
  expect(session.agent).toMatch(/^<script>alert\(1\)<\/script>/)
  expect(session.agent).not.toMatch(/\p{C}/u)
  expect(told?.body).not.toMatch(/evil|10\.\d\.\d/)
})

it('waits for nobody: a head has ten seconds, and what is behind it five minutes', async () => {
  const { http } = raw
  expect([http.headersTimeout, http.requestTimeout, http.keepAliveTimeout]).toEqual([10_000, 300_000, 5000])
})
