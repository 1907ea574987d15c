import type { OrgId } from '../../shared/plan/plan.ts'
import type { By } from '../approval/by.ts'
import type { RunningServer } from '../start-server.ts'

const org = 'vinh-phuc' as OrgId

const immediate = { urgency: 'Immediate', severity: 'Severe', certainty: 'Observed' }

/** What a province has ready: words for a storm or a flood, and for an evacuation. */
export const demoTemplates = [
  {
    title: 'Bão, lũ',
    slide: { text: 'KHẨN CẤP: {loi}', look: 'trang' },
    bound: { maxCharacters: 60, contacts: false },
    cap: { ...immediate, category: ['Met'], event: 'Bão, lũ', responseType: ['Prepare'] },
    cancel: { text: 'Đã hết cảnh báo bão, lũ', minutes: 10 },
  },
  {
    title: 'Sơ tán',
    slide: { text: 'SƠ TÁN NGAY: {loi}', look: 'trang' },
    bound: { maxCharacters: 60, contacts: true },
    cap: { ...immediate, category: ['Rescue'], event: 'Sơ tán dân', responseType: ['Evacuate'] },
    cancel: { text: 'Đã an toàn, bà con có thể trở về nhà', minutes: 15 },
  },
] as const

/** Has the templates written by one person and approved by another; nothing of them plays before somebody releases it. */
export async function prepareTemplates(
  { emergencies }: Pick<RunningServer, 'emergencies'>,
  by: { readonly author: By; readonly approver: By },
  now: () => number,
): Promise<void> {
  const { templates } = emergencies
  for (const fields of demoTemplates) {
    const { id, changedAt } = await templates.draft(org, fields, null, by.author, now())
    await templates.approve(id, changedAt, by.approver, now())
  }
}
