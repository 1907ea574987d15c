import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** The built files of the board's page, by name, in memory. */
export type PlayerFiles = ReadonlyMap<string, Uint8Array<ArrayBuffer>>

/** Reads the folder into which the board's page was built. */
export async function loadPlayerFiles(folder: string): Promise<PlayerFiles> {
  const files = new Map<string, Uint8Array<ArrayBuffer>>()
  for (const name of await readdir(folder)) files.set(name, new Uint8Array(await readFile(join(folder, name))))
  return files
}
