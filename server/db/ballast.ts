import { randomBytes } from 'node:crypto'
import { open, rename, rm, stat, statfs } from 'node:fs/promises'
import { join } from 'node:path'

/** Room on the disk that is held back: on a full disk not even the database's log can be folded in, until something gives way. */
export interface Ballast {
  /** Gives the room free, once: true where there was any. */
  free(): Promise<boolean>
  /** Takes the room, where it is not taken and there is plenty. To be called from time to time. */
  take(): Promise<void>
}

const ballastBytes = 32 * 1024 * 1024
/** So much has to stay free beside it. */
const spareBytes = 128 * 1024 * 1024
const chunkBytes = 1024 * 1024

/** The ballast of a data folder, a file. */
export function ballastIn(dataDir: string, bytes = ballastBytes): Ballast {
  const path = join(dataDir, 'ballast')
  const size = () =>
    stat(path).then(
      (found) => found.size,
      () => 0,
    )

  return {
    async free() {
      if ((await size()) === 0) return false
      await rm(path, { force: true })
      return true
    },
    async take() {
      if ((await size()) >= bytes) return
      const { bavail, bsize } = await statfs(dataDir)
      if (bavail * bsize < bytes + spareBytes) return
      const part = `${path}.part`
      const file = await open(part, 'w', 0o600)
      try {
        // A file system may keep no room for bytes that are all alike.
        for (let left = bytes; left > 0; left -= chunkBytes) await file.write(randomBytes(Math.min(chunkBytes, left)))
        await file.sync()
      } finally {
        await file.close()
      }
      await rename(part, path)
    },
  }
}

/** Whether a write failed because the disk is full. */
export function isDiskFull(error: unknown): boolean {
  const { code } = (error ?? {}) as { code?: unknown }
  return code === 'SQLITE_FULL' || code === 'ENOSPC' || code === '53100'
}
