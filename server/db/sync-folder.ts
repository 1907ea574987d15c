import { open } from 'node:fs/promises'

/** Puts a file, or what a folder lists, on the disk. */
export async function syncPath(path: string): Promise<void> {
  const handle = await open(path, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
