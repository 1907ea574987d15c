// A message of the Common Alerting Protocol 1.2 (OASIS Standard, 1 July 2010); fields are named as its elements.

/** What its elements are named under. */
export const capNamespace = 'urn:oasis:names:tc:emergency:cap:1.2'

// What its elements may say, of those that have a list (§3.2).
export const statuses = ['Actual', 'Exercise', 'System', 'Test', 'Draft'] as const
export const messageTypes = ['Alert', 'Update', 'Cancel', 'Ack', 'Error'] as const
export const scopes = ['Public', 'Restricted', 'Private'] as const
export const categories = [
  ...(['Geo', 'Met', 'Safety', 'Security', 'Rescue', 'Fire', 'Health', 'Env'] as const),
  ...(['Transport', 'Infra', 'CBRNE', 'Other'] as const),
] as const
export const responseTypes = [
  ...(['Shelter', 'Evacuate', 'Prepare', 'Execute', 'Avoid', 'Monitor', 'Assess', 'AllClear', 'None'] as const),
] as const
export const urgencies = ['Immediate', 'Expected', 'Future', 'Past', 'Unknown'] as const
export const severities = ['Extreme', 'Severe', 'Moderate', 'Minor', 'Unknown'] as const
export const certainties = ['Observed', 'Likely', 'Possible', 'Unlikely', 'Unknown'] as const

/** `2026-11-21T08:00:00+07:00`: whole seconds, with an offset, never `Z`. */
export type CapTime = string

/** A name and its value, as one system knows them. */
export interface NamedValue {
  readonly valueName: string
  readonly value: string
}

/** What tells a kind of emergency from others. */
export interface CapValues {
  readonly category: readonly (typeof categories)[number][]
  readonly event: string
  readonly responseType: readonly (typeof responseTypes)[number][]
  readonly urgency: (typeof urgencies)[number]
  readonly severity: (typeof severities)[number]
  readonly certainty: (typeof certainties)[number]
}

/** A message whole: the element `alert`. */
export interface CapAlert {
  readonly identifier: string
  readonly sender: string
  readonly sent: CapTime
  readonly status: (typeof statuses)[number]
  readonly msgType: (typeof messageTypes)[number]
  readonly source?: string
  readonly scope: (typeof scopes)[number]
  readonly restriction?: string
  readonly addresses?: string
  readonly code: readonly string[]
  readonly note?: string
  /** `sender,identifier,sent` of other messages, between spaces. */
  readonly references?: string
  readonly incidents?: string
  readonly info: readonly CapInfo[]
}

/** What a message says in one language. */
export interface CapInfo extends CapValues {
  /** Left out: `en-US`. */
  readonly language?: string
  readonly audience?: string
  readonly eventCode: readonly NamedValue[]
  readonly effective?: CapTime
  readonly onset?: CapTime
  readonly expires?: CapTime
  readonly senderName?: string
  readonly headline?: string
  readonly description?: string
  readonly instruction?: string
  readonly web?: string
  readonly contact?: string
  readonly parameter: readonly NamedValue[]
  readonly resource: readonly CapResource[]
  readonly area: readonly CapArea[]
}

/** A file that goes with it, by name alone: none is fetched. */
export interface CapResource {
  readonly resourceDesc: string
  readonly mimeType: string
  readonly size?: string
  readonly uri?: string
  readonly derefUri?: string
  readonly digest?: string
}

/** Where it is meant for. */
export interface CapArea {
  readonly areaDesc: string
  readonly polygon: readonly string[]
  readonly circle: readonly string[]
  readonly geocode: readonly NamedValue[]
  readonly altitude?: string
  readonly ceiling?: string
}
