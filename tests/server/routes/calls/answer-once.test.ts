import { expect, it } from 'vitest'
import { answerOnce, refuseKey } from '../../../../server/routes/calls/answer-once.ts'
import { ProblemError, problem } from '../../../../shared/problem/problem.ts'
import { opened } from '../../../contracts/new-place.ts'

const day = 24 * 3_600_000

it('the same request with the same key is carried out once, and answered the same', async () => {
  const { ask, done } = await anAnswerer()
  const first = await ask({})
  const again = await ask({})
  expect(done).toEqual([1])
  expect([first.status, await first.text()]).toEqual([201, '{"made":1}'])
  expect([again.status, await again.text()]).toEqual([201, '{"made":1}'])
  const kept = ['content-type', 'etag', 'location'].map((name) => again.headers.get(name))
  expect(kept).toEqual(['application/json; charset=utf-8', '"r1"', '/things/1'])
  expect([first, again].map(({ headers }) => headers.get('idempotency-replayed'))).toEqual([null, 'true'])
})

it('without a key each request is carried out', async () => {
  const { ask, done } = await anAnswerer()
  await ask({ key: undefined })
  await ask({ key: undefined })
  expect(done).toEqual([1, 2])
})

it.each([
  ['another body', { body: '{"b":2}' }],
  ['another address', { path: '/api/v1/other' }],
  ['another query', { path: '/api/v1/things?a=1' }],
  ['another method', { method: 'PUT' }],
  ['what another state of things is meant for', { match: '"r7"' }],
])('a key is refused for %s', async (_, other) => {
  const { ask, done, codeOf } = await anAnswerer()
  await ask({})
  expect(await codeOf(ask(other))).toBe('key-reused')
  expect(done).toEqual([1])
})

it('keys are each caller’s own', async () => {
  const { ask, done } = await anAnswerer()
  await ask({})
  await ask({ caller: 'person binh' })
  expect(done).toEqual([1, 2])
})

it('while a request is being worked on the same one waits outside', async () => {
  const { ask, codeOf } = await anAnswerer()
  let finish: (response: Response) => void = () => undefined
  const first = ask({ handle: () => new Promise<Response>((resolve) => (finish = resolve)) })
  const second = codeOf(ask({}))
  expect(await second).toBe('still-answering')
  finish(new Response(null, { status: 204 }))
  expect((await first).status).toBe(204)
  const again = await ask({})
  expect([again.status, again.body]).toEqual([204, null])
})

it('of many at once one is carried out', async () => {
  const { ask, done } = await anAnswerer()
  const asked = await Promise.allSettled(Array.from({ length: 20 }, () => ask({})))
  expect(done).toEqual([1])
  expect(asked.filter(({ status }) => status === 'fulfilled').length).toBeGreaterThanOrEqual(1)
})

it.each([
  ['a refusal, which has changed nothing', () => Promise.reject(problem('not-found')), 'not-found'],
  ['a failure', () => Promise.reject(new Error('broken')), 'broken'],
  ['an answer of 503', async () => new Response('', { status: 503 }), 503],
  ['an answer that sets a cookie', async () => new Response('', { headers: { 'set-cookie': 'a=b' } }), 200],
])('%s is not kept: the key is free again', async (_, handle, comes) => {
  const { ask, done } = await anAnswerer()
  const first = await ask({ handle }).catch((error: Error) => error)
  const got = first instanceof Response ? first.status : first instanceof ProblemError ? first.code : first.message
  expect(got).toBe(comes)
  expect((await ask({})).status).toBe(201)
  expect(done).toEqual([1])
})

it('an answer that is too long to keep is not given again, and its request not carried out again', async () => {
  const { ask, done, codeOf } = await anAnswerer()
  const long = 'a'.repeat(1024 * 1024 + 1)
  expect(await (await ask({ handle: async () => new Response(long) })).text()).toBe(long)
  expect(await codeOf(ask({}))).toBe('answered-already')
  expect(done).toEqual([])
})

it('a key is good for a day, and swept then', async () => {
  const { ask, done, database } = await anAnswerer()
  await ask({ at: 0 })
  await ask({ at: day - 1 })
  expect(done).toEqual([1])
  await ask({ at: day })
  expect(done).toEqual([1, 2])
  await ask({ at: 3 * day, key: 'other' })
  expect(await database.db.selectFrom('answered').select('key').execute()).toEqual([{ key: 'other' }])
})

it('a request that a server was working on when it stopped may be asked again after five minutes', async () => {
  const { ask, done, codeOf } = await anAnswerer()
  void ask({ at: 0, handle: () => new Promise<Response>(() => undefined) })
  expect(await codeOf(ask({ at: 5 * 60_000 - 1 }))).toBe('still-answering')
  expect((await ask({ at: 5 * 60_000 })).status).toBe(201)
  expect(done).toEqual([1])
})

it.each(['', ' ', 'a b', 'khóa', 'a'.repeat(201), 'a, b'])('what is no key is refused: “%s”', async (key) => {
  const { ask, done, codeOf } = await anAnswerer()
  // A header holds bytes alone: what lies beyond them comes as those of its UTF-8.
  expect(await codeOf(ask({ key: Buffer.from(key).toString('latin1') }))).toBe('value-refused')
  expect(done).toEqual([])
})

it('where answers carry a secret a key is refused', () => {
  expect(() => refuseKey(new Request('http://a.example', { headers: { 'idempotency-key': 'k' } }))).toThrow(
    ProblemError,
  )
  expect(() => refuseKey(new Request('http://a.example'))).not.toThrow()
})

interface Asked {
  readonly caller?: string
  readonly key?: string | undefined
  readonly method?: string
  readonly path?: string
  readonly body?: string
  readonly match?: string
  readonly at?: number
  handle?(): Promise<Response>
}

async function anAnswerer() {
  const database = await opened({ sqlite: ':memory:' })
  const once = answerOnce(database)
  const done: number[] = []
  const made = async () => {
    done.push(done.length + 1)
    const headers = {
      ...{ 'content-type': 'application/json; charset=utf-8', etag: '"r1"', location: '/things/1', 'x-other': '1' },
    }
    return new Response(`{"made":${done.length}}`, { status: 201, headers })
  }
  return {
    ...{ database, done },
    ask(asked: Asked): Promise<Response> {
      const { caller = 'person an', method = 'POST', path = '/api/v1/things', body = '{"a":1}', match, at = 0 } = asked
      const key = 'key' in asked ? asked.key : 'k-1'
      const headers = {
        ...(key === undefined ? {} : { 'idempotency-key': key }),
        ...(match === undefined ? {} : { 'if-match': match }),
      }
      const request = new Request(`http://a.example${path}`, { method, headers })
      return once.around(caller, request, new TextEncoder().encode(body), at, asked.handle ?? made)
    },
    async codeOf(asking: Promise<Response>): Promise<string | undefined> {
      return asking.then(
        () => undefined,
        (error: unknown) => (error as ProblemError).code,
      )
    },
  }
}
