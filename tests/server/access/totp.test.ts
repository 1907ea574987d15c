import { expect, it } from 'vitest'
import { newTotpSecret, totpStepOf } from '../../../server/access/totp.ts'

// RFC 6238, appendix B, of which apps show the last six digits; the secret is that of RFC 4226.
const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ'
const vectors = [
  [59, '287082', 1],
  [1111111109, '081804', 37037036],
  [1111111111, '050471', 37037037],
  [1234567890, '005924', 41152263],
  [2000000000, '279037', 66666666],
  [20000000000, '353130', 666666666],
] as const

it.each(vectors)('at %i s the code is %s, of step %i (RFC 6238, appendix B)', async (seconds, code, step) => {
  expect(await totpStepOf(secret, code, seconds * 1000, 0)).toBe(step)
})

it('a code of the step before or after is taken, none beyond', async () => {
  const at = 1_111_111_111_000
  const steps = await Promise.all(
    [-60, -30, 0, 30, 60].map((aside) => totpStepOf(secret, '050471', at + aside * 1000, 0)),
  )
  expect(steps).toEqual([undefined, 37037037, 37037037, 37037037, undefined])
})

it('a code is good once, and none of a step before it afterwards', async () => {
  const at = 1_111_111_111_000
  expect(await totpStepOf(secret, '050471', at, 37037036)).toBe(37037037)
  expect(await totpStepOf(secret, '050471', at, 37037037)).toBeUndefined()
  expect(await totpStepOf(secret, '081804', at, 37037037)).toBeUndefined()
})

it.each(['', '05047', '0504711', 'abcdef', '٠٥٠٤٧١', ' 050471'])('%j is no code', async (typed) => {
  expect(await totpStepOf(secret, typed, 1_111_111_111_000, 0)).toBeUndefined()
})

it('a secret has 160 bits, and its address is what apps read', async () => {
  const { base32, uri } = await newTotpSecret('lan.nguyen')
  expect(base32).toMatch(/^[A-Z2-7]{32}$/)
  expect(new URL(uri).protocol).toBe('otpauth:')
  expect(uri).toContain('/Congchao:lan.nguyen?')
  expect(Object.fromEntries(new URL(uri).searchParams)).toEqual({
    ...{ issuer: 'Congchao', secret: base32, algorithm: 'SHA1', digits: '6', period: '30' },
  })
  expect((await newTotpSecret('lan.nguyen')).base32).not.toBe(base32)
})
