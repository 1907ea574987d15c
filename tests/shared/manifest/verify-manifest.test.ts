import { describe, expect, it } from 'vitest'
import { signEnvelope } from '../../../server/signing/sign-envelope.ts'
import type { SigningKey } from '../../../server/signing/signing-key.ts'
import { manifestType, rootType } from '../../../shared/manifest/manifest.ts'
import { verifier } from '../../../shared/manifest/verifier.ts'
import type { Expected } from '../../../shared/manifest/verify-manifest.ts'
import type { BoardId, OrgId } from '../../../shared/plan/plan.ts'
import {
  aRoot,
  ben,
  board,
  keyList,
  keys,
  lastName,
  payloadOf,
  playlistText,
  roleOf,
  sha256,
  signedManifest,
  signedRoot,
  tinh,
} from './scene.ts'

const root = aRoot()
const expected: Expected = { root, board, org: ben, last: lastName }
const verdictOf = async (envelope: string, over: Partial<Expected> = {}) => {
  const verdict = await verifier.manifest(envelope, { ...expected, ...over })
  return 'manifest' in verdict ? 'taken' : verdict.refused
}

describe('a manifest', () => {
  it('is taken as it was signed', async () => {
    const verdict = await verifier.manifest(signedManifest(), expected)
    expect(verdict).toEqual({
      changedOrg: false,
      manifest: {
        ...{ format: 'congchao/manifest@1', board, org: ben, epoch: 2, version: 7, digest: sha256(playlistText()) },
        ...{ issuedAt: 1_600_000_000_000, validUntil: 1_603_024_000_000, playlist: JSON.parse(playlistText()) },
      },
    })
    expect(await verdictOf(signedManifest(), { last: null })).toBe('taken')
  })

  it('is of the org’s own key; of the key for all others only where it has none', async () => {
    expect(await verdictOf(signedManifest({}, [keys.all]))).toBe('role')
    expect(await verdictOf(signedManifest({}, [keys.tinh]))).toBe('role')
    expect(await verdictOf(signedManifest({}, [keys.root1]))).toBe('role')
    expect(await verdictOf(signedManifest({}, [keys.stranger]))).toBe('role')
    for (const org of ['khac', 'constructor'] as OrgId[]) {
      expect(await verdictOf(signedManifest({ org }, [keys.all]), { org })).toBe('taken')
      expect(await verdictOf(signedManifest({ org }, [keys.ben]), { org })).toBe('role')
    }
  })

  it('with one signature that does not hold is refused whole, and says nothing of itself', async () => {
    const broken: SigningKey = { ...keys.tinh, sign: keys.ben.sign }
    const verdict = await verifier.manifest(signedManifest({}, [keys.ben, broken]), expected)
    expect(verdict).toEqual({ refused: 'signature', name: null })
    expect(await verdictOf(signedManifest({}, [keys.ben, keys.stranger]))).toBe('role')
    expect(await verdictOf(signedManifest({}, [keys.ben, keys.tinh]))).toBe('taken')
  })

  it('of another board, or with another board’s playlist, is refused by name', async () => {
    const other = 'bang-khac' as BoardId
    const verdict = await verifier.manifest(signedManifest({ board: other }), expected)
    expect(verdict).toEqual({ refused: 'board', name: { epoch: 2, version: 7 } })
    expect(await verdictOf(signedManifest({}, [keys.ben], playlistText(1, other)))).toBe('board')
    expect(await verdictOf(signedManifest(), { board: other })).toBe('board')
  })

  it('that is older than the last, or the same with another playlist, is refused', async () => {
    const last = { epoch: 2, version: 7, digest: sha256(playlistText()) }
    expect(await verdictOf(signedManifest(), { last })).toBe('taken')
    expect(await verdictOf(signedManifest(), { last: { ...last, digest: sha256('x') } })).toBe('older')
    expect(await verdictOf(signedManifest(), { last: { ...last, version: 8 } })).toBe('older')
    expect(await verdictOf(signedManifest(), { last: { ...last, epoch: 3, version: 1 } })).toBe('older')
    expect(await verdictOf(signedManifest({ epoch: 3, version: 1 }), { last })).toBe('taken')
  })

  it('with a playlist that is not the one of its digest is refused', async () => {
    expect(await verdictOf(signedManifest({ digest: sha256('x') }))).toBe('digest')
    const playlist = playlistText().replace('"mark":1', '"mark": 1')
    expect(await verdictOf(signedManifest({ digest: sha256(playlistText()) }, [keys.ben], playlist))).toBe('digest')
  })

  it.each([
    ...[{ epoch: 0 }, { epoch: -1 }, { epoch: 1.5 }, { version: 0 }, { version: 2 ** 53 }, { version: '7' }],
    ...[{ issuedAt: -1 }, { validUntil: 8.64e15 + 2 }, { issuedAt: 1_603_024_000_001 }, { digest: 'X' }],
    ...[{ org: 'Ben' }, { board: '' }, { epoch: null }, { validUntil: 0.5 }],
  ])('has numbers within bounds: not %j', async (over) => {
    expect(await verdictOf(signedManifest(over))).toBe('format')
  })

  it.each<[string, (text: string) => string]>([
    ['a field more', (text) => text.replace('{', '{"more":1,')],
    ['a field twice', (text) => text.replace('"epoch":2', '"epoch":1,"epoch":2')],
    ['a field after the playlist', (text) => text.replace(/\}$/, ',"more":1}')],
    ['a second playlist', (text) => text.replace(/\}$/, `,"playlist":${playlistText(2)}}`)],
    ['a space', (text) => text.replace(',', ', ')],
    ['an escaped letter', (text) => text.replace('"board"', '"bo\\u0061rd"')],
    ['a number with a sign', (text) => text.replace('"epoch":2', '"epoch":+2')],
    ['a number with zeros', (text) => text.replace('"epoch":2', '"epoch":02')],
    ['a number with an exponent', (text) => text.replace('"epoch":2', '"epoch":2e0')],
    ['fields in another order', (text) => text.replace(/("epoch":2),("version":7)/, '$2,$1')],
    ['a playlist that is none', (text) => text.replace(/"playlist":.*$/, '"playlist":[]}')],
    ['a playlist of another format', (text) => text.replace('congchao/playlist@1', 'congchao/playlist@2')],
    ['no playlist', (text) => text.replace(/,"playlist":.*$/, '}')],
    ['something behind it', (text) => `${text} `],
    ['a byte order mark', (text) => `\uFEFF${text}`],
  ])('has one way to be written: none with %s, whoever signs', async (_, change) => {
    expect(change(payloadOf())).not.toBe(payloadOf())
    expect(await verdictOf(signEnvelope(manifestType, change(payloadOf()), [keys.ben]))).toBe('format')
  })

  it('is signed as a manifest: the same text signed as anything else is none', async () => {
    expect(await verdictOf(signEnvelope(rootType, payloadOf(), [keys.ben]))).toBe('format')
    const plain: SigningKey = { ...keys.ben, sign: () => keys.ben.sign(Buffer.from(payloadOf())) }
    expect(await verdictOf(signEnvelope(manifestType, payloadOf(), [plain]))).toBe('signature')
    const asRoot = signEnvelope(rootType, payloadOf(), [keys.ben]).replace(rootType, manifestType)
    expect(await verdictOf(asRoot)).toBe('signature')
  })
})

describe('a board that moved', () => {
  it('changes its org only where both orgs’ keys have signed', async () => {
    const moved = await verifier.manifest(signedManifest({ org: tinh }, [keys.ben, keys.tinh]), expected)
    expect(moved).toMatchObject({ changedOrg: true, manifest: { org: tinh } })
    expect(await verdictOf(signedManifest({ org: tinh }, [keys.ben]))).toBe('org')
    expect(await verdictOf(signedManifest({ org: tinh }, [keys.tinh]))).toBe('role')
    expect(await verdictOf(signedManifest({ org: 'khac' }, [keys.ben, keys.tinh]))).toBe('org')
    expect(await verdictOf(signedManifest({ org: 'khac' }, [keys.ben, keys.all]))).toBe('taken')
  })
})

describe('where people’s own keys have to approve', () => {
  const { root1, root2, root3, all, approver, former } = keys
  const approving = aRoot({
    keys: keyList(root1, root2, root3, all, keys.ben, keys.tinh, approver, former),
    approve: { ben: roleOf(2, approver, former) },
  })

  it('a manifest needs enough of them besides', async () => {
    expect(await verdictOf(signedManifest(), { root: approving })).toBe('role')
    expect(await verdictOf(signedManifest({}, [keys.ben, approver]), { root: approving })).toBe('role')
    expect(await verdictOf(signedManifest({}, [approver, former]), { root: approving })).toBe('role')
    expect(await verdictOf(signedManifest({}, [keys.ben, approver, former]), { root: approving })).toBe('taken')
    expect(await verdictOf(signedManifest({ org: tinh }, [keys.tinh]), { root: approving, org: tinh })).toBe('taken')
  })

  it('a board does not get away from it by a move', async () => {
    const to = signedManifest({ org: ben }, [keys.tinh, keys.ben])
    expect(await verdictOf(to, { root: approving, org: tinh })).toBe('org')
    const from = signedManifest({ org: tinh }, [keys.tinh, keys.ben])
    expect(await verdictOf(from, { root: approving })).toBe('role')
  })
})

describe('what a board has kept', () => {
  const { root1, root2, root3, all, former } = keys
  const rotated = aRoot({
    version: 2,
    keys: keyList(root1, root2, root3, all, former),
    publish: { '*': roleOf(1, all), ben: roleOf(1, former) },
  })
  const chain = [signedRoot(root, root1, root2), signedRoot(rotated, root1, root2)]
  const name = { epoch: 2, version: 7, digest: sha256(playlistText()) }

  it('stays good under the root that it was taken under, though its key is another by now', async () => {
    const kept = await verifier.kept(chain, { envelope: signedManifest(), name }, { board, org: ben })
    expect(kept).toMatchObject({ root: { version: 2 }, manifest: { manifest: { version: 7 } } })
    const anew = await verifier.kept(chain, { envelope: signedManifest({}, [former]), name }, { board, org: ben })
    expect(anew).toMatchObject({ root: { version: 2 }, manifest: { manifest: { version: 7 } } })
  })

  it('is refused where it is not what was kept, and the chain goes as far as it holds', async () => {
    const older = { envelope: signedManifest({ version: 6 }), name }
    expect(await verifier.kept(chain, older, { board, org: ben })).toMatchObject({ manifest: { refused: 'older' } })
    const [first = '', second = ''] = chain
    const broken = await verifier.kept([first, `${second} `], null, { board, org: ben })
    expect(broken).toMatchObject({ root: { version: 1 }, manifest: null })
    expect(await verifier.kept([], older, { board, org: ben })).toEqual({ root: null, manifest: null })
  })
})
