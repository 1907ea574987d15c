import type { OrgId } from '../../../shared/plan/plan.ts'
import { problem } from '../../../shared/problem/problem.ts'
import { planRefused } from '../plan/plan-routes.ts'
import type { Call } from '../route.ts'

/** Throws a problem with each field of a body that is none of those taken. */
export function checkFields(fields: Readonly<Record<string, unknown>>, taken: readonly string[]): void {
  const others = Object.keys(fields).filter((key) => !taken.includes(key))
  if (others.length === 0) return
  const faults = others.map((key) => ({
    pointer: `/${key.replace(/~/g, '~0').replace(/\//g, '~1')}`,
    message: `no such field: expected ${taken.join(', ')}`,
    messageVi: `không có trường này: chỉ nhận ${taken.join(', ')}`,
  }))
  throw problem('plan-refused', { faults })
}

/** Throws a problem where a field names an org that the caller does not see: as if there were none. */
export function checkSeen({ authority }: Call, pointer: string, org: unknown): void {
  if (typeof org !== 'string' || authority.seesCampaign({ org: org as OrgId })) return
  throw planRefused([{ pointer, message: 'no org has this id', messageVi: 'không có đơn vị nào mang mã này' }])
}
