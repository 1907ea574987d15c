import { signEnvelope } from '../../../server/signing/sign-envelope.ts'
import type { SigningKey } from '../../../server/signing/signing-key.ts'
import { manifestType, type RootDocument, rootType } from '../../../shared/manifest/manifest.ts'
import type { Expected } from '../../../shared/manifest/verify-manifest.ts'
import { type Case, nextRoot } from './a-case.ts'
import type { Dice } from './dice.ts'
import {
  aRoot,
  ben,
  board,
  keyList,
  keyNamed,
  keys,
  lastName,
  payloadOf,
  playlistText,
  roleOf,
  sha256,
  signedManifest,
  signedRoot,
} from './scene.ts'

type Attack = (dice: Dice) => Case

const expected: Expected = { root: aRoot(), board, org: ben, last: lastName }
const of = (text: string, over: Partial<Expected> = {}): Case => ({
  is: 'manifest',
  text,
  expected: { ...expected, ...over },
})
const roots = (trusted: RootDocument | null, ...texts: string[]): Case => ({ is: 'roots', texts, trusted })

/** The signature of one key under the name of another. */
const as = ({ id }: SigningKey, { sign, publicKey }: SigningKey): SigningKey => ({ id, publicKey, sign })
const others = Object.values(keys).filter(({ id }) => id !== keys.ben.id)
const { root1, root2, root3, root4, all, stranger } = keys

/** Another text for a head, signed by the very key: what no field may be. */
const oddHeads: readonly ((text: string, dice: Dice) => string)[] = [
  (text, { pick }) =>
    text.replace(
      /"(epoch|version)":\d+/,
      (_, name) => `"${name}":${pick(['0', '-1', '1.5', '"7"', '1e3', '9007199254740993', 'null', '07', '+7', '7.0'])}`,
    ),
  (text, { pick }) =>
    text.replace(
      /"(issuedAt|validUntil)":\d+/,
      (_, name) => `"${name}":${pick(['-1', '8640000000000002', '99999999999999999', '"1"', '1e12', 'true'])}`,
    ),
  (text, { pick }) => text.replace('{', `{"${pick(['more', '__proto__', 'format', 'org'])}":1,`),
  (text, { pick }) =>
    text.replace(/\}$/, `,"${pick(['more', 'playlist', 'version', 'board'])}":${pick(['1', '{}', '"bang-cong"'])}}`),
  (text, { below }) => {
    const fields = text.slice(1).split(/,(?="(?:board|org|epoch|version|digest|issuedAt|validUntil)":)/)
    const at = 1 + below(fields.length - 3)
    const turned = [...fields.slice(0, at), fields[at + 1]!, fields[at]!, ...fields.slice(at + 2)]
    return `{${turned.join(',')}`
  },
  (text, { pick }) => text.replace(pick([',', ':', '{']), (mark) => `${mark}${pick([' ', '\n', '\t'])}`),
  (text, { pick }) =>
    text.replace(
      pick(['board', 'org', 'epoch', 'bang-cong']),
      (word) => `\\u${word.charCodeAt(0).toString(16).padStart(4, '0')}${word.slice(1)}`,
    ),
  (text, { pick }) =>
    text.replace(
      pick([/"board":"[^"]*",/, /"org":"[^"]*",/, /"epoch":\d+,/, /"digest":"\w+",/, /"issuedAt":\d+,/]),
      '',
    ),
  (text, { pick }) =>
    text.replace('congchao/manifest@1', pick(['congchao/manifest@2', 'congchao/playlist@1', 'congchao/root@1', ''])),
  (text, { pick }) =>
    text.replace(
      /"digest":"(\w+)"/,
      (_, digest: string) => `"digest":"${pick([digest.toUpperCase(), digest.slice(1), `${digest}0`, ''])}"`,
    ),
]

/** What somebody signs who has some key, and not the right one; or who has it, and signs what is not to be taken. */
export const attacks: Readonly<Record<string, Attack>> = {
  'a key of another role': ({ pick }) => of(signedManifest({}, [pick(others)])),
  'several keys of other roles': ({ pick }) => of(signedManifest({}, [pick(others), pick(others), pick(others)])),
  'a key under another’s name': ({ pick }) => of(signedManifest({}, [as(keys.ben, pick(others))])),
  'the right key and one that is not known': ({ below }) =>
    of(signedManifest({}, [keys.ben, keyNamed(`guest ${below(1000)}`)])),
  'the right key and a signature that does not hold': ({ pick }) =>
    of(signedManifest({}, [keys.ben, as(pick([keys.tinh, all, root1]), stranger)])),
  'a key that was rotated away': () =>
    of(signedManifest({ org: 'tinh' }, [keys.tinh]), { root: nextRoot, org: 'tinh' as typeof ben }),
  'another board': ({ below }) => of(signedManifest({ board: `bang-${below(1000)}` })),
  'another board’s playlist': ({ below }) => of(signedManifest({}, [keys.ben], playlistText(1, `bang-${below(1000)}`))),
  'another org': ({ pick }) => of(signedManifest({ org: pick(['tinh', 'khac', 'be', 'constructor', 'toString']) })),
  'another org by its own key alone': () => of(signedManifest({ org: 'tinh' }, [keys.tinh])),
  'an older version': ({ below }) => of(signedManifest({ version: 1 + below(5) })),
  'an older epoch': ({ below }) => of(signedManifest({ epoch: 1, version: 1 + below(1000) })),
  'the same version of another digest': ({ below }) => {
    const playlist = playlistText(below(1000))
    const last = { epoch: 2, version: 7, digest: sha256(playlistText('last')) }
    return of(signedManifest({}, [keys.ben], playlist), { last })
  },
  'another digest': ({ below }) => of(signedManifest({ digest: sha256(`${below(1000)}`) })),
  'another playlist under its digest': ({ below, pick }) => {
    const playlist = pick([
      playlistText(2 + below(1000)),
      playlistText().replace(',', ', '),
      playlistText().normalize('NFD'),
    ])
    return of(signedManifest({ digest: sha256(playlistText()) }, [keys.ben], playlist))
  },
  'a head of another form': (dice) => {
    const text = dice.pick(oddHeads)(payloadOf(), dice)
    if (text === payloadOf()) throw new Error('nothing was changed')
    return of(signEnvelope(manifestType, text, [keys.ben]))
  },
  'another type': ({ pick }) => of(signEnvelope(pick([rootType, 'application/json', 'x']), payloadOf(), [keys.ben])),
  'a root in its place': () => of(signedRoot(aRoot(), root1, root2)),

  'a manifest in place of a root': () => roots(aRoot(), signedManifest({}, [root1, root2])),
  'a version with a gap, or a former one': ({ pick }) => {
    const version = pick([1, 3, 4, 100, 2 ** 52])
    return roots(aRoot(), signedRoot({ ...nextRoot, version }, root1, root2, root3, root4))
  },
  'a root by the former keys alone, or by the new alone': ({ pick }) =>
    roots(aRoot(), signedRoot(nextRoot, ...pick([[root1, root2], [root3, root4], [root1, root4], [root2], [root4]]))),
  'a root by publishing keys': ({ pick }) =>
    roots(
      pick([aRoot(), null]),
      signedRoot(aRoot({ version: 2 }), ...pick([[keys.ben, keys.tinh], [all], [keys.ben, all, root1]])),
    ),
  'a root with a key put in': ({ below }) => {
    const own = keyNamed(`guest ${below(1000)}`)
    const taken = aRoot({ version: 2, keys: { ...aRoot().keys, ...keyList(own) }, root: roleOf(1, own) })
    return roots(aRoot(), signedRoot(taken, own))
  },
  'a root with a key under another’s id': ({ below, pick }) => {
    const own = keyNamed(`guest ${below(1000)}`)
    const victim = pick([root1, root2, keys.ben])
    const taken = aRoot({ version: 2, keys: { ...aRoot().keys, [victim.id]: own.publicKey } })
    return roots(pick([aRoot(), null]), signedRoot(taken, as(victim, own), root3, root1))
  },
  'a root with a role that anybody fills': ({ pick }) => {
    const threshold = pick([0, -1, 0.5, 4, 2 ** 53])
    return roots(
      pick([aRoot(), null]),
      signedRoot(aRoot({ version: 2, root: { keys: aRoot().root.keys, threshold } }), root1, root2, root3),
    )
  },
  'a root with one key twice': ({ pick }) => {
    const twice = { keys: [root1.id, root1.id], threshold: pick([1, 2]) }
    return roots(pick([aRoot(), null]), signedRoot(aRoot({ version: 2, root: twice }), root1, root2))
  },
  'roots of which one does not hold': ({ pick }) => {
    const [two, three] = [signedRoot(nextRoot, root2, root3), signedRoot({ ...nextRoot, version: 3 }, root3, root4)]
    return roots(
      aRoot(),
      ...pick([
        [two, two],
        [three, two],
        [two, three, two],
        [two, three.replace(/.$/, '')],
        [two, signedRoot({ ...nextRoot, version: 3 }, root1, root2)],
      ]),
    )
  },
  nothing: () => roots(null),
}
