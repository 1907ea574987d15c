import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cropOf, frameOfCrop, largestCrop } from '../../../server/console/client/add/crop/crop-frame.ts'
import { draftOf, slogansIn, withVersion } from '../../../server/console/client/add/drafts/draft.ts'

const side = fc.integer({ min: 16, max: 8000 })
const size = fc.record({ width: side, height: side })
const part = fc.double({ min: -1, max: 2, noNaN: true })

describe('the frame of a crop', () => {
  it('never reaches outside the picture, and has the canvas’s aspect to a thousandth of the picture', () => {
    fc.assert(
      fc.property(size, size, fc.record({ x: part, y: part, size: part }), (picture, canvas, frame) => {
        const crop = cropOf(frame, picture, canvas)
        expect(crop.x).toBeGreaterThanOrEqual(0)
        expect(crop.y).toBeGreaterThanOrEqual(0)
        expect(crop.x + crop.width).toBeLessThanOrEqual(1 + 1e-9)
        expect(crop.y + crop.height).toBeLessThanOrEqual(1 + 1e-9)
        const { width, height } = largestCrop(picture, canvas)
        expect(Math.abs(crop.width * height - crop.height * width)).toBeLessThan(1e-3)
      }),
    )
  })

  it('comes back to where a crop was put', () => {
    const [picture, canvas] = [
      { width: 1800, height: 900 },
      { width: 960, height: 64 },
    ]
    const crop = cropOf({ x: 0.4, y: 0.2, size: 0.5 }, picture, canvas)
    const again = cropOf(frameOfCrop(crop, picture, canvas), picture, canvas)
    for (const key of ['x', 'y', 'width', 'height'] as const) expect(again[key]).toBeCloseTo(crop[key], 3)
  })
})

describe('what is being put on boards', () => {
  it('takes a slogan a line, without empty lines and doubles, each as long as it takes to read', () => {
    const drafts = slogansIn('  Đoàn kết \n\nĐoàn  kết\nMừng Đảng, mừng Xuân, mừng đất nước đổi mới!', true)
    expect(drafts.map(({ slide }) => slide)).toEqual([
      { id: 'doan-ket', kind: 'slogan', text: 'Đoàn kết', seconds: 5 },
      expect.objectContaining({ text: 'Mừng Đảng, mừng Xuân, mừng đất nước đổi mới!', seconds: 6 }),
    ])
  })

  it('shows a clip for its own length, rounded up, and one version an aspect', () => {
    const media = {
      sha256: 'a'.repeat(64),
      kind: 'clip',
      name: 'Phim.MP4',
      ms: 12_040,
      state: 'ready',
      progress: 1,
      picture: null,
      width: 1920,
      height: 1080,
      ...{ type: 'video/mp4', bytes: 1, master: null, uploadedAt: 0, uploadedBy: 'lan', facts: {} },
    } as const
    const draft = draftOf(media, [{ aspect: '15:1', fit: 'contain' }])
    if (!draft.media) throw new Error('an upload keeps its media')
    expect(draft.slide).toMatchObject({ id: 'phim-mp4', kind: 'video', seconds: 13 })
    const crop = { x: 0, y: 0, width: 1, height: 0.1 }
    expect(withVersion(draft, { aspect: '15:1', crop }).slide).toMatchObject({ versions: [{ aspect: '15:1', crop }] })
  })
})
