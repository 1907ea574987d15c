import { decodePlan } from '../../shared/plan/decode-plan.ts'
import type { Plan } from '../../shared/plan/plan.ts'

/** The document of a province with a gate of its own and a district's strip; each has a campaign, the province a milestone. */
export function smallDocument() {
  return {
    format: 'congchao/plan@1',
    timezone: 'Asia/Ho_Chi_Minh',
    orgs: [
      { id: 'tinh', name: 'Tỉnh', filler: { id: 'nen', kind: 'slogan', text: 'Chào mừng!' } },
      { id: 'huyen', name: 'Huyện', parent: 'tinh' },
    ],
    boards: [
      { id: 'cong', org: 'tinh', name: 'Cổng chào', kind: 'gate', width: 64, height: 32 },
      { id: 'dai', org: 'huyen', name: 'Dải chữ', kind: 'led', width: 96, height: 16, color: 'mono' },
    ],
    campaigns: [
      {
        id: 'dai-hoi',
        org: 'tinh',
        title: 'Đại hội',
        milestones: [{ id: 'ngay', title: 'Ngày đại hội', starts: '2020-10-14T08:00', ends: '2020-10-15T17:00' }],
        phases: [{ id: 'dot', title: 'Đợt', starts: '2020-10-01', ends: { milestone: 'ngay', edge: 'end' } }],
        slides: [
          { id: 'kh-1', kind: 'slogan', text: 'Đại hội', seconds: 10 },
          { id: 'kh-2', kind: 'slogan', text: 'Muôn năm', seconds: 5 },
        ],
        placements: [{ id: 'p', phase: 'dot', slides: ['kh-1', 'kh-2'], boards: { boards: ['cong'] } }],
      },
      {
        id: 'sach-dep',
        org: 'huyen',
        title: 'Sạch đẹp',
        phases: [{ id: 'dot', title: 'Đợt', starts: '2020-10-01', ends: '2020-12-31' }],
        slides: [{ id: 'kh-3', kind: 'slogan', text: 'Sạch đẹp', seconds: 8 }],
        placements: [{ id: 'p', phase: 'dot', slides: ['kh-3'] }],
      },
    ],
  }
}

/** That plan, decoded; `change` may edit the document first. */
export function smallPlan(change: (document: ReturnType<typeof smallDocument>) => void = () => undefined): Plan {
  const document = smallDocument()
  change(document)
  const { plan, faults } = decodePlan(document)
  if (!plan) throw new Error(JSON.stringify(faults))
  return plan
}
