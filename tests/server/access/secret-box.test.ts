import { expect, it } from 'vitest'
import { secretBox } from '../../../server/access/secret-box.ts'

const secret = new Uint8Array(32).fill(1)
const box = secretBox(secret, 'factors')

it('what was locked away for somebody opens for them, and looks different each time', () => {
  const locked = box.lock('khóa bí mật', 'an')
  expect(box.open(locked, 'an')).toBe('khóa bí mật')
  expect(box.lock('khóa bí mật', 'an')).not.toBe(locked)
})

it('it opens for nobody else, under no other secret, and for no other use', () => {
  const locked = box.lock('khóa bí mật', 'an')
  const others = [secretBox(new Uint8Array(32).fill(2), 'factors'), secretBox(secret, 'sign-in elsewhere')]
  expect(() => box.open(locked, 'binh')).toThrow()
  for (const other of others) expect(() => other.open(locked, 'an')).toThrow()
  for (const other of others) expect(other.peek(locked, 'an')).toBeUndefined()
})

it('a single changed bit keeps it shut', () => {
  const bytes = Buffer.from(box.lock('x', 'an'), 'base64url')
  for (let bit = 0; bit < bytes.length * 8; bit++) {
    const changed = Buffer.from(bytes)
    changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7))
    expect(box.peek(changed.toString('base64url'), 'an')).toBeUndefined()
  }
})

it.each(['', 'x', 'AAAA', '!!!', 'A'.repeat(400)])('what never was locked away does not open: %j', (text) => {
  expect(box.peek(text, 'an')).toBeUndefined()
})

it('a secret of less than 32 bytes makes no box', () => {
  expect(() => secretBox(new Uint8Array(31), 'factors')).toThrow(RangeError)
})
