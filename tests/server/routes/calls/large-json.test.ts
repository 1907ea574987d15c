import { gunzipSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { aServer } from '../../a-server.ts'
import { smallDocument } from '../../small-plan.ts'

const path = '/api/v1/plan'
const takes = { 'accept-encoding': 'gzip, deflate, br' }

/** The small plan with more slogans than a packet holds. */
function largeDocument() {
  const document = smallDocument()
  const [campaign, ...others] = document.campaigns
  const slides = Array.from({ length: 100 }, (_, at) => ({
    ...{ id: `khau-hieu-${at}`, kind: 'slogan', text: `Nhiệt liệt chào mừng lần thứ ${at}`, seconds: 5 },
  }))
  return { ...document, campaigns: [{ ...campaign!, slides: [...campaign!.slides, ...slides] }, ...others] }
}

async function withLargePlan() {
  const server = await aServer()
  const put = (headers: Record<string, string> = {}) => server.call('PUT', path, { json: largeDocument(), headers })
  expect((await put()).status).toBe(200)
  return { ...server, put }
}

it('large JSON goes out zipped to whoever takes that, and is the same, under a weak tag', async () => {
  const { call } = await withLargePlan()
  const plain = await call('GET', path)
  const text = await plain.text()
  const head = (answer: Response) =>
    ['content-encoding', 'vary', 'etag', 'content-type', 'cache-control'].map((name) => answer.headers.get(name))
  const type = 'application/json; charset=utf-8'
  expect(head(plain)).toEqual([null, 'accept-encoding', '"r1"', type, 'no-store'])

  const zipped = await call('GET', path, { headers: takes })
  expect(head(zipped)).toEqual(['gzip', 'accept-encoding', 'W/"r1"', type, 'no-store'])
  const bytes = new Uint8Array(await zipped.arrayBuffer())
  expect(bytes.length).toBeLessThan(text.length / 4)
  expect(gunzipSync(bytes).toString()).toBe(text)
})

it('its tag is one that reads and writes take, weak or strong', async () => {
  const { call, put } = await withLargePlan()
  for (const revision of [1, 3]) {
    for (const tag of [`W/"r${revision}"`, `"r${revision}"`]) {
      const again = await call('GET', path, { headers: { ...takes, 'if-none-match': tag } })
      expect([tag, again.status, again.headers.get('vary')]).toEqual([tag, 304, 'accept-encoding'])
    }
    expect((await put({ 'if-match': `W/"r${revision}"` })).status).toBe(200)
    expect((await put({ 'if-match': `W/"r${revision}"` })).status).toBe(412)
    expect((await put({ 'if-match': `"r${revision + 1}"` })).status).toBe(200)
  }
})

it('what is small, what answers a write, and what is no JSON goes as it is', async () => {
  const { call } = await withLargePlan()
  const answers = [
    await call('GET', '/api/v1/boards', { headers: takes }),
    await call('POST', '/api/v1/plan/check', { json: largeDocument(), headers: takes }),
    await call('PUT', path, { json: largeDocument(), headers: takes }),
    await call('GET', '/api/v1/boards/khong-co', { headers: takes }),
  ]
  expect(answers.map(({ status, headers }) => [status, headers.get('content-encoding')])).toEqual([
    ...[200, 200, 200, 404].map((status) => [status, null]),
  ])
})
