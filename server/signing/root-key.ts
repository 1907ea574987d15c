import { randomBytes } from 'node:crypto'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { makeKeyFile, moveKeyFile, readKeyFile } from '../db/seal-key.ts'
import { type SigningKey, signingKey } from './signing-key.ts'

/** Where the root key lies: the one that says which keys publish. It may be taken away; publishing goes on without it. */
export interface RootKeyPlace {
  /** The key of which `isTrusted` says that the newest root has it; undefined where it is not here. */
  read(isTrusted: (key: SigningKey) => boolean): Promise<SigningKey | undefined>
  /** A new key, put aside until it is trusted. */
  prepare(): Promise<SigningKey>
  /** Puts what was prepared in place. */
  adopt(): Promise<void>
  /** Takes away what was prepared. */
  discard(): Promise<void>
}

/** The key's place in a data folder. */
export const rootKeyFile = join('keys', 'root.key')

/** In the file that `CONGCHAO_ROOT_KEY_FILE` names, else in the data folder. */
export function rootKeyIn({
  dataDir,
  env,
}: {
  readonly dataDir: string
  readonly env: Readonly<Record<string, string | undefined>>
}): RootKeyPlace {
  const path = env.CONGCHAO_ROOT_KEY_FILE || join(dataDir, rootKeyFile)
  const aside = `${path}.next`
  const keyIn = async (file: string) => {
    const secret = await readKeyFile(file)
    return secret && rootKey(secret)
  }
  return {
    async read(isTrusted) {
      const key = await keyIn(path)
      if (key && isTrusted(key)) return key
      // The power may have gone between the new root and the new name of its key.
      const prepared = await keyIn(aside)
      if (!prepared || !isTrusted(prepared)) return undefined
      await moveKeyFile(aside, path)
      return prepared
    },
    prepare: async () => rootKey(await makeKeyFile(aside)),
    adopt: () => moveKeyFile(aside, path),
    discard: () => rm(aside, { force: true }),
  }
}

/** In memory: gone with the process. */
export function rootKeyInMemory(): RootKeyPlace {
  let key: SigningKey | undefined
  let prepared: SigningKey | undefined
  return {
    read: async (isTrusted) => (key && isTrusted(key) ? key : undefined),
    async prepare() {
      prepared = rootKey(randomBytes(32))
      return prepared
    },
    async adopt() {
      key = prepared
    },
    async discard() {
      prepared = undefined
    },
  }
}

const rootKey = (secret: Uint8Array) => signingKey(secret, 'root')
