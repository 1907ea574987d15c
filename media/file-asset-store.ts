import { randomUUID } from 'node:crypto'
import { access, mkdir, open, readFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { AssetStore } from './asset-store.ts'
import { isSha256, sha256Of } from './sha256-of.ts'

/**
 * An asset store in the folder `dir`, made at the first `put`: `ab/cdef…` for the hash `abcdef…`.
 * A file appears whole or not at all; one that no longer matches its name is moved to `damaged/`.
 */
export function fileAssetStore(dir: string): AssetStore {
  const placeOf = (sha256: string) => join(dir, sha256.slice(0, 2), sha256.slice(2))

  async function get(sha256: string): Promise<Buffer | undefined> {
    // Only a hash ever becomes a path.
    if (!isSha256(sha256)) return undefined
    const bytes = await bytesAt(placeOf(sha256))
    if (bytes === undefined || sha256Of(bytes) === sha256) return bytes
    await mkdir(join(dir, 'damaged'), { recursive: true })
    await rename(placeOf(sha256), join(dir, 'damaged', `${sha256}-${randomUUID()}`)).catch(unlessMissing)
    return undefined
  }

  return {
    get,
    async put(bytes) {
      const name = sha256Of(bytes)
      if ((await get(name)) !== undefined) return name
      const folder = join(dir, name.slice(0, 2))
      await mkdir(folder, { recursive: true })
      const draft = join(folder, `.${name}-${randomUUID()}`)
      try {
        await writeThrough(draft, bytes)
        await rename(draft, placeOf(name))
      } catch (cause) {
        await rm(draft, { force: true })
        throw new Error(`cannot keep the asset ${name} in ${dir}`, { cause })
      }
      await syncFolder(folder)
      return name
    },
    async has(sha256) {
      if (!isSha256(sha256)) return false
      return (await access(placeOf(sha256)).then(() => true, unlessMissing)) ?? false
    },
  }
}

async function bytesAt(path: string): Promise<Buffer | undefined> {
  return await readFile(path).catch(unlessMissing)
}

async function writeThrough(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, 'wx')
  try {
    await file.writeFile(bytes)
    await file.sync()
  } finally {
    await file.close()
  }
}

/** A rename is durable only once its folder is; Windows cannot open a folder and keeps its own journal. */
async function syncFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return
  const folder = await open(path, 'r')
  try {
    await folder.sync()
  } finally {
    await folder.close()
  }
}

function unlessMissing(error: NodeJS.ErrnoException): undefined {
  if (error.code === 'ENOENT') return undefined
  throw error
}
