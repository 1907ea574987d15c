import type { OrgId } from '../../../shared/plan/plan.ts'
import type { PlanInForce } from '../../planning/plan-in-force.ts'
import type { Actor } from '../../store/actor.ts'
import type { NoticeEvent } from '../notices/notice-event.ts'
import type { Emergency } from './emergency.ts'
import type { EmergencyTemplate } from './template.ts'

/** What tells those who may release an emergency (people's ids) that one waits for them. */
export function noticeOfPrepared(emergency: Emergency, people: readonly string[], by: Actor): NoticeEvent {
  return { ...base(emergency, by), kind: 'emergency-prepared', orgs: [], roles: [], people, at: emergency.prepared.at }
}

/** What tells the approvers nearest to a template's org that it waits for one of them; none of its writers. */
export function noticeOfDrafted({ id, org, content, writers }: EmergencyTemplate, by: Actor, at: number): NoticeEvent {
  return {
    ...{ kind: 'emergency-template-waiting', subject: { kind: 'emergency-template', id, title: content.title } },
    ...{ org, orgs: [org], roles: ['approver'], people: [], except: writers, by, at },
  }
}

/** What tells the approvers and administrators of every org whose boards an emergency reaches that it is on the air, or off it. */
export function noticeOfChange(
  kind: 'emergency-released' | 'emergency-cancelled',
  emergency: Emergency,
  { boards }: Pick<PlanInForce, 'boards'>,
  by: Actor,
  at: number,
): NoticeEvent {
  const orgs = new Set<OrgId>(emergency.content.boards.flatMap((id) => boards.get(id)?.org ?? []))
  const roles = ['approver', 'administrator'] as const
  return { ...base(emergency, by), kind, orgs: [...orgs.add(emergency.org)], roles, people: [], at }
}

function base({ id, org, content }: Emergency, by: Actor) {
  return { subject: { kind: 'emergency', id, title: content.interrupt.slide.text }, org, by }
}
