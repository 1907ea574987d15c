import type { Day, Daypart, Plan } from '../../shared/plan/plan.ts'
import { printDate } from '../../shared/time/civil.ts'
import { planOf } from '../fixtures/plan-of.ts'

const week: readonly Day[] = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']
const minutesOfDay = 1440

/**
 * One board, and campaigns of four phases of twenty slides: each slide a placement of its own with dayparts of its own, on all or some
 * weekdays, one in seven overnight. All phases but the last of every tenth campaign are on for the whole of `day` (days since
 * 1970-01-01); those begin, or end, within it.
 */
export function busyPlan(campaigns: number, day: number): Plan {
  return planOf({
    format: 'congchao/plan@1',
    timezone: 'Asia/Ho_Chi_Minh',
    orgs: [{ id: 'tinh', name: 'Tỉnh' }],
    boards: [{ id: 'cong', org: 'tinh', name: 'Cổng', kind: 'gate', width: 960, height: 64 }],
    campaigns: Array.from({ length: campaigns }, (_, c) => ({
      id: `c-${c}`,
      org: 'tinh',
      title: `Chiến dịch ${c}`,
      phases: Array.from({ length: 4 }, (_, p) => ({ id: `d-${p}`, title: `Đợt ${p}`, ...spanOf(c, p, day) })),
      slides: [{ id: 's', kind: 'slogan', text: 'Muôn năm!', seconds: 10 }],
      placements: Array.from({ length: 80 }, (_, n) => ({
        id: `p-${n}`,
        phase: `d-${n % 4}`,
        slides: ['s'],
        dayparts: daypartsOf(c * 80 + n),
      })),
    })),
  })
}

function spanOf(campaign: number, phase: number, day: number) {
  const [long, noon] = [(days: number) => printDate(day + days), `${printDate(day)}T1${campaign % 7}:${phase}5`]
  if (phase < 3 || campaign % 10 > 1) return { starts: long(-30 - phase), ends: long(60 + campaign) }
  return campaign % 10 === 0 ? { starts: noon, ends: long(60) } : { starts: long(-30), ends: noon }
}

function daypartsOf(n: number): Daypart[] {
  const days = n % 3 === 0 ? {} : { days: week.filter((_, i) => (n + i) % 4 > 0) }
  const from = (n * 45) % minutesOfDay
  const length = n % 7 === 0 ? 600 : 60 + ((n * 15) % 390)
  const window = { ...days, from: clockOf(from), to: clockOf(from + length) }
  return n % 5 === 0 ? [window, { ...days, from: clockOf(from + 720), to: clockOf(from + 765) }] : [window]
}

function clockOf(minute: number): string {
  const [hours, minutes] = [Math.floor(minute / 60) % 24, minute % 60]
  return `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`
}
