const usual = {
  identifier: 'KTTV-1',
  sender: 'canhbao@kttv.example',
  sent: '2020-10-10T08:55:00+07:00',
  status: 'Actual',
  msgType: 'Alert',
  scope: 'Public',
  references: null,
  language: 'vi-VN',
  event: 'Lũ quét',
  urgency: 'Immediate',
  severity: 'Severe',
  certainty: 'Observed',
  expires: '2020-10-10T15:00:00+07:00',
  headline: 'Lũ quét ở xã A',
  area: 'Huyện',
} as const

type Changes = { readonly [K in keyof typeof usual]?: string | null }

/** A warning as another system sends it; a change of null leaves an element out. Values are XML as they stand. */
export function capMessage(changes: Changes = {}): string {
  const all: Record<string, string | null> = { ...usual, ...changes }
  const of = (...names: string[]) =>
    names.map((name) => (all[name] === null ? '' : `<${name}>${all[name]}</${name}>`)).join('')
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<alert xmlns="urn:oasis:names:tc:emergency:cap:1.2">',
    of('identifier', 'sender', 'sent', 'status', 'msgType', 'scope', 'references'),
    `<info>${of('language')}<category>Met</category>${of('event', 'urgency', 'severity', 'certainty', 'expires', 'headline')}`,
    all.area === null ? '' : `<area><areaDesc>${all.area}</areaDesc></area>`,
    '</info></alert>',
  ].join('\n')
}
