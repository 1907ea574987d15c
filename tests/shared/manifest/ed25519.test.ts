import { createHash, createPublicKey, randomBytes, verify } from 'node:crypto'
import { etc, hash, hashes, Point, utils } from '@noble/ed25519'
import { describe, expect, it } from 'vitest'
import { checkSignature, isSoundPoint } from '../../../shared/manifest/ed25519.ts'
import { keys } from './scene.ts'

const bytes = (hex: string) => Uint8Array.from(Buffer.from(hex, 'hex'))

/** RFC 8032 §7.1: public key, message, signature. */
const vectors = [
  [
    'd75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a',
    '',
    'e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b',
  ],
  [
    '3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c',
    '72',
    '92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00',
  ],
  [
    'fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025',
    'af82',
    '6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a',
  ],
  [
    'ec172b93ad5e563bf4932c70e1245034c35467ef2efd4d64ebf819683467e2bf',
    createHash('sha512').update('abc').digest('hex'),
    'dc2a4459e7369633a52b1bf277839a00201009a3efbf3ecb69bea2186c26b58909351fc9ac90b3ecfdfbc7c66431e0303dca179c138ac17ad9bef1177331a704',
  ],
] as const

/** The eight points of small order in the one way to write them, and every other way that some verifiers take. */
const canonical = [
  '0100000000000000000000000000000000000000000000000000000000000000',
  'ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
  '0000000000000000000000000000000000000000000000000000000000000000',
  '0000000000000000000000000000000000000000000000000000000000000080',
  '26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05',
  '26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc85',
  'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a',
  'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac03fa',
]
const otherWays = [
  '0100000000000000000000000000000000000000000000000000000000000080',
  'ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff',
  'edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
  'edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff',
  'eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
  'eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff',
]

describe('a signature', () => {
  it.each(vectors)('of RFC 8032 holds, and for nothing else: %s', async (key, message, signature) => {
    expect(await checkSignature(bytes(signature), bytes(message), bytes(key))).toBe(true)
    expect(await checkSignature(bytes(signature), bytes(`${message}00`), bytes(key))).toBe(false)
    expect(await checkSignature(bytes(signature), bytes(message), bytes(vectors[0][0]))).toBe(key === vectors[0][0])
  })

  it('of Node’s own Ed25519 holds', async () => {
    for (let length = 0; length < 20; length++) {
      const message = randomBytes(length * 7)
      expect(await checkSignature(keys.ben.sign(message), message, bytes(keys.ben.publicKey))).toBe(true)
    }
  })

  it('with S that is not reduced does not', async () => {
    const [key, message, signature] = vectors[1]
    const order = Point.CURVE().n
    const s = BigInt(`0x${Buffer.from(bytes(signature).slice(32)).reverse().toString('hex')}`)
    for (const more of [s + order, s + 2n * order, s + 8n * order, 2n ** 256n - 1n]) {
      const unreduced = Buffer.from(more.toString(16).padStart(64, '0'), 'hex').reverse()
      const forged = Uint8Array.from([...bytes(signature).slice(0, 32), ...unreduced])
      expect(await checkSignature(forged, bytes(message), bytes(key))).toBe(false)
    }
  })

  it('of another length, or under a key of another length, does not, and nothing throws', async () => {
    const [key, message, signature] = vectors[0]
    for (const length of [0, 31, 32, 33, 63, 65, 128]) {
      expect(await checkSignature(new Uint8Array(length), bytes(message), bytes(key))).toBe(false)
      expect(await checkSignature(bytes(signature), bytes(message), new Uint8Array(length).fill(9))).toBe(false)
    }
    const nothing = undefined as unknown as Uint8Array
    expect(await checkSignature(nothing, nothing, nothing)).toBe(false)
  })
})

describe('points of small order', () => {
  it('are eight, and are what they are said to be', () => {
    expect(new Set(canonical.map((hex) => Point.fromHex(hex).toHex())).size).toBe(8)
    for (const hex of [...canonical, ...otherWays]) expect(Point.fromHex(hex, true).isSmallOrder()).toBe(true)
  })

  it.each([...canonical, ...otherWays])('are no keys and no part of a signature: %s', async (hex) => {
    expect(isSoundPoint(bytes(hex))).toBe(false)
    for (let i = 0; i < 16; i++) {
      const forged = Uint8Array.from([...bytes(canonical[i % 8]!), ...new Uint8Array(32)])
      expect(await checkSignature(forged, randomBytes(8), bytes(hex))).toBe(false)
    }
  })

  it('would be taken by Node itself: under the identity any message verifies', () => {
    const x = Buffer.from(bytes(canonical[0]!)).toString('base64url')
    const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' })
    const forged = Buffer.concat([bytes(canonical[0]!), new Uint8Array(32)])
    expect(verify(null, Buffer.from('anything'), key, forged)).toBe(true)
  })

  it.each([...canonical, ...otherWays])('are refused as R though the sum comes out: %s', async (hex) => {
    hashes.sha512 = (message) => Uint8Array.from(createHash('sha512').update(message).digest())
    const secret = Uint8Array.from(Buffer.alloc(32, 3))
    const { scalar, pointBytes } = utils.getExtendedPublicKey(secret)
    const message = Buffer.from('khẩu hiệu')
    const challenge = Buffer.from(hash(etc.concatBytes(bytes(hex), pointBytes, message))).reverse()
    const s = etc.mod(BigInt(`0x${challenge.toString('hex')}`) * scalar, Point.CURVE().n)
    const forged = Uint8Array.from([...bytes(hex), ...Buffer.from(s.toString(16).padStart(64, '0'), 'hex').reverse()])
    expect(await checkSignature(forged, message, pointBytes)).toBe(false)
  })

  it('and what is not reduced below 2^255 − 19 are all that is refused for how it is written', () => {
    for (let low = 0; low < 256; low++) {
      const y = Buffer.concat([Buffer.from([low]), Buffer.alloc(30, 255), Buffer.from([127])])
      expect(isSoundPoint(y)).toBe(low < 0xec)
    }
    for (const { publicKey } of Object.values(keys)) expect(isSoundPoint(bytes(publicKey))).toBe(true)
  })
})
