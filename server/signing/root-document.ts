import type { RootDocument } from '../../shared/manifest/manifest.ts'
import type { SigningKey } from './signing-key.ts'

/** A root document of one root key, and one key that publishes for each of these orgs; `issuedAt` is epoch ms. */
export function rootDocument(
  version: number,
  issuedAt: number,
  root: SigningKey,
  publish: readonly (readonly [org: string, key: SigningKey])[],
): RootDocument {
  const signing = [root, ...publish.map(([, key]) => key)]
  return {
    ...{ format: 'congchao/root@1', version, issuedAt },
    keys: Object.fromEntries(signing.map(({ id, publicKey }) => [id, publicKey])),
    root: roleOf(root),
    publish: Object.fromEntries(publish.map(([org, key]) => [org, roleOf(key)])),
  }
}

const roleOf = ({ id }: SigningKey) => ({ keys: [id], threshold: 1 })
