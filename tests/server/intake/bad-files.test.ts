import { readFileSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { deflateSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { clip, ffmpeg } from '../../media/clip/clips.ts'
import { hugePng, pngChunk } from '../../media/huge-png.ts'
import { aServer } from '../a-server.ts'
import { aForm, aPng } from '../files.ts'
import { listening } from '../listening.ts'
import { smallDocument } from '../small-plan.ts'

const latin = (text: string) => Buffer.from(text, 'latin1')
const text = (words: string, bytes: number) =>
  pngChunk('zTXt', Buffer.concat([latin(`${words}\0\0`), unfolding(bytes)]))
const unfolding = (bytes: number) => deflateSync(Buffer.alloc(bytes))

/** A PNG with these chunks before its pixels. */
function pngWith(...chunks: Buffer[]): Buffer {
  const png = aPng()
  return Buffer.concat([png.subarray(0, 33), ...chunks, png.subarray(33)])
}

function gifOfComments(comments: number): Buffer {
  const head = Buffer.from([...latin('GIF89a'), 64, 0, 64, 0, 0x80, 0, 0, 0, 0, 0, 255, 255, 255])
  return Buffer.concat([head, Buffer.alloc(comments * 3, latin('\x21\xfe\0')), latin(';')])
}

const ftyp = latin('\0\0\0\x18ftypisom\0\0\0\0isommp42')
const free = latin('\0\0\0\x08free')

const key = '76a6c65c5ea762046bd749a2e632ccbb'
const encrypted = ['-encryption_scheme', 'cenc-aes-ctr', '-encryption_key', key, '-encryption_kid', key]

async function aMediaServer() {
  const server = await aServer({ ffmpeg })
  return {
    ...server,
    async add(bytes: Buffer) {
      const { headers, body } = aForm([{ name: 'file', filename: 'a.png', bytes }])
      return await server.call('POST', '/api/v1/media', { headers, body: new Uint8Array(body) })
    },
  }
}

describe('a file that is made to waste time or memory is refused by its structure', () => {
  const refusals: [string, number, string, () => Buffer][] = [
    ['a PNG of 100,000 chunks', 422, 'media-refused', () => pngWith(Buffer.alloc(1.2e6, pngChunk('prIv', latin(''))))],
    [
      'a WebP of 100,000 chunks',
      422,
      'media-refused',
      () => latin(`RIFF\xff\xff\0\0WEBP${'ANMX\0\0\0\0'.repeat(1e5)}`),
    ],
    ['a GIF of 100,000 comments', 422, 'media-refused', () => gifOfComments(1e5)],
    [
      '49 megapixels of 16 bits with transparency',
      413,
      'media-too-large',
      () => hugePng(7000, { depth: 16, colors: 6 }),
    ],
    [
      'an encrypted clip',
      422,
      'media-refused',
      () => readFileSync(clip('testsrc=s=96x64:r=25:d=3', { more: encrypted })),
    ],
    ['an MP4 of 500,000 boxes', 422, 'media-refused', () => Buffer.concat([ftyp, Buffer.alloc(4e6, free)])],
  ]
  it.each(refusals)('%s: %i %s', async (_what, status, code, made) => {
    const { add, dir } = await aMediaServer()
    const answer = await add(made())
    expect([answer.status, await answer.json()]).toMatchObject([status, { code, detailVi: expect.any(String) }])
    expect(await readdir(dir)).not.toContain('originals')
  })

  it('but not where it carries what is dropped: texts that unfold, a long note, another file behind its end', async () => {
    const { add } = await aMediaServer()
    const note = pngChunk('tEXt', Buffer.concat([latin('c\0'), Buffer.alloc(4e6, 65)]))
    const loaded = Buffer.concat([pngWith(text('Comment', 5e7), text('More', 5e7), note), latin('PK\x03\x04')])
    expect((await add(loaded)).status).toBe(201)
  })
})

describe('a request that is not sent as it should be', () => {
  const path = '/api/v1/uploads'
  const resumable = { 'tus-resumable': '1.0.0' }
  const bytesType = { ...resumable, 'content-type': 'application/offset+octet-stream' }

  it('is refused where its boundary is longer than a boundary may be', async () => {
    const { call, reported } = await aMediaServer()
    const headers = { 'content-type': `multipart/form-data; boundary=${'x'.repeat(1000)}` }
    const answer = await call('POST', '/api/v1/media', { headers, body: 'x' })
    expect([answer.status, await answer.json()]).toMatchObject([400, { code: 'bad-upload' }])
    expect(reported).toEqual([])
  })

  it('leaves nothing where an upload begins with more bytes than it announces', async () => {
    const { app, uploadsFolder } = await aMediaServer()
    const { call } = await listening(app)
    const headers = { ...bytesType, 'upload-length': '10' }
    const answer = await call('POST', path, headers, new Uint8Array(aPng()))
    expect([answer.status, await answer.json()]).toMatchObject([
      413,
      { detail: expect.stringMatching('Upload-Length') },
    ])
    expect(await readdir(uploadsFolder)).toEqual([])
  })

  it('finds no room where too many come at once', async () => {
    const { app } = await aMediaServer()
    const { call } = await listening(app)
    const headers = { ...resumable, 'upload-length': '100' }
    const answers = await Promise.all(Array.from({ length: 60 }, () => call('POST', path, headers)))
    const begun = answers.filter(({ status }) => status === 201).length
    expect(begun).toBeGreaterThan(0)
    expect(begun).toBeLessThanOrEqual(32)
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201, 429]))
  })

  it('is refused where a slide’s words are no text, or are too many slides', async () => {
    const { imports, call, reported } = await aMediaServer()
    await imports(smallDocument())
    const to = '/api/v1/campaigns/dai-hoi/placements'
    const odd = { kind: { x: 1 }, text: { valueOf: 1, toString: 2 } }
    const one = await call('POST', to, { json: { slides: [odd], placement: { phase: 'dot' } } })
    expect([one.status, await one.json()]).toMatchObject([400, { code: 'plan-refused' }])
    const slides = Array.from({ length: 41 }, () => ({ kind: 'slogan', text: 'a', seconds: 5 }))
    const many = await call('POST', to, { json: { slides, placement: { phase: 'dot' } } })
    expect([many.status, await many.json()]).toMatchObject([
      400,
      { code: 'plan-refused', faults: [{ pointer: '/slides' }] },
    ])
    expect(reported).toEqual([])
  })
})
