import { expect, test } from 'vitest'
import {
  fillerOf,
  isOther,
  noFillerDraft,
  textOf,
  withSlide,
  withWords,
} from '../../../server/console/client/settings/filler/filler-draft.ts'
import type { MediaSlide, SlideId, SloganSlide } from '../../../shared/plan/plan.ts'

const saved: SloganSlide = {
  ...{ id: 'nen' as SlideId, kind: 'slogan', text: 'Sạch đẹp' },
  variants: [{ shapes: ['pillar'], text: 'Sạch' }],
}
const banner: MediaSlide = { id: 'cho-tet-jpg' as SlideId, kind: 'image', media: 'a'.repeat(64) }

test('a draft of which nothing is written is the filler that is saved', () => {
  expect(fillerOf(noFillerDraft, saved)).toBe(saved)
  expect(isOther(fillerOf({ ...noFillerDraft, text: 'Sạch đẹp ' }, saved), saved)).toBe(false)
})

test('other words keep the id, and what the filler says on other shapes; two slogans are no filler', () => {
  const draft = { ...noFillerDraft, text: 'Xanh, sạch, đẹp' }
  expect(fillerOf(draft, saved)).toEqual({ ...saved, text: 'Xanh, sạch, đẹp' })
  expect(fillerOf(draft, null)).toEqual({ id: 'nen', kind: 'slogan', text: 'Xanh, sạch, đẹp' })
  expect(fillerOf({ ...noFillerDraft, text: 'Một\nHai' }, saved)).toBeUndefined()
  expect(fillerOf(noFillerDraft, null)).toBeUndefined()
})

test('a picture takes the place of words under their id, and words that of a picture', () => {
  const draft = withSlide({ ...noFillerDraft, text: 'Nháp' }, banner, saved)
  expect(fillerOf(draft, saved)).toEqual({ ...banner, id: 'nen' })
  const back = withWords(banner)
  expect([textOf(back, banner), fillerOf(back, banner)]).toEqual(['', undefined])
  expect(fillerOf({ ...back, text: 'Sạch' }, banner)).toEqual({ id: banner.id, kind: 'slogan', text: 'Sạch' })
})
