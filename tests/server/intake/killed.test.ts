import { rm } from 'node:fs/promises'
import { expect, it, onTestFinished } from 'vitest'
import { sha256Of } from '../../../media/sha256-of.ts'
import { hugePng } from '../../media/huge-png.ts'
import { newFolder } from '../../new-folder.ts'
import { type Served, served, servedToken } from '../../served.ts'
import { aForm, aHeavyPng } from '../files.ts'

const bearer = { authorization: `Bearer ${servedToken}` }
const resumable = { ...bearer, 'tus-resumable': '1.0.0' }
const bytesType = { ...resumable, 'content-type': 'application/offset+octet-stream' }

async function aFolder(): Promise<string> {
  const folder = await newFolder('killed')
  onTestFinished(() => rm(folder, { recursive: true }))
  return folder
}

async function started(dataDir: string): Promise<Served> {
  const server = await served({ dataDir })
  onTestFinished(async () => void (await server.end('SIGKILL')))
  return server
}

it('an upload goes on where it stood when the server was killed, and what was kept then stays', async () => {
  const dataDir = await aFolder()
  const first = await started(dataDir)
  const png = await aHeavyPng(512)
  const half = Math.floor(png.length / 2)
  const begun = await fetch(`${first.url}/api/v1/uploads`, {
    method: 'POST',
    headers: { ...resumable, 'upload-length': String(png.length) },
  })
  const at = begun.headers.get('location')!
  const send = (server: Served, offset: number, bytes: Buffer) =>
    fetch(`${server.url}${at}`, {
      method: 'PATCH',
      headers: { ...bytesType, 'upload-offset': String(offset) },
      body: new Uint8Array(bytes),
    })
  expect((await send(first, 0, png.subarray(0, half))).status).toBe(204)
  await first.end('SIGKILL')

  const second = await started(dataDir)
  const head = await fetch(`${second.url}${at}`, { method: 'HEAD', headers: resumable })
  expect(head.headers.get('upload-offset')).toBe(String(half))
  expect((await send(second, half, png.subarray(half))).headers.get('congchao-media')).toBe(sha256Of(png))
  await second.end('SIGKILL')

  const third = await started(dataDir)
  expect((await third.call('GET', `/api/v1/media/${sha256Of(png)}`)).status).toBe(200)
  expect((await third.call('GET', `/media/${sha256Of(png)}`)).status).toBe(200)
})

it('a picture that unfolds past the limits is refused by its header, and the server goes on', async () => {
  const server = await started(await aFolder())
  const { headers, body } = aForm([{ name: 'file', filename: 'a.png', bytes: hugePng(16_000) }])
  const answer = await fetch(`${server.url}/api/v1/media`, {
    method: 'POST',
    headers: { ...bearer, ...headers },
    body: new Uint8Array(body),
  })
  expect([answer.status, await answer.json()]).toMatchObject([413, { code: 'media-too-large', retry: false }])
  expect((await server.call('GET', '/healthz')).status).toBe(200)
  expect(await (await server.call('GET', '/api/v1/media')).json()).toEqual({ media: [], next: null })
})
