import type { Day, Plan } from '../../shared/plan/plan.ts'
import { planOf } from '../fixtures/plan-of.ts'

export interface OrdinaryOptions {
  readonly boards?: number
  /** How many tell themselves apart by the kind of slides that reach them; the others are like one of these. */
  readonly reaches?: number
  /** Sets a plan apart from others of its kind: other weights, so that no loop is one that was made before. */
  readonly variant?: number
}

const workdays: readonly Day[] = ['mon', 'tue', 'wed', 'thu', 'fri']
const windows = [
  [{ from: '05:00', to: '18:00' }],
  [{ from: '18:00', to: '22:30' }],
  undefined,
  [{ from: '22:30', to: '05:00' }],
  [
    { days: workdays, from: '06:30', to: '08:30' },
    { days: workdays, from: '16:30', to: '19:00' },
  ],
] as const

/**
 * Boards as offices have them: each is reached by six campaigns, two of them with a minimum, of thirty slides in twelve placements with
 * dayparts. Every reach has weights of its own, so that no two run one loop.
 */
export function ordinaryPlan({ boards = 1, reaches = boards, variant = 0 }: OrdinaryOptions = {}): Plan {
  return planOf({
    format: 'congchao/plan@1',
    timezone: 'Asia/Ho_Chi_Minh',
    orgs: [
      { id: 'tinh', name: 'Tỉnh', filler: { id: 'nen', kind: 'slogan', text: 'Chào mừng!' } },
      ...Array.from({ length: reaches }, (_, n) => ({ id: `xa-${n}`, name: `Xã ${n}`, parent: 'tinh' })),
    ],
    boards: Array.from({ length: boards }, (_, n) => ({
      id: `bang-${n}`,
      org: `xa-${n % reaches}`,
      name: `Bảng ${n}`,
      kind: 'led',
      width: 64,
      height: 32,
      hours: [{ from: '04:30', to: '23:30' }],
    })),
    campaigns: [
      ...Array.from({ length: 5 }, (_, c) => campaign(`chung-${c}`, 'tinh', c, variant)),
      ...Array.from({ length: reaches }, (_, n) => campaign(`xa-${n}`, `xa-${n}`, 5 + n, variant)),
    ],
  })
}

function campaign(id: string, org: string, index: number, variant: number): unknown {
  const slides = Array.from({ length: 5 }, (_, n) => ({
    id: `kh-${n}`,
    kind: 'slogan',
    text: `Khẩu hiệu ${n} của ${id}`,
    seconds: 8 + ((index + n) % 5) * 2,
  }))
  const ids = slides.map((slide) => slide.id)
  const weight = 1 + ((index + variant) % 4999) / 1000
  return {
    id,
    org,
    title: id,
    ...(index % 5 === 0 ? { minShare: 0.2 } : {}),
    phases: [{ id: 'dot', title: 'Đợt', starts: '2026-01', ends: '2026-12', emphasis: 1 + (index % 3) }],
    slides,
    placements: [
      { id: 'p-0', phase: 'dot', slides: ids.slice(0, 3), weight, ...daypartsOf(index) },
      { id: 'p-1', phase: 'dot', slides: ids.slice(3), ...daypartsOf(index + 1) },
    ],
  }
}

function daypartsOf(index: number) {
  const dayparts = windows[index % windows.length]
  return dayparts ? { dayparts } : {}
}
