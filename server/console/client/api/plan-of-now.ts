import type { Plan } from '../../../../shared/plan/plan.ts'
import { askServer, tagIn } from './ask-server.ts'

/** The plan in force and its entity tag, asked for now. Throws `Refused`. */
export async function planOfNow(): Promise<{ readonly plan: Plan; readonly tag: string }> {
  const answer = await askServer('/api/v1/plan', { cache: 'no-store' })
  return { plan: (await answer.json()) as Plan, tag: tagIn(answer) ?? '' }
}
