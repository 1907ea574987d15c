import { randomUUID } from 'node:crypto'
import { mkdir, readdir, readFile, rename, rm, rmdir } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'

/** The list of a package's files with their hashes, which `sha256sum -c` reads. */
export const sumsFile = 'SHA256SUMS'

/** The folder is there and holds something else than a package. */
export class FolderTaken extends Error {
  override readonly name: string = 'FolderTaken'
}

/** Throws `FolderTaken` where `out` holds anything but a whole package of ours, or is no folder. */
export async function refuseTaken(out: string): Promise<void> {
  const names = await filesIn(out)
  if (names === undefined || names.length === 0) return
  const sums = names.includes(sumsFile) ? await readFile(join(out, sumsFile), 'utf8') : ''
  const ours = new Set(sums.split('\n').map((line) => line.slice(66)))
  if (ours.has('schedule.json') && names.every((name) => name === sumsFile || ours.has(name))) return
  throw new FolderTaken(out)
}

/**
 * Fills a folder beside `out` and puts it in its place once `fill` is done: nobody sees half a package, and what was there stays
 * where it fails. Throws `FolderTaken` before anything is written.
 */
export async function replaceFolder<T>(out: string, fill: (folder: string) => Promise<T>): Promise<T> {
  const place = resolve(out)
  await refuseTaken(place)
  const draft = join(dirname(place), `.${basename(place)}-${randomUUID()}`)
  await mkdir(draft, { recursive: true })
  try {
    const filled = await fill(draft)
    await refuseTaken(place)
    await putInPlace(draft, place)
    return filled
  } catch (error) {
    await rm(draft, { recursive: true, force: true })
    throw error
  }
}

async function putInPlace(draft: string, place: string): Promise<void> {
  const names = await filesIn(place)
  if (names?.length === 0) await rmdir(place)
  const old = `${draft}-old`
  if (names && names.length > 0) await rename(place, old)
  await rename(draft, place)
  await rm(old, { recursive: true, force: true })
}

/** The paths of all files in a folder and below, with `/`; undefined where there is none. */
async function filesIn(folder: string): Promise<readonly string[] | undefined> {
  try {
    const entries = await readdir(folder, { withFileTypes: true })
    const below = await Promise.all(
      entries.map(async (entry) => {
        if (!entry.isDirectory()) return [entry.name]
        const inside = (await filesIn(join(folder, entry.name))) ?? []
        // An empty folder is somebody's too.
        return inside.length === 0 ? [`${entry.name}/`] : inside.map((name) => `${entry.name}/${name}`)
      }),
    )
    return below.flat()
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ENOENT') return undefined
    if (code === 'ENOTDIR') throw new FolderTaken(folder, { cause: error })
    throw error
  }
}
