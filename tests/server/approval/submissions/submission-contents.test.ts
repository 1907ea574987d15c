import { expect, test } from 'vitest'
import { contentsOf } from '../../../../server/approval/submissions/submission-contents.ts'
import { contentsWords } from '../../../../server/console/client/approvals/contents-words.ts'

const slogan = (id: string, text: string) => JSON.stringify({ id, kind: 'slogan', text })
const item = (list: 'slides' | 'phases', id: string, was: string | null, is: string | null) => ({
  ...{ list, campaign: 'dai-hoi', id, was, is },
})
const same = item('slides', 'a', slogan('a', 'Đã duyệt'), slogan('a', 'Đã duyệt'))
const gone = item('slides', 'b', slogan('b', 'Thôi phát'), null)
const fresh = item('slides', 'c', null, slogan('c', 'Mừng Đảng,\nmừng Xuân'))
const phase = item('phases', 'd', null, '{"id":"d"}')
const wordsOf = (...items: Parameters<typeof contentsOf>[0]) =>
  contentsWords({ campaign: 'dai-hoi', contents: contentsOf(items) })

test('what is new or changed stands for a submission before what goes, and that before what stays', () => {
  expect(contentsOf([phase, same, gone, fresh])).toEqual({
    first: { id: 'c', kind: 'slogan', text: 'Mừng Đảng,\nmừng Xuân', isRemoved: false },
    ...{ slides: 3, items: 4 },
  })
  expect(contentsOf([same, gone]).first).toMatchObject({ id: 'b', isRemoved: true })
  expect(contentsOf([same]).first).toMatchObject({ id: 'a', isRemoved: false })
  expect(contentsOf([phase])).toEqual({ first: null, slides: 0, items: 1 })
})

test('a row says the first words and how many more, that they go, which file a banner is, or that nothing is new', () => {
  expect(wordsOf(phase, same, gone, fresh)).toBe('“Mừng Đảng, mừng Xuân” và 2 nội dung khác')
  expect(wordsOf(gone)).toBe('Bỏ “Thôi phát”')
  const banner = JSON.stringify({ id: 'chao-mung-jpg', kind: 'image', media: 'x' })
  expect(wordsOf(item('slides', 'chao-mung-jpg', null, banner))).toBe('Băng rôn chao-mung.jpg')
  expect(wordsOf(phase)).toBe('Tên, giai đoạn, mốc, hoặc nơi và giờ phát')
})
