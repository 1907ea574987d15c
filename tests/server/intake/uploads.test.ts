import { readdir, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { sha256Of } from '../../../media/sha256-of.ts'
import { aServer, type ServerOptions } from '../a-server.ts'
import { aHeavyPng, aPng } from '../files.ts'
import { listening } from '../listening.ts'

const path = '/api/v1/uploads'
const resumable = { 'tus-resumable': '1.0.0' }
const bytesType = { ...resumable, 'content-type': 'application/offset+octet-stream' }

async function aTusServer(options?: ServerOptions) {
  const server = await aServer(options)
  const http = await listening(server.app)
  return {
    ...server,
    ...http,
    /** Begins an upload and answers its address. */
    async begin(bytes: number, name = 'băng rôn.png'): Promise<string> {
      const filename = Buffer.from(name).toString('base64')
      const headers = { ...resumable, 'upload-length': String(bytes), 'upload-metadata': `filename ${filename}` }
      const answer = await http.call('POST', path, headers)
      expect(answer.status).toBe(201)
      return answer.headers.get('location')!
    },
    send: (at: string, offset: number, bytes: Buffer) =>
      http.call('PATCH', at, { ...bytesType, 'upload-offset': String(offset) }, new Uint8Array(bytes)),
    head: (at: string) => http.call('HEAD', at, resumable),
    left: async () => (await readdir(server.uploadsFolder).catch(() => [])) as string[],
  }
}

async function codeOf(answer: Response) {
  expect(answer.headers.get('content-type')).toBe('application/problem+json; charset=utf-8')
  const { code, titleVi } = (await answer.json()) as { code: string; titleVi: string }
  expect(titleVi).not.toBe('')
  return code
}

describe('an upload that can be resumed', () => {
  it('comes in pieces, tells how far it is, and is kept whole under its hash with the name that people see', async () => {
    const { begin, send, head, left, call, originals } = await aTusServer()
    const png = await aHeavyPng()
    const at = await begin(png.length, '../../Cổng/băng\u202e rôn\u0000.png')
    const first = await send(at, 0, png.subarray(0, 1000))
    expect([first.status, first.headers.get('upload-offset')]).toEqual([204, '1000'])
    expect(first.headers.get('upload-expires')).toMatch(/GMT$/)
    expect((await head(at)).headers.get('upload-offset')).toBe('1000')
    const last = await send(at, 1000, png.subarray(1000))
    expect(last.status).toBe(200)
    const sha256 = sha256Of(png)
    expect(last.headers.get('congchao-media')).toBe(sha256)
    expect(await last.json()).toMatchObject({
      sha256,
      kind: 'picture',
      state: 'ready',
      name: 'băng rôn.png',
      width: 256,
    })
    expect(await originals.get(sha256)).toEqual(png)
    expect(await left()).toEqual([])
    expect((await call('GET', `/media/${sha256}`)).headers.get('content-type')).toBe('image/png')
  })

  it('goes on where the line was cut', async () => {
    const { begin, begun, send, head, uploadsFolder } = await aTusServer()
    const png = await aHeavyPng()
    const at = await begin(png.length)
    const headers = { ...bytesType, 'upload-offset': '0', 'content-length': String(png.length) }
    const socket = await begun('PATCH', at, headers, png.subarray(0, 50_000))
    await grown(join(uploadsFolder, at.split('/').pop()!), 50_000)
    socket.destroy()
    const stands = Number((await head(at)).headers.get('upload-offset'))
    expect(stands).toBe(50_000)
    expect((await send(at, stands, png.subarray(stands))).headers.get('congchao-media')).toBe(sha256Of(png))
  })

  it('is let go by a line that only seems to stand', async () => {
    const { begin, begun, send, head, uploadsFolder } = await aTusServer()
    const png = await aHeavyPng()
    const at = await begin(png.length)
    const headers = { ...bytesType, 'upload-offset': '0', 'content-length': String(png.length) }
    const hanging = await begun('PATCH', at, headers, png.subarray(0, 50_000))
    await grown(join(uploadsFolder, at.split('/').pop()!), 50_000)
    expect((await head(at)).headers.get('upload-offset')).toBe('50000')
    expect((await send(at, 50_000, png.subarray(50_000))).headers.get('congchao-media')).toBe(sha256Of(png))
    hanging.destroy()
  })

  it('may bring its first bytes along, or all of them', async () => {
    const { call } = await aTusServer()
    const png = aPng()
    const headers = { ...bytesType, 'upload-length': String(png.length) }
    const answer = await call('POST', path, headers, new Uint8Array(png))
    expect(answer.status).toBe(201)
    expect(answer.headers.get('congchao-media')).toBe(sha256Of(png))
  })

  it('is told again what became of it to whoever did not hear', async () => {
    const { begin, send, head } = await aTusServer()
    const png = aPng()
    const at = await begin(png.length)
    await send(at, 0, png)
    const again = await head(at)
    expect([again.headers.get('upload-offset'), again.headers.get('upload-length')]).toEqual([
      String(png.length),
      String(png.length),
    ])
    expect(again.headers.get('congchao-media')).toBe(sha256Of(png))
  })

  it('is gone once it is cancelled', async () => {
    const { begin, send, head, left, call } = await aTusServer()
    const png = await aHeavyPng()
    const at = await begin(png.length)
    await send(at, 0, png.subarray(0, 5000))
    expect((await call('DELETE', at, resumable)).status).toBe(204)
    expect(await left()).toEqual([])
    expect((await head(at)).status).toBe(410)
    expect(await codeOf(await send(at, 5000, png.subarray(5000)))).toBe('upload-gone')
  })

  it('is gone a day after it began, and swept', async () => {
    const { begin, send, head, left, clock, uploads } = await aTusServer()
    const png = await aHeavyPng()
    const at = await begin(png.length)
    await send(at, 0, png.subarray(0, 5000))
    clock.at += 24 * 3_600_000 - 1
    await uploads.sweep()
    expect((await head(at)).status).toBe(200)
    clock.at += 1
    expect((await head(at)).status).toBe(410)
    expect(await left()).toHaveLength(2)
    await uploads.sweep()
    expect(await left()).toEqual([])
  })

  it('outlives the server’s end, while what else a crash left is swept at the next start', async () => {
    const first = await aTusServer()
    const png = await aHeavyPng()
    const at = await first.begin(png.length)
    await first.send(at, 0, png.subarray(0, 5000))
    await writeFile(join(first.uploadsFolder, 'multipart-cut'), 'x')
    await writeFile(join(first.uploadsFolder, 'f'.repeat(32)), 'bytes without a record')
    await writeFile(join(first.uploadsFolder, `${'e'.repeat(32)}.json`), '{"size":')
    const second = await aTusServer({ folder: first.dir })
    await second.uploads.sweep('at start')
    expect(await second.left()).toHaveLength(2)
    expect((await second.send(at, 5000, png.subarray(5000))).headers.get('congchao-media')).toBe(sha256Of(png))
  })

  it('that was whole when the server was killed is taken in when its sender asks', async () => {
    const first = await aTusServer()
    const png = aPng()
    const at = await first.begin(png.length)
    await writeFile(join(first.uploadsFolder, at.split('/').pop()!), png)
    const second = await aTusServer({ folder: first.dir })
    await second.uploads.sweep('at start')
    expect((await second.head(at)).headers.get('congchao-media')).toBe(sha256Of(png))
    expect((await second.call('GET', `/api/v1/media/${sha256Of(png)}`)).status).toBe(200)
  })
})

describe('an upload is refused', () => {
  it('by its announced length, before a byte has come', async () => {
    const { call, left } = await aTusServer()
    const answer = await call('POST', path, { ...resumable, 'upload-length': String(512 * 1024 * 1024 + 1) })
    expect([answer.status, await codeOf(answer)]).toEqual([413, 'media-too-large'])
    expect(await codeOf(await call('POST', path, { ...resumable, 'upload-length': '0' }))).toBe('media-refused')
    expect(await codeOf(await call('POST', path, resumable))).toBe('bad-upload')
    expect(await codeOf(await call('POST', path, { ...resumable, 'upload-defer-length': '1' }))).toBe('bad-upload')
    expect(await left()).toEqual([])
  })

  it('by its first bytes, and nothing of it is left', async () => {
    const { begin, send, head, left } = await aTusServer()
    const svg = Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg">${' '.repeat(1000)}</svg>`)
    const at = await begin(svg.length, 'anh.png')
    const answer = await send(at, 0, svg.subarray(0, 200))
    expect([answer.status, await codeOf(answer)]).toEqual([415, 'media-unknown-kind'])
    expect(await left()).toEqual([])
    expect((await head(at)).status).toBe(410)
  })

  it('by its first bytes where a picture may not be so large', async () => {
    const { begin, send, left } = await aTusServer()
    const at = await begin(64 * 1024 * 1024 + 1)
    expect(await codeOf(await send(at, 0, aPng()))).toBe('media-too-large')
    expect(await left()).toEqual([])
  })

  it('at its end, where it is half a picture, in tiny pieces or not', async () => {
    const { begin, send, left, call } = await aTusServer()
    const half = (await aHeavyPng()).subarray(0, 20_000)
    const at = await begin(half.length)
    await send(at, 0, half.subarray(0, 10))
    const answer = await send(at, 10, half.subarray(10))
    expect([answer.status, await codeOf(answer)]).toEqual([422, 'media-refused'])
    expect(await left()).toEqual([])
    expect(await (await call('GET', '/api/v1/media')).json()).toEqual({ media: [], next: null })
  })

  it('where this machine cannot read clips, which is said plainly', async () => {
    const { begin, send, left } = await aTusServer()
    const clip = Buffer.concat([Buffer.from('\0\0\0\x18ftypisom\0\0\0\0isommp42'), Buffer.alloc(200)])
    const at = await begin(400 * 1024 * 1024, 'phim.mp4')
    const answer = await send(at, 0, clip)
    expect(answer.status).toBe(422)
    expect(await answer.json()).toMatchObject({ code: 'no-ffmpeg', detailVi: expect.stringContaining('ffmpeg') })
    expect(await left()).toEqual([])
  })

  it('from a wrong place, in another version, under an id that is none, and past its own length', async () => {
    const { begin, send, call } = await aTusServer()
    const png = aPng()
    const at = await begin(png.length)
    const misplaced = await send(at, 5, png)
    expect([misplaced.status, await codeOf(misplaced)]).toEqual([409, 'upload-moved-on'])
    const version = await call('HEAD', at, { 'tus-resumable': '0.2.2' })
    expect(version.status).toBe(400)
    expect((await call('HEAD', at)).status).toBe(412)
    for (const id of ['..%2f..%2fcongchao.db', 'x', 'A'.repeat(32)]) {
      expect((await call('HEAD', `${path}/${id}`, resumable)).status).toBe(404)
    }
    expect((await send(at, 0, Buffer.concat([png, png]))).status).toBe(413)
  })

  it('while too many others stand unfinished', async () => {
    const { begin, call } = await aTusServer()
    for (let i = 0; i < 32; i++) await begin(1000)
    expect((await call('POST', path, { ...resumable, 'upload-length': '1000' })).status).toBe(429)
  })

  it('of whoever is not signed in, and of a page of another origin', async () => {
    const { app, call } = await aTusServer()
    for (const method of ['POST', 'OPTIONS']) {
      expect((await app.request(path, { method, headers: resumable })).status).toBe(401)
    }
    const options = await call('OPTIONS', path)
    expect(options.headers.get('tus-extension')).toBe('creation,creation-with-upload,termination,expiration')
    expect(options.headers.get('access-control-allow-origin')).toBeNull()
    expect(options.headers.get('tus-max-size')).toBe(String(512 * 1024 * 1024))
  })
})

/** Waits until a file has so many bytes. */
async function grown(path: string, bytes: number): Promise<void> {
  while ((await stat(path)).size < bytes) await nextTurn()
}
