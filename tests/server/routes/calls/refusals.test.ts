import { describe, expect, it } from 'vitest'
import { jsonOf } from '../../../json-of.ts'
import { aServer } from '../../a-server.ts'
import { smallDocument } from '../../small-plan.ts'

const json = { 'content-type': 'application/json' }

async function problemOf(answer: Response) {
  expect(answer.headers.get('content-type')).toBe('application/problem+json; charset=utf-8')
  const body = await jsonOf(answer)
  expect(body).toMatchObject({ status: answer.status, title: expect.any(String), titleVi: expect.any(String) })
  return body
}

describe('a refusal is a problem in both languages, and leaves the plan as it was', () => {
  const text = JSON.stringify(smallDocument())
  const utf8 = (value: string) => new TextEncoder().encode(value)
  const refusals: [
    string,
    number,
    string,
    { headers: Record<string, string>; body: string | Uint8Array<ArrayBuffer> },
  ][] = [
    ['JSON sent as text', 415, 'wrong-media-type', { headers: { 'content-type': 'text/plain' }, body: text }],
    [
      'JSON in another charset',
      415,
      'wrong-media-type',
      { headers: { 'content-type': 'application/json; charset=utf-16' }, body: text },
    ],
    ['no media type', 415, 'wrong-media-type', { headers: {}, body: utf8(text) }],
    ['bytes that are not UTF-8', 400, 'bad-json', { headers: json, body: new Uint8Array([0x7b, 0xff, 0x7d]) }],
    ['a byte order mark', 400, 'plan-refused', { headers: json, body: `\uFEFF${text}` }],
    ['an empty body', 400, 'plan-refused', { headers: json, body: '' }],
    ['half of the document', 400, 'plan-refused', { headers: json, body: text.slice(0, -9) }],
    ['a key twice', 400, 'plan-refused', { headers: json, body: text.replace('{', '{"timezone":"UTC",') }],
    ['__proto__', 400, 'plan-refused', { headers: json, body: text.replace('{', '{"__proto__":{},') }],
    [
      'a field that the format does not have',
      400,
      'plan-refused',
      { headers: json, body: text.replace('{', '{"extra":1,') },
    ],
    ['nesting without end', 400, 'plan-refused', { headers: json, body: '['.repeat(100_000) }],
    ['a body past the limit', 413, 'body-too-large', { headers: json, body: ' '.repeat(16 * 1024 * 1024 + 1) }],
    [
      'an announced length past the limit',
      413,
      'body-too-large',
      { headers: { ...json, 'content-length': '99999999999' }, body: text },
    ],
  ]

  it.each(refusals)('%s: %i %s', async (_what, status, code, sent) => {
    const server = await aServer()
    await server.imports()
    const answer = await server.call('PUT', '/api/v1/plan', sent)
    expect(await problemOf(answer)).toMatchObject({ status, code })
    const plan = await server.call('GET', '/api/v1/plan')
    expect(plan.headers.get('etag')).toBe('"r1"')
    expect(await plan.json()).toEqual(smallDocument())
  })

  it('a chunked body past the limit is cut off while it comes', async () => {
    const { app } = await aServer()
    let sent = 0
    const body = new ReadableStream({
      pull(stream) {
        sent += 1
        stream.enqueue(new Uint8Array(1024 * 1024).fill(32))
      },
    })
    const headers = { ...json, authorization: 'Bearer a-token-of-the-operators-own-choice' }
    const bytes = Object.entries(headers).map(([k, v]) => [k, v] as [string, string])
    const answer = await app.request('/api/v1/plan', {
      method: 'PUT',
      headers: bytes,
      body,
      duplex: 'half',
    } as RequestInit)
    expect(answer.status).toBe(413)
    expect(sent).toBeLessThan(20)
  })

  it('a body that breaks off is no failure of the server', async () => {
    const { app, reported } = await aServer()
    const body = new ReadableStream({ pull: (stream) => stream.error(new Error('aborted')) })
    const headers = { ...json, authorization: 'Bearer a-token-of-the-operators-own-choice' }
    const sent = { method: 'PUT', headers: Object.entries(headers) as [string, string][], body, duplex: 'half' }
    const answer = await app.request('/api/v1/plan', sent as RequestInit)
    expect(await problemOf(answer)).toMatchObject({ code: 'bad-json', status: 400 })
    expect(reported).toEqual([])
  })
})

it('an address that nothing answers is a problem, signed in or not', async () => {
  const { call } = await aServer()
  for (const path of [
    '/nowhere',
    '/api/v1/nowhere',
    '/api/v1/boards/%00',
    '/renditions/..%2f..%2fcongchao.db',
    '/player/%2e%2e/x',
  ]) {
    expect(await problemOf(await call('GET', path))).toMatchObject({ code: expect.stringMatching(/not-found|no-plan/) })
  }
})

it('a method that an address does not take is told which it takes', async () => {
  const { call } = await aServer()
  const answer = await call('DELETE', '/api/v1/plan')
  expect(await problemOf(answer)).toMatchObject({ code: 'wrong-method', status: 405 })
  expect(answer.headers.get('allow')).toBe('GET, PUT')
})

it('a failure of the server’s own tells nothing of its insides, and is reported', async () => {
  const server = await aServer()
  await server.imports()
  await server.database.close()
  const answer = await server.call('GET', '/api/v1/boards/cong')
  const text = JSON.stringify(await problemOf(answer))
  expect(answer.status).toBe(500)
  expect(text).not.toMatch(/at |closed|sql|\.ts/i)
  expect(server.reported).toHaveLength(1)
})

it('a value of the address that is not understood is named', async () => {
  const server = await aServer()
  await server.imports()
  const bad = [
    ['timeline?date=2026-02-30', 'date'],
    ['timeline?date=12/11/2026', 'date'],
    ['playlist?date=', 'date'],
    ['now?at=2026-02-30T08:00%2B07:00', 'at'],
    ['now?at=2026-02-03T08:00', 'at'],
    ['explain?at=now', 'at'],
    ['frame.png?at=24:00', 'at'],
  ]
  for (const [path, parameter] of bad) {
    const answer = await server.call('GET', `/api/v1/boards/cong/${path}`)
    expect(await problemOf(answer)).toMatchObject({ code: 'bad-query', status: 400, parameter })
  }
  for (const query of ['limit=0', 'limit=1001', 'limit=1e2', 'cursor=nobody']) {
    expect(await problemOf(await server.call('GET', `/api/v1/boards?${query}`))).toMatchObject({ code: 'bad-query' })
  }
})
