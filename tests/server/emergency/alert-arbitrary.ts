import fc from 'fast-check'
import {
  type CapAlert,
  type CapArea,
  type CapInfo,
  categories,
  certainties,
  messageTypes,
  responseTypes,
  severities,
  statuses,
  urgencies,
} from '../../../server/approval/emergency/cap/alert.ts'
import { capTimeOf } from '../../../server/approval/emergency/cap/cap-time.ts'

const hourMs = 3_600_000

const text = fc
  .string({ unit: fc.constantFrom(...'aĐ ễ中&<>"\'{}]'), minLength: 1, maxLength: 20 })
  .map((value) => value.trim())
  .filter((value) => value !== '')
const word = fc.string({ unit: fc.constantFrom(...'aZ9.@-_'), minLength: 1, maxLength: 20 })

const time = fc
  .tuple(fc.integer({ min: 0, max: 4e9 }), fc.integer({ min: -12, max: 14 }))
  .map(([seconds, hours]) => capTimeOf(seconds * 1000, hours * hourMs))

const named = fc.record({ valueName: word, value: text })

const pair = fc.tuple(fc.integer({ min: -90, max: 90 }), fc.integer({ min: -180, max: 180 })).map(String)

const area: fc.Arbitrary<CapArea> = fc
  .record({
    areaDesc: text,
    polygon: fc.array(
      fc.array(pair, { minLength: 3, maxLength: 5 }).map((pairs) => [...pairs, pairs[0]].join(' ')),
      { maxLength: 2 },
    ),
    circle: fc.array(
      pair.map((centre) => `${centre} 1.5`),
      { maxLength: 2 },
    ),
    geocode: fc.array(named, { maxLength: 2 }),
    heights: fc.option(fc.record({ altitude: word.map(() => '10'), ceiling: word.map(() => '20.5') }), { nil: {} }),
  })
  .map(({ heights, ...rest }) => ({ ...rest, ...heights }))

const some = <const T extends string>(values: readonly T[], least: 0 | 1) =>
  fc.array(fc.constantFrom(...values), { minLength: least, maxLength: 3 })

const info: fc.Arbitrary<CapInfo> = fc
  .record(
    {
      language: fc.constantFrom('vi', 'vi-VN', 'en-US'),
      category: some(categories, 1),
      event: text,
      responseType: some(responseTypes, 0),
      urgency: fc.constantFrom(...urgencies),
      severity: fc.constantFrom(...severities),
      certainty: fc.constantFrom(...certainties),
      audience: text,
      eventCode: fc.array(named, { maxLength: 2 }),
      effective: time,
      onset: time,
      expires: time,
      senderName: text,
      headline: text,
      description: text,
      instruction: text,
      web: fc.constant('https://example.vn/a?b=1&c=2'),
      contact: text,
      parameter: fc.array(named, { maxLength: 2 }),
      resource: fc.array(
        fc.record({ resourceDesc: text, mimeType: fc.constant('image/png'), size: fc.constant('12') }),
        {
          maxLength: 1,
        },
      ),
      area: fc.array(area, { maxLength: 2 }),
    },
    {
      requiredKeys: [
        ...(['category', 'event', 'responseType', 'urgency', 'severity', 'certainty', 'eventCode'] as const),
        ...(['parameter', 'resource', 'area'] as const),
      ],
    },
  )
  .map((one) => one as CapInfo)

/** Any message that keeps the rules of the standard. */
export const alerts: fc.Arbitrary<CapAlert> = fc
  .record({
    head: fc.record({ identifier: word, sender: word, sent: time, status: fc.constantFrom(...statuses) }),
    msgType: fc.constantFrom(...messageTypes),
    source: fc.option(text, { nil: undefined }),
    code: fc.array(text, { maxLength: 2 }),
    note: fc.option(text, { nil: undefined }),
    references: fc.array(fc.tuple(word, word, time), { minLength: 1, maxLength: 2 }),
    info: fc.array(info, { maxLength: 2 }),
  })
  .map(({ head, source, note, references, ...rest }) => ({
    ...{ ...head, ...rest, scope: 'Public' as const },
    ...(source !== undefined && { source }),
    ...(note !== undefined && { note }),
    ...(rest.msgType !== 'Alert' && { references: references.map((one) => one.join(',')).join(' ') }),
  }))
