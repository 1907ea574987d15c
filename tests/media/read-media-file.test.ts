import { mkdtemp, rm, symlink, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { readMediaFile } from '../../media/read-media-file.ts'

async function folder(): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), 'congchao-files-'))
  onTestFinished(() => rm(path, { recursive: true }))
  return path
}

test('a file is read whole; one that is not there is undefined', async () => {
  const path = join(await folder(), 'a.png')
  expect(await readMediaFile(path)).toBeUndefined()
  await writeFile(path, 'abc')
  expect(await readMediaFile(path)).toEqual(Buffer.from('abc'))
})

test('what is no file, leads round or is far too large is refused, and not read', async () => {
  const dir = await folder()
  const [round, device, large] = [join(dir, 'round'), join(dir, 'device'), join(dir, 'large')]
  await symlink(round, round)
  await symlink('/dev/zero', device)
  await writeFile(large, '')
  await truncate(large, 3 * 2 ** 30)
  for (const path of [dir, round, device])
    await expect(readMediaFile(path)).rejects.toMatchObject({ kind: 'unreadable' })
  await expect(readMediaFile(large)).rejects.toMatchObject({ kind: 'too-large' })
})
