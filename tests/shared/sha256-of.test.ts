import { expect, it } from 'vitest'
import { sha256Of } from '../../shared/sha256-of.ts'

it('the SHA-256 of FIPS 180-2', async () => {
  expect(await sha256Of(Buffer.from('abc'))).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
})
