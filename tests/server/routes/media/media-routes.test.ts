import { expect, it } from 'vitest'
import { sha256Of } from '../../../../media/sha256-of.ts'
import { jsonOf } from '../../../json-of.ts'
import { aServer } from '../../a-server.ts'
import { aForm, aPng } from '../../files.ts'

const path = '/api/v1/media'

async function aServerWith(sizes: readonly [number, number][]) {
  const server = await aServer()
  for (const [index, [width, height]] of sizes.entries()) {
    server.clock.at += 1000
    const { headers, body } = aForm([{ name: 'file', filename: `${index}.png`, bytes: aPng(width, height) }])
    const answer = await server.call('POST', path, { headers, body: new Uint8Array(body) })
    if (answer.status !== 201) throw new Error(await answer.text())
  }
  return server
}

it('lists what was uploaded, the newest first, page by page', async () => {
  const { call } = await aServerWith([
    [64, 32],
    [96, 32],
    [128, 32],
  ])
  const page = (query: string) =>
    jsonOf<{ media: { name: string }[]; next: string | null }>(call('GET', `${path}?${query}`))
  const first = await page('limit=2')
  expect(first.media.map(({ name }) => name)).toEqual(['2.png', '1.png'])
  const second = await page(`limit=2&cursor=${first.next}`)
  expect([second.media.map(({ name }) => name), second.next]).toEqual([['0.png'], null])
  for (const query of ['limit=0', 'limit=201', 'cursor=x', `cursor=1-${'g'.repeat(64)}`]) {
    expect((await call('GET', `${path}?${query}`)).status).toBe(400)
  }
})

it('proposes a crop for each aspect, within the picture', async () => {
  const { call } = await aServerWith([[640, 320]])
  const at = `${path}/${sha256Of(aPng(640, 320))}/crops`
  const { crops } = await jsonOf<{ crops: { aspect: string; crop: Record<string, number> }[] }>(
    call('GET', `${at}?sizes=960x64,64x320,1920x128`),
  )
  expect(crops.map(({ aspect }) => aspect)).toEqual(['15:1', '1:5'])
  for (const { crop } of crops) {
    expect(crop.x! + crop.width!).toBeLessThanOrEqual(1)
    expect(crop.y! + crop.height!).toBeLessThanOrEqual(1)
  }
  for (const sizes of ['', '0x5', '960x64,', 'x', Array(17).fill('1x1').join(',')]) {
    expect((await call('GET', `${at}?sizes=${sizes}`)).status).toBe(400)
  }
})

it('shows a picture’s master and never its original, and nothing under a hash that nobody knows', async () => {
  const { call, masters } = await aServerWith([[64, 32]])
  const sha256 = sha256Of(aPng(64, 32))
  const { master } = await jsonOf<{ master: string }>(call('GET', `${path}/${sha256}`))
  const shown = await call('GET', `/media/${sha256}`)
  expect(Buffer.from(await shown.arrayBuffer())).toEqual(await masters.get(master))
  for (const unknown of ['0'.repeat(64), 'x', '..%2forignals']) {
    for (const at of [`${path}/${unknown}`, `/media/${unknown}`, `${path}/${unknown}/crops?sizes=1x1`]) {
      expect(await (await call('GET', at)).json()).toMatchObject({ code: 'media-not-found', status: 404 })
    }
  }
})
