import type { Check } from './check.ts'
import { decodeRoot } from './decode-root.ts'
import { isSoundPoint } from './ed25519.ts'
import { type Envelope, readEnvelope } from './envelope.ts'
import { type Refusal, type RootDocument, rootType } from './manifest.ts'
import { bytesOfHex, isSignedBy, signersOf } from './signers-of.ts'
import { textOfUtf8 } from './utf8.ts'

/** The root that is trusted from now on, or why it stays as it was. */
export type RootVerdict = { readonly root: RootDocument } | { readonly refused: Refusal }

/**
 * Goes from the root that is trusted to the last of `envelopes`, each one version on and signed by enough root keys of the one before and
 * of its own; one that is not refuses them all. Without a trusted one, as at a pairing, the first is taken by its own signatures.
 */
export async function verifyRoots(
  trusted: RootDocument | null,
  envelopes: readonly string[],
  check: Check,
): Promise<RootVerdict> {
  let root = trusted
  for (const text of envelopes) {
    const verdict = await verifyRoot(root, text, check)
    if ('refused' in verdict) return verdict
    root = verdict.root
  }
  return root ? { root } : { refused: 'root' }
}

async function verifyRoot(former: RootDocument | null, text: string, check: Check): Promise<RootVerdict> {
  const envelope = readEnvelope(text)
  const root = envelope && (await rootIn(envelope, check))
  if (!root) return { refused: 'format' }
  if (former && root.version !== former.version + 1) return { refused: 'root' }
  // A key that is trusted keeps its id, whatever else may be made to have the same.
  const signers = await signersOf(envelope, { ...root.keys, ...former?.keys }, check)
  if (typeof signers === 'string') return { refused: signers }
  const isSigned = isSignedBy(signers, root.root) && (!former || isSignedBy(signers, former.root))
  return isSigned ? { root } : { refused: 'role' }
}

/** Read before its signatures are checked, for the keys that check them stand in it: nothing of it is used if they do not hold. */
async function rootIn({ payloadType, payload }: Envelope, check: Check): Promise<RootDocument | undefined> {
  const text = payloadType === rootType ? textOfUtf8(payload) : undefined
  const root = text === undefined ? undefined : decodeRoot(text)
  if (!root) return undefined
  for (const [id, hex] of Object.entries(root.keys)) {
    const key = bytesOfHex(hex)
    if (!isSoundPoint(key) || (await check.sha256(key)).slice(0, 16) !== id) return undefined
  }
  return root
}
