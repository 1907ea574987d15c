import type { Deed } from '../../store/audit/audit-log.ts'
import type { Emergency } from './emergency.ts'
import type { EmergencyTemplate } from './template.ts'

/** What was done to an emergency, with what it says, where, and by whose hands: as the log keeps it. */
export function logged(
  act: `emergency.${'prepare' | 'release' | 'cancel' | 'drop'}`,
  emergency: Emergency,
  more: object = {},
): Deed {
  const { id, org, template, content, digest, endsAt, prepared } = emergency
  const after = {
    ...{ state: emergency.state, template, digest, text: content.interrupt.slide.text, boards: content.boards, endsAt },
    ...{ preparedBy: prepared.name, trial: content.trial, received: content.received },
    ...more,
  }
  return { act, subject: { kind: 'emergency', id }, org, after }
}

/** What was done to a template; `before` where there was one. */
export function loggedTemplate(
  act: `emergency-template.${'draft' | 'change' | 'approve' | 'retire'}`,
  { id, org, content, state }: Pick<EmergencyTemplate, 'id' | 'org' | 'content' | 'state'>,
  before?: Pick<EmergencyTemplate, 'content' | 'state'>,
): Deed {
  return {
    act,
    subject: { kind: 'emergency-template', id },
    org,
    ...(before && { before: { ...before.content, state: before.state } }),
    after: { ...content, state },
  }
}
