import type { Plan } from '../../shared/plan/plan.ts'
import { printDate } from '../../shared/time/civil.ts'

/** The size of every board of the torture. */
export const size = { width: 320, height: 64 }

/** What is never wrong on a board, whatever time it is. */
export const evergreen: readonly string[] = ['nen', 'built-in']
/** What rests on a milestone that may still move, and how long after the server's last word it may be shown (ms). */
export const leased: readonly string[] = ['dai-hoi-truoc', 'dai-hoi-trong']
export const leaseMs = 24 * 3_600_000
/** What is taken down before the line is cut. */
export const takenDown = 'sai-chu'

/**
 * What the boards of the torture play around a day (days since 1970-01-01, in the plan's zone): slides that end and begin, an evening, what rests on a
 * milestone, and hours that pass midnight.
 */
export function tortureOf(day: number, boards: readonly string[]): Plan {
  const on = (days: number) => printDate(day + days)
  const slide = (id: string, text: string, given = {}) => ({ id, kind: 'slogan', text, seconds: 10, ...given })
  return {
    format: 'congchao/plan@1',
    timezone: 'Asia/Ho_Chi_Minh',
    orgs: [{ id: 'xa', name: 'Ủy ban nhân dân xã', filler: slide('nen', 'Đoàn kết') }],
    boards: boards.map((id) => ({
      ...{ id, org: 'xa', name: `Bảng ${id}`, kind: 'led', pitch: 10, ...size },
      hours: [{ from: '04:30', to: '00:30' }],
    })),
    campaigns: [
      {
        ...{ id: 'mua-thu', org: 'xa', title: 'Mùa thu' },
        phases: [{ id: 'dot', title: 'Đợt', starts: on(-5), ends: on(60) }],
        slides: [
          slide('luon', 'Kỷ cương'),
          slide('het-han', 'Chào mừng', { until: `${on(6)}T10:20` }),
          slide('bat-dau', 'Thi đua', { from: `${on(12)}T09:10` }),
          slide(takenDown, 'Sai chữ'),
          slide('buoi-toi', 'Buổi tối'),
        ],
        placements: [
          { id: 'ca-ngay', phase: 'dot', slides: ['luon', 'het-han', 'bat-dau', takenDown] },
          { id: 'toi', phase: 'dot', slides: ['buoi-toi'], dayparts: [{ from: '18:00', to: '22:30' }] },
        ],
      },
      {
        ...{ id: 'dai-hoi', org: 'xa', title: 'Đại hội' },
        milestones: [
          { id: 'dh', title: 'Đại hội', starts: `${on(1)}T08:00`, ends: `${on(9)}T17:00`, state: 'confirmed' },
        ],
        phases: [
          { id: 'truoc', title: 'Trước', starts: on(-5), ends: { milestone: 'dh', edge: 'start' } },
          {
            ...{ id: 'trong', title: 'Trong' },
            starts: { milestone: 'dh', edge: 'start' },
            ends: { milestone: 'dh', edge: 'end' },
          },
        ],
        slides: [slide('dai-hoi-truoc', 'Hướng tới'), slide('dai-hoi-trong', 'Đại hội')],
        placements: [
          { id: 'huong-toi', phase: 'truoc', slides: ['dai-hoi-truoc'] },
          { id: 'dien-ra', phase: 'trong', slides: ['dai-hoi-trong'] },
        ],
      },
    ],
  } as unknown as Plan
}

/** The same with a campaign that nobody has approved. */
export function withUnapproved(plan: Plan, day: number): Plan {
  const campaign = {
    ...{ id: 'chua-duyet', org: 'xa', title: 'Chưa duyệt' },
    phases: [{ id: 'dot', title: 'Đợt', starts: printDate(day - 5), ends: printDate(day + 60) }],
    slides: [{ id: 'la', kind: 'slogan', text: 'Chưa duyệt', seconds: 10 }],
    placements: [{ id: 'moi-noi', phase: 'dot', slides: ['la'], weight: 5 }],
  }
  return { ...plan, campaigns: [...plan.campaigns, campaign as unknown as Plan['campaigns'][number]] }
}
