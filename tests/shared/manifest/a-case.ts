import type { RootDocument } from '../../../shared/manifest/manifest.ts'
import type { Expected } from '../../../shared/manifest/verify-manifest.ts'
import {
  aRoot,
  ben,
  board,
  keyList,
  keys,
  lastName,
  playlistText,
  roleOf,
  sha256,
  signedManifest,
  signedRoot,
  tinh,
} from './scene.ts'

/** What is to be verified: an envelope against what is expected of it. */
export type Case =
  | { readonly is: 'manifest'; readonly text: string; readonly expected: Expected }
  | { readonly is: 'roots'; readonly texts: readonly string[]; readonly trusted: RootDocument | null }

const { root1, root2, root3, root4, all, approver, former } = keys
const approving = aRoot({
  keys: keyList(root1, root2, root3, all, keys.ben, keys.tinh, approver, former),
  approve: { ben: roleOf(2, approver, former) },
})
/** Version 2 of the root: one root key and the key of `tinh` are others. */
export const nextRoot = aRoot({
  version: 2,
  keys: keyList(root2, root3, root4, all, keys.ben, former),
  root: roleOf(2, root2, root3, root4),
  publish: { '*': roleOf(1, all), ben: roleOf(1, keys.ben), tinh: roleOf(1, former) },
})
const expected: Expected = { root: aRoot(), board, org: ben, last: lastName }

/** Envelopes that are taken, none of them with a signature that it could do without. */
export const sound: readonly Case[] = [
  { is: 'manifest', text: signedManifest(), expected },
  { is: 'manifest', text: signedManifest({ org: tinh }, [keys.ben, keys.tinh]), expected },
  {
    is: 'manifest',
    text: signedManifest({}, [keys.ben, approver, former]),
    expected: { ...expected, root: approving },
  },
  {
    is: 'manifest',
    text: signedManifest({ org: 'khac', epoch: 3, version: 1 }, [all], playlistText('x'.repeat(300))),
    expected: { ...expected, org: 'khac' as typeof ben, last: { epoch: 2, version: 90, digest: sha256('y') } },
  },
  { is: 'roots', texts: [signedRoot(aRoot(), root1, root3)], trusted: null },
  { is: 'roots', texts: [signedRoot(nextRoot, root2, root3)], trusted: aRoot() },
  { is: 'roots', texts: [signedRoot(nextRoot, root1, root2, root4)], trusted: aRoot() },
]

/** The envelope of a case. */
export const textOf = (one: Case): string => (one.is === 'manifest' ? one.text : (one.texts[0] ?? ''))

/** The same case with another envelope. */
export const withText = (one: Case, text: string): Case =>
  one.is === 'manifest' ? { ...one, text } : { ...one, texts: [text] }
