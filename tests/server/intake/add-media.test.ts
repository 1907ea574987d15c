import { once } from 'node:events'
import { readdir, rm } from 'node:fs/promises'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { sha256Of } from '../../../media/sha256-of.ts'
import { jsonOf } from '../../json-of.ts'
import { aServer } from '../a-server.ts'
import { aForm, aHeavyPng, aPng } from '../files.ts'
import { listening } from '../listening.ts'

const path = '/api/v1/media'

async function aMediaServer() {
  const server = await aServer()
  const http = await listening(server.app)
  const left = async (): Promise<string[]> => readdir(server.uploadsFolder).catch(() => [])
  return {
    ...server,
    ...http,
    left,
    add: (...parts: Parameters<typeof aForm>) => {
      const { headers, body } = aForm(...parts)
      return http.call('POST', path, headers, new Uint8Array(body))
    },
    /** That a refusal is one, and that nothing was kept. */
    async expectRefused(answer: Response, status: number, code: string) {
      expect([answer.status, await answer.json()]).toMatchObject([status, { code, titleVi: expect.any(String) }])
      await expect.poll(left).toEqual([])
      expect(await (await http.call('GET', path)).json()).toEqual({ media: [], next: null })
      expect(await readdir(server.dir)).not.toContain('originals')
    },
  }
}

describe('a file in a form', () => {
  it('is kept under its hash; the same bytes a second time are the same file', async () => {
    const { add, call, left, originals } = await aMediaServer()
    const bytes = aPng()
    const first = await add([
      { name: 'note', bytes: 'một ghi chú' },
      { name: 'file', filename: 'C:\\Ảnh\\băng rôn.png', bytes },
    ])
    expect(first.status).toBe(201)
    const media = await jsonOf<Record<string, unknown>>(first)
    expect(media).toMatchObject({
      ...{ sha256: sha256Of(bytes), kind: 'picture', state: 'ready', progress: 1, name: 'băng rôn.png' },
      ...{ type: 'image/png', bytes: bytes.length, width: 192, height: 64, ms: null, uploadedBy: 'operator' },
    })
    const second = await add([{ name: 'file', filename: 'khac.png', bytes }])
    expect([second.status, await second.json()]).toEqual([200, media])
    expect(await (await call('GET', `${path}/${media.sha256}`)).json()).toEqual(media)
    expect(await left()).toEqual([])
    expect(await originals.get(sha256Of(bytes))).toEqual(bytes)
  })

  it('brings back an original that was lost', async () => {
    const { add, originals, dir } = await aMediaServer()
    const bytes = aPng()
    await add([{ name: 'file', filename: 'a.png', bytes }])
    await rm(`${dir}/originals`, { recursive: true })
    expect((await add([{ name: 'file', filename: 'a.png', bytes }])).status).toBe(200)
    expect(await originals.get(sha256Of(bytes))).toEqual(bytes)
  })

  it('comes once where it comes twice at the same time', async () => {
    const { add } = await aMediaServer()
    const bytes = aPng()
    const answers = await Promise.all([1, 2, 3].map(() => add([{ name: 'file', filename: 'a.png', bytes }])))
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 201])
  })

  it('is kept where a former process was killed before it had written the row', async () => {
    const { add, originals, masters } = await aMediaServer()
    const bytes = aPng()
    await originals.put(bytes)
    await masters.put(bytes)
    expect((await add([{ name: 'file', filename: 'a.png', bytes }])).status).toBe(201)
  })
})

describe('a file in a form is refused, and nothing is left', () => {
  const text = (words: string) => Buffer.from(words)
  const refusals: [string, number, string, Buffer][] = [
    ['no byte at all', 422, 'media-refused', text('')],
    ['one byte', 415, 'media-unknown-kind', text('x')],
    ['SVG named .png', 415, 'media-unknown-kind', text('<?xml version="1.0"?><svg onload="alert(1)"/>')],
    ['HTML', 415, 'media-unknown-kind', text('<!doctype html><script>alert(1)</script>')],
    ['PDF', 415, 'media-unknown-kind', text('%PDF-1.7 …')],
    ['a telephone’s HEIC', 415, 'media-unknown-kind', text('\0\0\0\x18ftypheic\0\0\0\0heicmif1')],
    ['ZIP', 415, 'media-unknown-kind', Buffer.concat([text('PK\u0003\u0004'), Buffer.alloc(100)])],
    ['half a PNG', 422, 'media-refused', aPng(640, 320).subarray(0, 300)],
    ['a clip where there is no ffmpeg', 422, 'no-ffmpeg', text('\0\0\0\x18ftypisom\0\0\0\0isommp42\0\0\0\0')],
  ]
  it.each(refusals)('%s: %i %s', async (_what, status, code, bytes) => {
    const { add, expectRefused } = await aMediaServer()
    await expectRefused(await add([{ name: 'file', filename: 'a.png', bytes }]), status, code)
  })

  it('where it is not called file, is missing, or is not alone', async () => {
    const { add, expectRefused } = await aMediaServer()
    await expectRefused(await add([{ name: 'other', filename: 'a.png', bytes: aPng() }]), 400, 'bad-upload')
    await expectRefused(await add([{ name: 'file', bytes: 'only words' }]), 400, 'bad-upload')
    await expectRefused(await add([]), 400, 'bad-upload')
    const one = { name: 'file', filename: 'a.png', bytes: aPng() }
    await expectRefused(await add([one, one]), 400, 'bad-upload')
  })

  it('where the form ends before it does, or is none', async () => {
    const { add, call, expectRefused } = await aMediaServer()
    const cut = await add([{ name: 'file', filename: 'a.png', bytes: aPng() }], false)
    await expectRefused(cut, 400, 'bad-upload')
    const headers = { 'content-type': 'multipart/form-data; boundary=x' }
    await expectRefused(await call('POST', path, headers, 'no form'), 400, 'bad-upload')
    const boundless = await call('POST', path, { 'content-type': 'multipart/form-data' }, 'no form')
    await expectRefused(boundless, 400, 'bad-upload')
    const asJson = await call('POST', path, { 'content-type': 'application/json' }, '{}')
    await expectRefused(asJson, 415, 'wrong-media-type')
  })

  it('where the line breaks', async () => {
    const { begun, left, reported } = await aMediaServer()
    const { headers, body } = aForm([{ name: 'file', filename: 'a.png', bytes: await aHeavyPng() }])
    const socket = await begun(
      'POST',
      path,
      { ...headers, 'content-length': String(body.length) },
      body.subarray(0, 9000),
    )
    while ((await left()).length === 0) await nextTurn()
    socket.destroy()
    while ((await left()).length > 0) await nextTurn()
    expect(reported).toEqual([])
  })

  it('while it comes in chunks that never end', async () => {
    const { flooded, left } = await aMediaServer()
    const { headers, body } = aForm([{ name: 'file', filename: 'a.png', bytes: aPng() }], false)
    const most = 96 * 1024 * 1024
    const { status, sent } = await flooded(path, headers, body.subarray(0, -2), Buffer.alloc(1024 * 1024), most)
    expect(status).toBe(413)
    expect(sent).toBeLessThan(most)
    expect(await left()).toEqual([])
  })

  it('by its announced length', async () => {
    const { begun } = await aMediaServer()
    const headers = { 'content-type': 'multipart/form-data; boundary=x', 'content-length': '99999999999' }
    const socket = await begun('POST', path, headers, Buffer.from('--x'))
    const [answer] = await once(socket, 'data')
    expect(String(answer)).toMatch(/^HTTP\/1\.1 413 /)
    socket.destroy()
  })
})
