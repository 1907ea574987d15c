import { expect, it } from 'vitest'
import { pointerWords } from '../../../server/console/client/plan-file/pointer-words.ts'

const plan = {
  orgs: [{}],
  campaigns: [
    {
      title: 'Đại hội',
      phases: [{ title: '  ' }, { title: 'Cao\nđiểm' }],
      slides: [{ text: 'Đ'.repeat(80), versions: [{}, { aspect: 7 }] }],
    },
  ],
}

it.each([
  ['', 'Toàn tệp'],
  ['/timezone', 'Múi giờ'],
  ['/orgs/0/name', 'Cơ quan thứ 1 › Tên'],
  ['/campaigns/0/phases/1/ends', 'Đợt “Đại hội” › Giai đoạn “Cao điểm” › Kết thúc'],
  ['/campaigns/0/phases/0/starts/milestone', 'Đợt “Đại hội” › Giai đoạn thứ 1 › Bắt đầu › Mốc'],
  [
    '/campaigns/0/slides/0/versions/1/aspect',
    `Đợt “Đại hội” › Nội dung “${'Đ'.repeat(49)}…” › Theo khổ bảng thứ 2 › Khổ bảng`,
  ],
  ['/campaigns/9/lạ', 'Đợt thứ 10 › lạ'],
  ['/a~1b', 'a/b'],
])('“%s” is called %s', (pointer, words) => expect(pointerWords(pointer, plan)).toBe(words))

it('a file that is no JSON is named as a whole, and its places by their numbers', () => {
  expect(pointerWords('', undefined)).toBe('Toàn tệp')
  expect(pointerWords('/boards/0/width', undefined)).toBe('Bảng thứ 1 › Rộng (điểm ảnh)')
})
