import { expect, it } from 'vitest'
import type { EditedCampaign } from '../../../server/console/client/campaigns/edit/edited-campaign.ts'
import { slideNumbers } from '../../../server/console/client/campaigns/slide-numbers.ts'

it('counts slogans and banners through all phases in their order, and what says the same once', () => {
  const slogan = (id: string, text: string, more: object = {}) => ({ id, kind: 'slogan', text, ...more })
  const counting = (id: string, to: string) =>
    slogan(id, 'Còn {n} ngày', { fields: [{ name: 'n', kind: 'days-to', to }] })
  const campaign = {
    phases: [{ id: 'truoc' }, { id: 'trong' }],
    slides: [
      slogan('mot', 'Chào mừng Đại hội'),
      slogan('nhu-mot', 'Chào mừng Đại hội'),
      slogan('hai', 'Đoàn kết'),
      ...[counting('den-14', '2026-10-14'), counting('den-20', '2026-10-20')],
      { id: 'anh', kind: 'image', media: 'a'.repeat(64) },
      slogan('khong-phat', 'Chưa dùng'),
    ],
    placements: [
      { id: 'sau-cung', phase: 'trong', slides: ['nhu-mot', 'den-20', 'hai'] },
      { id: 'dau', phase: 'truoc', slides: ['mot', 'anh'] },
      { id: 'giua', phase: 'truoc', slides: ['anh', 'den-14'] },
    ],
  } as unknown as EditedCampaign
  const numbers = Object.fromEntries(slideNumbers(campaign))
  expect(numbers).toEqual({ mot: 1, anh: 2, 'den-14': 3, 'nhu-mot': 1, 'den-20': 4, hai: 5 })
})
