import sharp from 'sharp'
import { expect, it } from 'vitest'
import { sha256Of } from '../../../media/sha256-of.ts'
import type { Version } from '../../../shared/plan/plan.ts'
import { jsonOf } from '../../json-of.ts'
import { banners } from '../../media/picture/banners.ts'
import { aServer } from '../a-server.ts'
import { aForm } from '../files.ts'
import { smallDocument } from '../small-plan.ts'

interface Line {
  verdict: { findings: { code: string; severity: string; messageVi: string }[] } | null
}

const board = (id: string, width: number, height: number) => {
  return { id, org: 'tinh', name: id, kind: 'led', width, height }
}

/** A server with a beam of 480×32 and a pillar of 64×320, and a banner: with a title at its top, where none is given. */
async function aBannerServer(given?: Buffer) {
  const { imports, call } = await aServer()
  await imports({ ...smallDocument(), boards: [board('xa', 480, 32), board('tru', 64, 320)], campaigns: [] })
  const picture = given ?? (await banners['a title at the top']()).picture
  const { headers, body } = aForm([{ name: 'file', filename: 'bang-ron.png', bytes: picture }])
  expect((await call('POST', '/api/v1/media', { headers, body: new Uint8Array(body) })).status).toBe(201)
  const media = sha256Of(picture)
  return {
    proposed: async () =>
      (await jsonOf<{ crops: Version[] }>(call('GET', `/api/v1/media/${media}/crops?sizes=480x32,64x320`))).crops,
    /** What a trial finds of it on a board, shown in a way. */
    async findings(on: string, way: object) {
      const json = { slides: [{ kind: 'image', media, ...way }], boards: [on] }
      const answer = await call('POST', '/api/v1/trial', { json })
      return (JSON.parse(await answer.text()) as Line).verdict?.findings
    },
  }
}

it('a trial warns of a crop that runs through a title', async () => {
  const crop = { x: 0, y: 0.06, width: 1, height: 0.13333 }
  const { findings } = await aBannerServer()
  expect(await findings('xa', { versions: [{ aspect: '15:1', crop }] })).toContainEqual({
    ...{ code: 'clipped', severity: 'warning', message: expect.any(String) },
    messageVi: 'Vùng cắt cho bảng 480×32 chạm vào dòng chữ trong ảnh: mất chữ hoặc mất dấu',
  })
})

it('a trial warns of both where what is left of a title is small as well', async () => {
  const crop = { x: 0, y: 0.03, width: 1, height: 0.4 }
  const { findings } = await aBannerServer()
  const found = await findings('xa', { versions: [{ aspect: '15:1', fit: 'contain', crop }] })
  expect(found?.map(({ code, severity }) => [code, severity])).toEqual([
    ['small-text', 'warning'],
    ['clipped', 'warning'],
  ])
  expect(found?.[0]?.messageVi).toMatch(/^Chữ trong ảnh chỉ cao khoảng \d+ hàng điểm trên bảng 480×32/)
})

it('a trial of what was proposed finds no text that is cut: filling the beam, whole on the pillar', async () => {
  const { proposed, findings } = await aBannerServer()
  const versions = await proposed()
  expect(versions.map(({ aspect, fit }) => [aspect, fit])).toEqual([
    ['15:1', undefined],
    ['1:5', 'contain'],
  ])
  expect((await findings('xa', { versions }))?.map(({ code }) => code)).toEqual(['much-cut'])
  expect((await findings('tru', { versions }))?.map(({ code }) => code)).toEqual(['small-text'])
})

it('a trial says of an animated picture that it will stand still', async () => {
  const frames = Buffer.alloc(64 * 32 * 3 * 2).map((_, i) => (i < 64 * 32 * 3 ? 40 : 200))
  const raw = { width: 64, height: 64, channels: 3, pageHeight: 32 } as const
  const { findings } = await aBannerServer(await sharp(frames, { raw }).gif().toBuffer())
  expect((await findings('tru', { fit: 'contain' }))?.map(({ messageVi }) => messageVi)).toEqual([
    'Ảnh động: chỉ giữ hình đầu; muốn có chuyển động hãy tải lên phim (MP4)',
  ])
})
