import { createHash } from 'node:crypto'

/** The SHA-256 of bytes or text, as 64 lower-case hex digits. */
export function sha256Of(content: Uint8Array | string): string {
  return createHash('sha256').update(content).digest('hex')
}

/** Whether `name` has the form of a SHA-256 in lower-case hex. */
export function isSha256(name: string): boolean {
  return /^[0-9a-f]{64}$/.test(name)
}
