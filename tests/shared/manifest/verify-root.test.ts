import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { signEnvelope } from '../../../server/signing/sign-envelope.ts'
import type { RootDocument } from '../../../shared/manifest/manifest.ts'
import { rootType } from '../../../shared/manifest/manifest.ts'
import { rootTextOf } from '../../../shared/manifest/root-text.ts'
import { verifier } from '../../../shared/manifest/verifier.ts'
import { aRoot, keyList, keys, roleOf, signedRoot } from './scene.ts'

const { root1, root2, root3, root4, ben, tinh, all, stranger } = keys
const one = aRoot()
const everyKey = keyList(root1, root2, root3, root4, ben, tinh, all)
/** Version 2: one of the root keys is another. */
const two = aRoot({ version: 2, keys: everyKey, root: roleOf(2, root2, root3, root4) })
const three = aRoot({ version: 3, keys: everyKey, root: roleOf(2, root2, root3, root4) })

const verdictOf = async (trusted: RootDocument | null, ...envelopes: string[]) => {
  const verdict = await verifier.roots(trusted, envelopes)
  return 'root' in verdict ? verdict.root.version : verdict.refused
}

describe('a chain of roots', () => {
  it('begins with one that enough of its own keys have signed', async () => {
    expect(await verdictOf(null, signedRoot(one, root1, root2))).toBe(1)
    expect(await verdictOf(null, signedRoot(one, root1, root2, root3))).toBe(1)
    expect(await verdictOf(null, signedRoot(one, root1))).toBe('role')
    expect(await verdictOf(null, signedRoot(one, root1, ben))).toBe('role')
    expect(await verdictOf(null)).toBe('root')
  })

  it('may begin anywhere where nothing is trusted yet', async () => {
    expect(await verdictOf(null, signedRoot(three, root3, root4))).toBe(3)
  })

  it('goes on where enough of the former keys and enough of the new ones have signed', async () => {
    expect(await verdictOf(one, signedRoot(two, root2, root3))).toBe(2)
    expect(await verdictOf(one, signedRoot(two, root1, root2, root4))).toBe(2)
    expect(await verdictOf(one, signedRoot(two, root3, root4))).toBe('role')
    expect(await verdictOf(one, signedRoot(two, root1, root2))).toBe('role')
    expect(await verdictOf(one, signedRoot(two, root1, root4))).toBe('role')
  })

  it('goes on over several at once, or not at all', async () => {
    const [second, third] = [signedRoot(two, root2, root3), signedRoot(three, root2, root4)]
    expect(await verdictOf(one, second, third)).toBe(3)
    expect(await verdictOf(one, second, signedRoot(three, root1, root2))).toBe('role')
    expect(await verdictOf(one)).toBe(1)
  })

  it('has no gaps, goes never back, and takes none twice', async () => {
    const [second, third] = [signedRoot(two, root2, root3), signedRoot(three, root2, root3)]
    expect(await verdictOf(one, third)).toBe('root')
    expect(await verdictOf(two, second)).toBe('root')
    expect(await verdictOf(three, second)).toBe('root')
    expect(await verdictOf(one, second, second)).toBe('root')
    expect(await verdictOf(one, third, second)).toBe('root')
  })

  it('is refused whole for one signature that does not hold, or is of a key that nobody knows', async () => {
    expect(await verdictOf(one, signedRoot(two, root2, root3, stranger))).toBe('role')
    const broken = { ...root4, sign: (message: Uint8Array) => root1.sign(message) }
    expect(await verdictOf(one, signedRoot(two, root2, root3, broken))).toBe('signature')
  })

  it('may take leave of all its keys, where the former ones say so', async () => {
    const next = aRoot({
      version: 2,
      keys: keyList(root4, all),
      root: roleOf(1, root4),
      publish: { '*': roleOf(1, all) },
    })
    expect(await verdictOf(one, signedRoot(next, root1, root2, root4))).toBe(2)
    expect(await verdictOf(one, signedRoot(next, root4))).toBe('role')
    expect(await verdictOf(one, signedRoot(next, root1, root2))).toBe('role')
  })
})

const identity = `01${'0'.repeat(62)}`
const identityId = createHash('sha256').update(Buffer.from(identity, 'hex')).digest('hex').slice(0, 16)
const text = rootTextOf(one)

describe('a root document', () => {
  it.each<[string, RootDocument]>([
    ['a threshold of none', aRoot({ root: { keys: one.root.keys, threshold: 0 } })],
    ['a threshold past its keys', aRoot({ root: { keys: one.root.keys, threshold: 4 } })],
    ['half a threshold', aRoot({ root: { keys: one.root.keys, threshold: 1.5 } })],
    ['a key twice', aRoot({ root: { keys: [root1.id, root1.id, root2.id], threshold: 2 } })],
    ['a key that is not there', aRoot({ root: roleOf(2, root1, root2, stranger) })],
    ['a role without keys', aRoot({ publish: { '*': { keys: [], threshold: 1 } } })],
    ['nobody for the orgs that have no role', aRoot({ publish: { ben: roleOf(1, ben) } })],
    ['a role of no org', aRoot({ publish: { '*': roleOf(1, all), Ben: roleOf(1, ben) } })],
    ['a key under another’s id', aRoot({ keys: { ...one.keys, [root1.id]: stranger.publicKey } })],
    ['a key of small order', aRoot({ keys: { ...one.keys, [identityId]: identity } })],
    ['a key in capitals', aRoot({ keys: { ...one.keys, [root1.id]: root1.publicKey.toUpperCase() } })],
    ['version 0', aRoot({ version: 0 })],
    ['a version past 2^53', aRoot({ version: 2 ** 53 })],
    ['an instant that is none', aRoot({ issuedAt: -1 })],
    ['another format', aRoot({ format: 'congchao/root@2' as 'congchao/root@1' })],
  ])('is none with %s', async (_, root) => {
    expect(await verdictOf(null, signedRoot(root, root1, root2))).toBe('format')
  })

  it.each<[string, string]>([
    ['a field more', text.replace('{', '{"more":1,')],
    ['a field twice', text.replace('"version":1', '"version":9,"version":1')],
    ['a space', text.replace(',', ', ')],
    ['an escaped letter', text.replace('"version"', '"v\\u0065rsion"')],
    ['1.0', text.replace('"version":1', '"version":1.0')],
    ['-0', text.replace('"issuedAt":1600000000000', '"issuedAt":-0')],
    ['fields in another order', text.replace(/("version":1),("issuedAt":\d+)/, '$2,$1')],
    ['orgs in another order', text.replace(/("ben":\{.*?\}),("tinh":\{.*?\})/, '$2,$1')],
    ['a prototype', text.replace('"publish":{', '"publish":{"__proto__":{},')],
    ['no fields', '{}'],
    ['no object', '[]'],
    ['no JSON', '{'],
  ])('has one way to be written: none with %s', async (_, changed) => {
    expect(changed).not.toBe(text)
    expect(await verdictOf(null, signEnvelope(rootType, changed, [root1, root2]))).toBe('format')
  })

  it('is not a manifest’s payload, nor anything else of that text', async () => {
    const other = signEnvelope('application/vnd.congchao.manifest+json', text, [root1, root2])
    expect(await verdictOf(null, other)).toBe('format')
    expect(await verdictOf(null, signEnvelope(rootType, `\uFEFF${text}`, [root1, root2]))).toBe('format')
  })

  it('may have an org that is called like a part of every object', async () => {
    const publish = { ...one.publish, constructor: roleOf(1, ben), '7': roleOf(1, tinh) }
    expect(await verdictOf(null, signedRoot(aRoot({ publish }), root1, root2))).toBe(1)
  })
})
