import { expect, it } from 'vitest'
import { titleOfCopy } from '../../../server/console/client/campaigns/title-of-copy.ts'
import type { Campaign } from '../../../shared/plan/plan.ts'

type Dated = Pick<Campaign, 'title' | 'milestones' | 'phases'>

const phase = (starts: unknown, ends: unknown) => ({ id: 'dot', title: 'Đợt', starts, ends })
const from = (title: string, ...phases: readonly object[]) => ({ title, phases }) as unknown as Dated
const winter = phase('2025-12-15', '2026-02-28')

it.each<[title: string, later: number, proposed: string]>([
  ['Tết Bính Ngọ 2026', 1, 'Tết Đinh Mùi 2027'],
  ['MỪNG XUÂN BÍNH NGỌ', 1, 'MỪNG XUÂN ĐINH MÙI'],
  ['Tiễn Ất Tỵ, đón Bính Ngọ', 1, 'Tiễn Bính Ngọ, đón Đinh Mùi'],
  ['Mùa khô 2025 - 2026', 1, 'Mùa khô 2026 - 2027'],
  ['Mùa khô 2025-26', 2, 'Mùa khô 2027-28'],
  ['An toàn giao thông 02/2026', 3, 'An toàn giao thông 02/2029'],
  ['Đại hội năm 2025, nhiệm kỳ 2025-2030', 5, 'Đại hội năm 2030, nhiệm kỳ 2025-2030'],
  ['Kỷ niệm Cách mạng Tháng Tám 1945', 1, 'Kỷ niệm Cách mạng Tháng Tám 1945 (bản sao)'],
  ['Phố phường sạch đẹp', 1, 'Phố phường sạch đẹp (bản sao)'],
  ['Phố phường sạch đẹp (bản sao)', 1, 'Phố phường sạch đẹp (bản sao 2)'],
  ['Phố phường sạch đẹp (bản sao 2)', 1, 'Phố phường sạch đẹp (bản sao 3)'],
  ['Xuân 2026', 0, 'Xuân 2026 (bản sao)'],
])('“%s”, %i years later, is proposed to be “%s”', (title, later, proposed) => {
  expect(titleOfCopy(from(title, winter), later)).toBe(proposed)
})

it('takes a campaign’s years from its milestones and from lunar dates too', () => {
  const lunar = phase({ lunar: '2026-01-01' }, { milestone: 'ram', edge: 'end' })
  expect(titleOfCopy(from('Tết 2026', lunar), 1)).toBe('Tết 2027')
  const milestones = [
    { id: 'ngay', title: 'Ngày hội', starts: '2026-10-14T08:00', ends: '2026-10-15' },
    { id: 'sau', title: 'Tổng kết', state: 'postponed' },
  ] as unknown as Campaign['milestones']
  expect(titleOfCopy({ ...from('Ngày hội 2026'), ...(milestones && { milestones }) }, 1)).toBe('Ngày hội 2027')
})
