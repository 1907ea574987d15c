import type { CapWords, EmergencyTemplateView } from '../../../../shared/api/emergency.ts'
import { capChoices } from './cap-words.ts'

/** A template as it stands in the fields of its form. */
export interface DraftTemplate extends Readonly<Record<keyof typeof capChoices, string>> {
  readonly org: string
  readonly title: string
  readonly text: string
  readonly most: string
  readonly contacts: boolean
  readonly cancelText: string
  readonly minutes: string
  readonly event: string
}

/** What stands in the fields at first: what the former one has, else what most need. */
export function draftOf(former: EmergencyTemplateView | undefined, org: string): DraftTemplate {
  const capOf = (of: keyof typeof capChoices) => {
    const value = former?.cap[of]
    return (typeof value === 'string' ? value : value?.[0]) ?? capChoices[of][0]?.[0] ?? ''
  }
  return {
    org: former?.org ?? org,
    title: former?.title ?? '',
    text: former?.slide.text ?? 'KHẨN CẤP: {loi}',
    most: String(former?.bound.maxCharacters ?? 60),
    contacts: former?.bound.contacts ?? false,
    cancelText: former?.cancel?.text ?? '',
    minutes: String(former?.cancel?.minutes ?? 5),
    event: former?.cap.event ?? '',
    ...{ category: capOf('category'), responseType: capOf('responseType'), urgency: capOf('urgency') },
    ...{ severity: capOf('severity'), certainty: capOf('certainty') },
  }
}

/** What is sent of a template; what the form has no field for stays as it was. */
export function templateBody(draft: DraftTemplate, former: EmergencyTemplateView | undefined) {
  const { title, text, most, contacts, cancelText, minutes, event, urgency, severity, certainty } = draft
  const cap: CapWords = {
    ...{ category: [draft.category], event, responseType: [draft.responseType], urgency, severity, certainty },
  }
  return {
    title,
    slide: { ...former?.slide, text },
    bound: { maxCharacters: Number(most), contacts },
    cap,
    cancel: cancelText.trim() === '' ? null : { text: cancelText, minutes: Number(minutes) },
    ...(former?.boards && { boards: former.boards }),
  }
}
