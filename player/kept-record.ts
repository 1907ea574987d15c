import { sha256Of } from '../shared/sha256-of.ts'

/** A part of what is kept: `count` is how many times it has been written. */
export interface Sound {
  readonly count: number
  readonly value: unknown
}

const sealLength = 64
const sealOf = (text: string): Promise<string> => sha256Of(new TextEncoder().encode(text).buffer)

/** A part as text that cannot be spoilt unnoticed. */
export async function recordOf(count: number, value: unknown): Promise<string> {
  const text = `${count} ${JSON.stringify(value)}`
  return (await sealOf(text)) + text
}

/** What such a text says; undefined where it is none, or was spoilt. */
export async function soundOf(record: unknown): Promise<Sound | undefined> {
  const text = `${record}`.slice(sealLength)
  if ((await sealOf(text)) + text !== record) return undefined
  return { count: Number.parseInt(text, 10), value: JSON.parse(text.slice(text.indexOf(' '))) }
}
