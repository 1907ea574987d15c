import { randomUUID } from 'node:crypto'
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** The bytes of screenshots, by their ids. */
export interface ScreenshotFiles {
  put(id: string, bytes: Uint8Array): Promise<void>
  get(id: string): Promise<Buffer | undefined>
  drop(id: string): Promise<void>
}

/** Screenshots in a folder, made at the first one. A file appears whole or not at all. */
export function screenshotFiles(folder: string): ScreenshotFiles {
  // Only what was made here ever becomes a path.
  const placeOf = (id: string) => {
    if (!/^[0-9a-f]{16}$/.test(id)) throw new RangeError(`not the id of a screenshot: ${id}`)
    return join(folder, `${id}.png`)
  }
  return {
    async put(id, bytes) {
      await mkdir(folder, { recursive: true })
      const draft = join(folder, `.${id}-${randomUUID()}`)
      try {
        await writeFile(draft, bytes)
        await rename(draft, placeOf(id))
      } catch (cause) {
        await rm(draft, { force: true })
        throw new Error(`cannot keep the screenshot ${id}`, { cause })
      }
    },
    async get(id) {
      return readFile(placeOf(id)).catch((error: NodeJS.ErrnoException) => {
        if (error.code === 'ENOENT') return undefined
        throw error
      })
    },
    drop: (id) => rm(placeOf(id), { force: true }),
  }
}
