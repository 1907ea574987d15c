import type { OrgId } from '../../../shared/plan/plan.ts'
import type { Authority } from '../../access/authority.ts'
import type { PlanInForce } from '../../planning/plan-in-force.ts'
import type { Acknowledgement } from '../../store/approval/acknowledgement-store.ts'
import { type Directive, directivesOf, phasesOf } from './directives.ts'

/** The directives from above that are not over at `at` (epoch ms) and come to an office for which somebody may speak. */
export function directivesReceived(
  current: PlanInForce,
  authority: Pick<Authority, 'sees' | 'may'>,
  at: number,
): readonly Directive[] {
  return [...directivesOf(current).values()].filter(
    ({ campaign, org, receivers }) =>
      !authority.sees(org.id) &&
      receivers.some((receiver) => maySpeak(authority, receiver.org.id)) &&
      phasesOf(current, campaign.id).some(
        ({ state, endsAt }) => state === 'waiting' || (endsAt !== null && endsAt > at),
      ),
  )
}

/** Those of them that such an office has not acknowledged as they stand now. */
export function directivesWaiting(
  received: readonly Directive[],
  acknowledgements: readonly Acknowledgement[],
  authority: Pick<Authority, 'may'>,
): readonly Directive[] {
  const said = new Map(acknowledgements.map(({ campaign, org, digest }) => [`${campaign} ${org}`, digest]))
  return received.filter(({ campaign, digest, receivers }) =>
    receivers.some(({ org }) => maySpeak(authority, org.id) && said.get(`${campaign.id} ${org.id}`) !== digest),
  )
}

/** Whether somebody may say for an office that it has seen a directive. */
export function maySpeak(authority: Pick<Authority, 'may'>, org: OrgId): boolean {
  return (['edit', 'approve', 'administer'] as const).some((power) => authority.may(power, org))
}
