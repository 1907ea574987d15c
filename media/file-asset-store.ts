import { randomUUID } from 'node:crypto'
import { access, copyFile, mkdir, open, readFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { AssetStore } from './asset-store.ts'
import { isSha256, sha256Of } from './sha256-of.ts'

/** An asset store whose bytes lie in files: large ones need never be in memory. */
export interface FileAssetStore extends AssetStore {
  /** Takes a file in by moving it; `sha256` is the hash of its bytes, which the caller has made. The file at `path` is gone then. */
  putFile(path: string, sha256: string): Promise<void>
  /** The file with the bytes of that name, for programs that read files; undefined where there is none. Unchecked. */
  pathOf(sha256: string): Promise<string | undefined>
}

/**
 * An asset store in the folder `dir`, made at the first `put`: `ab/cdef…` for the hash `abcdef…`.
 * A file appears whole or not at all; one that no longer matches its name is moved to `damaged/`.
 */
export function fileAssetStore(dir: string): FileAssetStore {
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

  async function has(sha256: string): Promise<boolean> {
    if (!isSha256(sha256)) return false
    return (await access(placeOf(sha256)).then(() => true, unlessMissing)) ?? false
  }

  return {
    get,
    has,
    pathOf: async (sha256) => ((await has(sha256)) ? placeOf(sha256) : undefined),
    async putFile(path, sha256) {
      if (!isSha256(sha256)) throw new RangeError(`not a SHA-256: ${sha256}`)
      const folder = join(dir, sha256.slice(0, 2))
      await mkdir(folder, { recursive: true })
      try {
        await moveThrough(path, placeOf(sha256), join(folder, `.${sha256}-${randomUUID()}`))
      } catch (cause) {
        throw new Error(`cannot keep the asset ${sha256} in ${dir}`, { cause })
      }
      await syncFolder(folder)
    },
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

/** Moves a file, whole or not at all; by way of `draft` where it lies on another disk. */
async function moveThrough(from: string, to: string, draft: string): Promise<void> {
  await syncFile(from)
  const moved = await rename(from, to).then(
    () => true,
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'EXDEV') return false
      throw error
    },
  )
  if (moved) return
  try {
    await copyFile(from, draft)
    await syncFile(draft)
    await rename(draft, to)
  } catch (cause) {
    await rm(draft, { force: true })
    throw cause
  }
  await rm(from, { force: true })
}

async function syncFile(path: string): Promise<void> {
  const file = await open(path, 'r+')
  try {
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
