import { describe, expect, it } from 'vitest'
import { aspectOf } from '../../../shared/plan/aspect-of.ts'
import type { MediaSlide, SlideId, SloganSlide } from '../../../shared/plan/plan.ts'
import { shapeOf } from '../../../shared/plan/shape-of.ts'
import { slideFor } from '../../../shared/plan/slide-for.ts'

const id = 's' as SlideId

describe('a slide on a canvas', () => {
  it.each([
    [320, 32, 'strip'],
    [320, 47, 'strip'],
    [960, 64, 'beam'],
    [240, 48, 'beam'],
    [320, 192, 'board'],
    [64, 320, 'pillar'],
    [64, 128, 'pillar'],
    [64, 127, 'board'],
  ])('[P4] of %i×%i pixels is on a canvas of the shape %3$s', (width, height, shape) => {
    expect(shapeOf(width, height)).toBe(shape)
  })

  it('[P4] has the words of the first variant that names its shape, else its own', () => {
    const slide: SloganSlide = {
      id,
      kind: 'slogan',
      text: 'dài',
      language: 'vi',
      variants: [
        { shapes: ['pillar', 'strip'], text: 'ngắn' },
        { shapes: ['strip', 'beam'], text: 'vừa' },
      ],
    }
    const own = { id, kind: 'slogan', language: 'vi' }
    expect(slideFor(slide, 320, 32)).toEqual({ ...own, text: 'ngắn' })
    expect(slideFor(slide, 960, 64)).toEqual({ ...own, text: 'vừa' })
    expect(slideFor(slide, 640, 320)).toEqual({ ...own, text: 'dài' })
  })

  it('[P4] is the version of its aspect: its crop alone, its fit and picture where it has them', () => {
    const crop = { x: 0, y: 0.25, width: 1, height: 0.5 }
    const slide: MediaSlide = {
      id,
      kind: 'image',
      media: 'a.png',
      fit: 'contain',
      crop,
      versions: [
        { aspect: '15:1', media: 'dai.png' },
        { aspect: '1:5', fit: 'cover', crop },
      ],
    }
    expect(slideFor(slide, 960, 64)).toEqual({ id, kind: 'image', media: 'dai.png', fit: 'contain' })
    expect(slideFor(slide, 64, 320)).toEqual({ id, kind: 'image', media: 'a.png', fit: 'cover', crop })
    expect(slideFor(slide, 640, 320)).toEqual({ id, kind: 'image', media: 'a.png', fit: 'contain', crop })
  })

  it('[P4] has an aspect in the smallest whole numbers', () => {
    expect([aspectOf(960, 64), aspectOf(64, 320), aspectOf(1280, 96), aspectOf(7, 7)]).toEqual([
      '15:1',
      '1:5',
      '40:3',
      '1:1',
    ])
  })
})
