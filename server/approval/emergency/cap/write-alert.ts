import { type CapAlert, capNamespace } from './alert.ts'
import { alertShape, type Element } from './shape.ts'

/** A message as a CAP 1.2 document, its elements in the order of the standard. Throws a RangeError where it breaks a rule. */
export function writeAlert(alert: CapAlert): string {
  const lines = linesOf(alertShape, alert as unknown as Fields, '  ')
  return ['<?xml version="1.0" encoding="UTF-8"?>', `<alert xmlns="${capNamespace}">`, ...lines, '</alert>', ''].join(
    '\n',
  )
}

type Fields = Readonly<Record<string, unknown>>

function linesOf(shape: readonly Element[], fields: Fields, indent: string): string[] {
  return shape.flatMap(({ name, times, content }) => {
    const given = fields[name]
    const values = Array.isArray(given) ? given : given === undefined ? [] : [given]
    if (values.length === 0 && (times === '1' || times === '+')) throw new RangeError(`${name} is missing`)
    return values.flatMap((value: unknown) => {
      if (!('accepts' in content)) {
        const inner = linesOf(content, value as Fields, `${indent}  `)
        return [`${indent}<${name}>`, ...inner, `${indent}</${name}>`]
      }
      const text = String(value)
      if (!content.accepts(text)) throw new RangeError(`${name} should be ${content.expected}: ${text}`)
      return [`${indent}<${name}>${escaped(text)}</${name}>`]
    })
  })
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
