import type { Emergency } from '../emergency.ts'
import type { CapAlert, CapInfo } from './alert.ts'
import { capTimeOf } from './cap-time.ts'

/**
 * An emergency as a message: `Actual` once it was released, a `Cancel` that names that message where it was cancelled; before that a
 * `Draft`, and a `Test` where it can never be released. Undefined for one that was dropped.
 */
export function alertOf(emergency: Emergency): CapAlert | undefined {
  const { state, released, cancelled, prepared, content } = emergency
  if (state === 'dropped') return undefined
  const { sender, offsetMs } = content.cap
  const issued = released ?? prepared
  const key = { identifier: emergency.id as string, sender, sent: capTimeOf(issued.at, offsetMs) }
  const status = released ? 'Actual' : content.trial ? 'Test' : 'Draft'
  const rest = { status, scope: 'Public', code: [] } as const
  if (!released || !cancelled) {
    return { ...key, ...rest, msgType: 'Alert', ...note(emergency), info: [infoOf(emergency, 'Alert')] }
  }
  return {
    ...key,
    ...rest,
    identifier: `${key.identifier}-het`,
    sent: capTimeOf(cancelled.at, offsetMs),
    msgType: 'Cancel',
    ...note(emergency),
    references: [sender, key.identifier, key.sent].join(','),
    info: [infoOf(emergency, 'Cancel')],
  }
}

// Where it was made of another's message, that one is named for people; machines go by our own.
function note({ content }: Emergency): { note?: string } {
  const { received } = content
  return received ? { note: `${received.sender},${received.identifier},${received.sent}` } : {}
}

function infoOf({ content, endsAt, released, prepared, cancelled }: Emergency, type: 'Alert' | 'Cancel'): CapInfo {
  const { cap, interrupt, title, cancel } = content
  const isCancel = type === 'Cancel'
  const effectiveAt = isCancel ? (cancelled ?? prepared).at : (released ?? prepared).at
  return {
    language: cap.language,
    ...cap.values,
    responseType: isCancel ? ['AllClear'] : cap.values.responseType,
    urgency: isCancel ? 'Past' : cap.values.urgency,
    eventCode: [],
    effective: capTimeOf(effectiveAt, cap.offsetMs),
    expires: capTimeOf(endsAt, cap.offsetMs),
    senderName: cap.senderName,
    headline: title,
    description: isCancel ? (cancel?.slide.text ?? title) : interrupt.slide.text,
    parameter: [],
    resource: [],
    area: cap.areas.map(({ areaDesc, geocode }) => ({
      ...{ areaDesc, polygon: [], circle: [] },
      geocode: geocode ? [geocode] : [],
    })),
  }
}
