import { describe, expect, test } from 'vitest'
import { recipeOf } from '../../media/recipe.ts'
import type { SlideId } from '../../shared/plan/plan.ts'
import { image, plate, slogan } from './needs.ts'

const media = 'a'.repeat(64)

describe('a recipe', () => {
  test('is the same for the same words, whatever the slide is called and however long it stays', () => {
    const plain = recipeOf(slogan('Chào mừng', '960x64'))
    expect(plain).toMatch(/^slogan\/960x64\/full\/[0-9a-f]{64}$/)
    expect(recipeOf(slogan('Chào mừng'.normalize('NFD'), '960x64'))).toBe(plain)
    const renamed = { id: 'other' as SlideId, seconds: 20, tags: ['tin'], language: 'vi', state: 'approved' as const }
    expect(recipeOf(slogan('Chào mừng', '960x64', renamed))).toBe(plain)
  })

  test('differs with everything that decides the pixels', () => {
    const crop = { x: 0, y: 0, width: 0.5, height: 0.5 }
    const needs = [
      slogan('Chào mừng', '960x64'),
      slogan('Chào mừng!', '960x64'),
      slogan('Chào mừng', '960x96'),
      slogan('Chào mừng', '960x64 mono'),
      slogan('Chào mừng', '960x64', { tags: ['quoc-tang'] }),
      slogan('Chào mừng', '960x64', { template: 'xanh' }),
      slogan('Chào mừng', '960x64', { emblem: media }),
      slogan('Chào mừng', '960x64', { translations: [{ language: 'en', text: 'Welcome' }] }),
      slogan('Chào mừng', '960x64', { translations: [{ language: 'rad', text: 'Welcome' }] }),
      image(media, '960x64'),
      image(media, '960x64', { fit: 'contain' }),
      image(media, '960x64', { crop }),
      image(media, '960x64', { crop: { ...crop, x: 0.1 } }),
      image('b'.repeat(64), '960x64'),
      image(media, '960x64', { kind: 'video' }),
      image(media, '960x64', { kind: 'video', seconds: 12 }),
      plate('960x64'),
      plate('960x64 mono'),
    ]
    expect(new Set(needs.map(recipeOf)).size).toBe(needs.length)
  })

  test('is that of the words and the picture meant for the canvas, whatever stands for others', () => {
    const variants = [{ shapes: ['pillar'], text: 'Chào' }] as const
    expect(recipeOf(slogan('Chào mừng', '960x64', { variants }))).toBe(recipeOf(slogan('Chào mừng', '960x64')))
    expect(recipeOf(slogan('Chào mừng', '64x320', { variants }))).toBe(recipeOf(slogan('Chào', '64x320')))
    const versions = [{ aspect: '15:1', media: 'b'.repeat(64) }]
    expect(recipeOf(image(media, '960x64', { versions }))).toBe(recipeOf(image('b'.repeat(64), '960x64')))
    expect(recipeOf(image(media, '640x320', { versions }))).toBe(recipeOf(image(media, '640x320')))
  })

  test('is the same for pictures however long they stay', () => {
    expect(recipeOf(image(media, '64x64', { seconds: 5 }))).toBe(recipeOf(image(media, '64x64', { seconds: 9 })))
  })

  test('does not hang on the order in which a plan names things', () => {
    const there = image(media, '64x64', { crop: { x: 0.1, y: 0.2, width: 0.3, height: 0.4 }, fit: 'cover' })
    const back = image(media, '64x64', { crop: { height: 0.4, width: 0.3, y: 0.2, x: 0.1 } })
    expect(recipeOf(there)).toBe(recipeOf(back))
  })
})
