import { readdir, readFile, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { unfinishedMs } from './media-limits.ts'

/** An upload as it lies in the folder: its bytes under its id, and beside them what was said when it began. */
export interface Unfinished {
  readonly id: string
  readonly path: string
  /** What has come of it. */
  readonly offset: number
  readonly bytes: number
  readonly name: string | null
  /** Who began it: nobody else goes on with it. */
  readonly owner: string | null
  /** Epoch ms. */
  readonly endsAt: number
}

/** Whether a text has the form of an upload's id: only such ever become names of files. */
export function isUploadId(text: string): boolean {
  return /^[0-9a-f]{32}$/.test(text)
}

/** The upload of that id; undefined where there is none (any more). */
export async function findUnfinished(folder: string, id: string): Promise<Unfinished | undefined> {
  if (!isUploadId(id)) return undefined
  const path = join(folder, id)
  try {
    const said = JSON.parse(await readFile(`${path}.json`, 'utf8')) as Said
    const { size: offset } = await stat(path)
    const endsAt = Date.parse(said.creation_date) + unfinishedMs
    const { filename: name = null, owner = null } = said.metadata ?? {}
    return { id, path, offset, bytes: said.size, name, owner, endsAt }
  } catch (error) {
    // Half a record is what a crash leaves at the very beginning of an upload, when there is nothing yet to go on with.
    if (error instanceof SyntaxError || (error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}

/** Removes an upload, whatever there is of it. */
export async function removeUnfinished(folder: string, id: string): Promise<void> {
  // The record goes first: without it the bytes are nobody's, and are swept.
  await rm(join(folder, `${id}.json`), { force: true })
  await rm(join(folder, id), { force: true })
}

/** The ids of all uploads that are there, and the names of files that belong to none. */
export async function listUnfinished(folder: string): Promise<{ ids: string[]; strays: string[] }> {
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return []
    throw error
  })
  const ids = names.flatMap((name) => (name.endsWith('.json') ? [name.slice(0, -'.json'.length)] : []))
  const known = new Set(ids)
  return { ids, strays: names.filter((name) => !known.has(name.replace(/\.json$/, ''))) }
}

interface Said {
  readonly size: number
  readonly creation_date: string
  readonly metadata?: { readonly filename?: string; readonly owner?: string }
}
