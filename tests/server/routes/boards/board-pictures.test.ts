import { expect, it } from 'vitest'
import { loadSharp } from '../../../../media/load-sharp.ts'
import { aServer } from '../../a-server.ts'
import { smallDocument } from '../../small-plan.ts'

/** A gate whose pillars lie turned, one below the other, in its controller's framebuffer. */
const gate = {
  ...{ id: 'cong', org: 'tinh', name: 'Cổng chào', kind: 'gate', width: 256, height: 128 },
  sections: [
    { id: 'trai', x: 0, y: 0, width: 32, height: 128, at: { x: 0, y: 0, rotate: 90 } },
    { id: 'phai', x: 224, y: 0, width: 32, height: 128, at: { x: 0, y: 32, rotate: 90 } },
  ],
}

it.each(['frame.png', 'card.png'])('%s is a board as people see it, or as its controller holds it', async (file) => {
  const { imports, call } = await aServer()
  const document = { ...smallDocument(), campaigns: [] }
  await imports({ ...document, boards: [gate] })
  const sharp = await loadSharp()
  const drawn = async (query: string) => {
    const answer = await call('GET', `/api/v1/boards/cong/${file}${query}`)
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'image/png'])
    const picture = sharp(Buffer.from(await answer.arrayBuffer()))
      .toColourspace('srgb')
      .removeAlpha()
    const { data, info } = await picture.raw().toBuffer({ resolveWithObject: true })
    return {
      size: [info.width, info.height],
      at: (x: number, y: number) => [...data.subarray((y * info.width + x) * 3).subarray(0, 3)],
    }
  }
  const canvas = await drawn('')
  const framebuffer = await drawn('?view=framebuffer')
  expect([canvas.size, framebuffer.size]).toEqual([
    [256, 128],
    [128, 64],
  ])
  // A quarter turn clockwise takes the bottom left corner of a pillar to the top left.
  for (let row = 0; row < 128; row++) expect(framebuffer.at(127 - row, 5)).toEqual(canvas.at(5, row))
  expect((await call('GET', `/api/v1/boards/cong/${file}?view=sideways`)).status).toBe(400)
})
