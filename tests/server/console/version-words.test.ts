import { expect, it } from 'vitest'
import { versionWords } from '../../../server/console/client/approvals/version-words.ts'

it('tells each version of a picture by its shape, its fit and the part that is cut out', () => {
  const crop = { x: 0, y: 0.5098, width: 1, height: 0.3724 }
  const { vi, en } = versionWords([
    { aspect: '15:1', crop, fit: 'contain' },
    { aspect: '1:5', media: 'ab12' },
  ])
  expect(vi).toBe('khổ 15:1: vừa trọn trong khung, lấy 0%–100% chiều ngang, 51%–88,2% chiều dọc; khổ 1:5: tệp mã ab12')
  expect(en).toBe('15:1: fitted whole, 0%–100% across, 51%–88.2% down; 1:5: file of code ab12')
})
