import { decodePlan } from '../../shared/plan/decode-plan.ts'
import type { Plan } from '../../shared/plan/plan.ts'
import { addMonths, civilOf, printDate } from '../../shared/time/civil.ts'
import { lunarDateOf } from '../../shared/time/lunar.ts'
import { demoBoards } from './demo-boards.ts'
import { officialSlogans } from './official-slogans.ts'

const timezone = 'Asia/Ho_Chi_Minh'
const offsetMs = 7 * 3_600_000
const dayMs = 86_400_000

/** Those of them that welcome: they end with the congress, whatever their placement says. */
const welcomes: readonly string[] = ['kh-01', 'kh-03', 'kh-04']

const orgs = [
  {
    id: 'vinh-phuc',
    name: 'Sở Văn hóa, Thể thao và Du lịch Vĩnh Phúc',
    level: 'province',
    filler: { id: 'nen-tinh', kind: 'slogan', text: 'Nước Cộng hòa xã hội chủ nghĩa Việt Nam muôn năm!' },
  },
  { id: 'vinh-yen', name: 'Phòng Văn hóa và Thông tin Vĩnh Yên', level: 'district', parent: 'vinh-phuc' },
  { id: 'dong-tam', name: 'Ủy ban nhân dân phường Đồng Tâm', level: 'ward', parent: 'vinh-yen' },
]

const start = { milestone: 'dai-hoi', edge: 'start' }
const end = { milestone: 'dai-hoi', edge: 'end' }
const day = { from: '05:00', to: '18:00' }
const evening = { from: '18:00', to: '22:30' }

function congress(today: number): unknown {
  return {
    id: 'dai-hoi-17',
    org: 'vinh-phuc',
    title: 'Đại hội đại biểu Đảng bộ tỉnh Vĩnh Phúc lần thứ XVII',
    minShare: 0.6,
    milestones: [
      {
        id: 'dai-hoi',
        title: 'Đại hội đại biểu Đảng bộ tỉnh',
        starts: `${printDate(today)}T08:00`,
        ends: `${printDate(today + 1)}T17:00`,
        state: 'confirmed',
      },
    ],
    phases: [
      { id: 'truoc', title: 'Trước Đại hội', starts: printDate(today - 180), ends: end },
      { id: 'trong', title: 'Trong Đại hội', starts: start, ends: end, emphasis: 3, replaces: true },
      { id: 'sau', title: 'Sau Đại hội', starts: { ...end, confirm: true }, ends: printDate(today + 102) },
    ],
    slides: [
      ...officialSlogans.map((text, index) => {
        const id = `kh-${String(index + 1).padStart(2, '0')}`
        return { id, kind: 'slogan', text, language: 'vi', ...(welcomes.includes(id) ? { until: end } : {}) }
      }),
      {
        id: 'chao-khach',
        kind: 'slogan',
        text: 'Kính chào quý khách đến với Vĩnh Phúc!',
        translations: [{ language: 'en', text: 'Welcome to Vĩnh Phúc, Việt Nam!' }],
        language: 'en',
        seconds: 10,
      },
    ],
    placements: [
      { id: 'chao-mung', phase: 'truoc', slides: ['kh-01', 'kh-02', 'kh-03', 'kh-04'], weight: 2 },
      { id: 'ban-ngay', phase: 'truoc', slides: ['kh-05', 'kh-06', 'kh-10'], dayparts: [day] },
      { id: 'buoi-toi', phase: 'truoc', slides: ['kh-07', 'kh-08'], dayparts: [evening] },
      { id: 'muon-nam', phase: 'truoc', slides: ['kh-11', 'kh-12', 'kh-13'], keeps: true },
      { id: 'don-khach', phase: 'truoc', slides: ['chao-khach'], boards: { kinds: ['border-gate'] }, keeps: true },
      { id: 'dai-hoi', phase: 'trong', slides: ['kh-04', 'kh-01'] },
      { id: 'dai-hoi-toi', phase: 'trong', slides: ['kh-02', 'kh-08'], dayparts: [evening] },
      { id: 'nghi-quyet', phase: 'sau', slides: ['kh-09', 'kh-14', 'kh-05', 'kh-10'] },
      { id: 'don-khach-sau', phase: 'sau', slides: ['chao-khach'], boards: { kinds: ['border-gate'] } },
    ],
  }
}

const pillars: readonly (readonly [id: string, text: string])[] = [
  ['doan-ket', 'Đoàn kết'],
  ['ky-cuong', 'Kỷ cương'],
  ['van-minh', 'Văn minh'],
  ['nghia-tinh', 'Nghĩa tình'],
]

/** The lunar date of the next Tết after a day (days since 1970-01-01). */
function newYearAfter(today: number): string {
  const { year } = lunarDateOf(today) ?? { year: civilOf(today).year }
  return `${year + 1}-01-01`
}

function local(today: number): unknown {
  const month = (months: number) => printDate(addMonths(today, months)).slice(0, 7)
  return {
    id: 'do-thi',
    org: 'vinh-yen',
    title: 'Đô thị văn minh, an toàn giao thông',
    phases: [{ id: 'quy', title: 'Cả quý', starts: month(-1), ends: month(1) }],
    slides: [
      { id: 'xanh-sach', kind: 'slogan', text: 'Chung tay xây dựng thành phố Vĩnh Yên xanh, sạch, đẹp!' },
      { id: 'ruou-bia', kind: 'slogan', text: 'Đã uống rượu, bia thì không lái xe!' },
      { id: 'di-dem', kind: 'slogan', text: 'Đi đêm: giảm tốc độ, giữ khoảng cách!' },
      {
        id: 'dem-tet',
        kind: 'slogan',
        text: 'Còn {n} ngày đến Tết Nguyên đán',
        fields: [{ name: 'n', kind: 'days-to', to: { lunar: newYearAfter(today) } }],
      },
      ...pillars.map(([id, text]) => ({ id, kind: 'slogan', text })),
    ],
    placements: [
      { id: 'ca-ngay', phase: 'quy', slides: ['xanh-sach', 'ruou-bia'], dayparts: [day, evening] },
      { id: 'tet', phase: 'quy', slides: ['dem-tet'], boards: { kinds: ['led'] } },
      { id: 'tru-trai', phase: 'quy', slides: ['doan-ket', 'ky-cuong'], section: 'tru-trai' },
      { id: 'tru-phai', phase: 'quy', slides: ['van-minh', 'nghia-tinh'], section: 'tru-phai' },
      { id: 'ban-dem', phase: 'quy', slides: ['di-dem', 'ruou-bia'], dayparts: [{ from: '22:30', to: '05:00' }] },
    ],
  }
}

/** A ward's own campaign, into which its editor has still to put something. */
function ward(today: number): unknown {
  const [starts, ends] = [today, addMonths(today, 1)].map(printDate)
  return {
    id: 'tin-phuong',
    org: 'dong-tam',
    title: 'Tin của phường Đồng Tâm',
    phases: [{ id: 'thang', title: 'Trong tháng', starts, ends }],
    ...{ slides: [], placements: [] },
  }
}

/**
 * A province's plan whose congress opens at 08:00 on the day of `at` (epoch ms) in Viet Nam, after half a year of preparation,
 * with a district's campaign and a ward's beside it: something is on at any hour. Of 14 October 2020 it has Vĩnh Phúc's own dates.
 */
export function demoPlan(at: number): Plan {
  const today = Math.floor((at + offsetMs) / dayMs)
  const decoded = decodePlan({
    format: 'congchao/plan@1',
    timezone,
    orgs,
    boards: demoBoards,
    campaigns: [congress(today), local(today), ward(today)],
    interrupts: [],
    restrictions: [],
  })
  if (decoded.plan === undefined) throw new Error(`The demo's plan is refused at ${decoded.faults[0]?.pointer}`)
  return decoded.plan
}
