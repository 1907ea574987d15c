import type { CapAlert } from './alert.ts'
import {
  categories,
  certainties,
  messageTypes,
  responseTypes,
  scopes,
  severities,
  statuses,
  urgencies,
} from './alert.ts'
import { isCapTime } from './cap-time.ts'

/** What an element holds: the text that it may be, or elements in their order. */
export type Content = Leaf | readonly Element[]

/** A text, and what it should have been where it is refused. */
export interface Leaf {
  accepts(text: string): boolean
  readonly expected: string
}

/** An element by its name; how many there may be is `1`, `?`, `*` or `+`, as in a grammar. */
export interface Element {
  readonly name: string
  readonly times: '1' | '?' | '*' | '+'
  readonly content: Content
}

const leaf = (expected: string, accepts: (text: string) => boolean): Leaf => ({ expected, accepts })
const text = leaf('a text', (value) => value.trim() !== '')
const anyText = leaf('a text', () => true)
const word = leaf('a text without spaces, commas, < and &', (value) => /^[^\s,<&]+$/.test(value))
const time = leaf('a time such as 2026-11-21T08:00:00+07:00', isCapTime)
const language = leaf('a language tag', (value) => value === '' || /^[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*$/.test(value))
const decimal = leaf('a decimal number', (value) => /^[+-]?(\d+(\.\d*)?|\.\d+)$/.test(value))
const whole = leaf('a whole number', (value) => /^[+-]?\d+$/.test(value))
const uri = leaf('an absolute URI', (value) => /^[A-Za-z][A-Za-z0-9+.-]*:\S+$/.test(value))
const anyUri = leaf('a URI', (value) => /^\S+$/.test(value))
const polygon = leaf('four or more pairs of latitude and longitude, the last one the first', isPolygon)
const circle = leaf('a pair of latitude and longitude, a space and a radius in km', isCircle)
const references = leaf('sender,identifier,sent of each message', (value) =>
  value
    .trim()
    .split(/\s+/)
    .every((one) => {
      const [sender = '', identifier = '', sent = '', ...more] = one.split(',')
      return sender !== '' && identifier !== '' && isCapTime(sent) && more.length === 0
    }),
)

function oneOf(values: readonly string[]): Leaf {
  return leaf(`one of ${values.join(', ')}`, (value) => values.includes(value))
}

const one = (name: string, content: Content): Element => ({ name, times: '1', content })
const maybe = (name: string, content: Content): Element => ({ name, times: '?', content })
const many = (name: string, content: Content): Element => ({ name, times: '*', content })
const some = (name: string, content: Content): Element => ({ name, times: '+', content })

const named = [one('valueName', text), one('value', anyText)]

const resource = [
  ...[one('resourceDesc', text), one('mimeType', text), maybe('size', whole), maybe('uri', anyUri)],
  ...[maybe('derefUri', anyText), maybe('digest', anyText)],
]

const area = [
  ...[one('areaDesc', text), many('polygon', polygon), many('circle', circle), many('geocode', named)],
  ...[maybe('altitude', decimal), maybe('ceiling', decimal)],
]

const info = [
  ...[maybe('language', language), some('category', oneOf(categories)), one('event', text)],
  ...[many('responseType', oneOf(responseTypes)), one('urgency', oneOf(urgencies))],
  ...[one('severity', oneOf(severities)), one('certainty', oneOf(certainties)), maybe('audience', anyText)],
  ...[many('eventCode', named), maybe('effective', time), maybe('onset', time), maybe('expires', time)],
  ...[maybe('senderName', anyText), maybe('headline', anyText), maybe('description', anyText)],
  ...[maybe('instruction', anyText), maybe('web', uri), maybe('contact', anyText), many('parameter', named)],
  ...[many('resource', resource), many('area', area)],
]

/** The elements of an `alert`, in the order of CAP 1.2, §3.2: what reads and what writes go by it. */
export const alertShape: readonly (Element & { readonly name: keyof CapAlert })[] = [
  ...[one('identifier', word), one('sender', word), one('sent', time), one('status', oneOf(statuses))],
  ...[one('msgType', oneOf(messageTypes)), maybe('source', anyText), one('scope', oneOf(scopes))],
  ...[maybe('restriction', anyText), maybe('addresses', anyText), many('code', anyText), maybe('note', anyText)],
  ...[maybe('references', references), maybe('incidents', anyText), many('info', info)],
] as readonly (Element & { readonly name: keyof CapAlert })[]

function isPair(text: string): boolean {
  const [lat = '', lon = '', ...more] = text.split(',')
  return more.length === 0 && isWithin(lat, 90) && isWithin(lon, 180)
}

function isWithin(text: string, most: number): boolean {
  return decimal.accepts(text) && Math.abs(Number(text)) <= most
}

function isPolygon(text: string): boolean {
  const pairs = text.trim().split(/\s+/)
  return pairs.length >= 4 && pairs.every(isPair) && pairs[0] === pairs.at(-1)
}

function isCircle(text: string): boolean {
  const [centre = '', radius = '', ...more] = text.trim().split(' ')
  return more.length === 0 && isPair(centre) && decimal.accepts(radius) && Number(radius) >= 0
}
