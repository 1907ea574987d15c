import { afterEach, expect, test, vi } from 'vitest'
import { settle } from './fake-clock.ts'

// Not by its name: what runs in a page is not type-checked against Node.
const { screenshotsOf } = await import(new URL('../../player/take-screenshot.ts', import.meta.url).href)

afterEach(() => vi.unstubAllGlobals())

/** A board whose canvas is encoded when `encode` is called, and a network that answers with `answer`. */
function setting(answer: () => Promise<Response> = async () => new Response(null, { status: 204 })) {
  const posted: { path: string; init: RequestInit }[] = []
  const encoding: ((blob: Blob | null) => void)[] = []
  const told: unknown[] = []
  vi.stubGlobal('fetch', (path: string, init: RequestInit) => {
    posted.push({ path, init })
    return answer()
  })
  const canvas = { toBlob: (done: (blob: Blob | null) => void) => encoding.push(done) }
  const pictured = {
    canvas,
    drawnAt: 1_700_000_000_123.5,
    name: { epoch: 2, version: 7, digest: 'a'.repeat(64) },
  }
  const take = (edges: object = {}): ((id: string) => Promise<void>) =>
    screenshotsOf({
      board: 'gate-1',
      pictured: () => pictured,
      token: () => 'token',
      told: (error: unknown) => told.push(error),
      ...edges,
    })
  return { take, posted, encoding, told, encode: () => encoding.shift()!(new Blob(['png'])) }
}

test('what is asked for is sent with the instant and the manifest of which it is', async () => {
  const { take, posted, encode } = setting()
  const sent = take()('shot-1')
  encode()
  await sent
  expect(posted.map(({ path }) => path)).toEqual(['/api/v1/boards/gate-1/screenshots/shot-1'])
  expect(posted[0]?.init).toMatchObject({
    method: 'POST',
    headers: {
      authorization: 'Board token',
      'content-type': 'image/png',
      'congchao-drawn-at': '1700000000123',
      'congchao-manifest': '2.7',
    },
  })
})

test('only one is taken at a time', async () => {
  const { take, posted, encoding, encode } = setting()
  const ask = take()
  const sent = ask('shot-1')
  await ask('shot-2')
  expect(encoding).toHaveLength(1)
  encode()
  await sent
  void ask('shot-3')
  encode()
  await settle()
  expect(posted.map(({ path }) => path.slice(-1))).toEqual(['1', '3'])
})

test('one that cannot be sent, or not be encoded, is told and does not stop the next', async () => {
  const { take, told, encode, encoding, posted } = setting(async () => {
    throw new TypeError('offline')
  })
  const ask = take()
  const sent = ask('shot-1')
  encode()
  await sent
  const none = ask('shot-2')
  encoding.shift()!(null)
  await none
  expect(told).toHaveLength(2)
  expect(posted).toHaveLength(1)
})

test('nothing is taken while there is nothing on the canvas, or no server that asked', async () => {
  const { take, encoding } = setting()
  await take({ pictured: () => undefined })('shot-1')
  await take({ token: () => undefined })('shot-1')
  expect(encoding).toEqual([])
})
