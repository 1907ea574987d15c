import { mkdtemp, statfs } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const memory = '/dev/shm'
const enough = 2 ** 30

/** A new folder for what need not outlive a loss of power: in memory where there is plenty, so that no commit waits for a disk. The caller removes it. */
export async function newFolder(name: string): Promise<string> {
  const free = await statfs(memory).then(
    ({ bavail, bsize }) => bavail * bsize,
    () => 0,
  )
  return mkdtemp(join(free >= enough ? memory : tmpdir(), `congchao-${name}-`))
}
