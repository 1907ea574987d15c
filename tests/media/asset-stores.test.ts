import { mkdtemp, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { fileAssetStore } from '../../media/file-asset-store.ts'
import { memoryAssetStore } from '../../media/memory-asset-store.ts'
import { sha256Of } from '../../media/sha256-of.ts'
import { sha256OfFile } from '../../media/sha256-of-file.ts'
import { assetStoreContract } from './asset-store-contract.ts'

const folders: string[] = []

async function newFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'congchao-assets-'))
  folders.push(folder)
  return folder
}

afterEach(async () => {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true })
})

assetStoreContract('assets in memory', async () => memoryAssetStore())
assetStoreContract('assets in a folder', async () => fileAssetStore(join(await newFolder(), 'not', 'made', 'yet')))

describe('assets in a folder, damaged', () => {
  test('a file with a flipped byte is not given out, is moved aside, and is mended by the next put', async () => {
    const dir = await newFolder()
    const store = fileAssetStore(dir)
    const bytes = Buffer.from('lần thứ XVII')
    const sha256 = await store.put(bytes)
    const path = join(dir, sha256.slice(0, 2), sha256.slice(2))
    const changed = await readFile(path)
    changed[3] = (changed[3] as number) ^ 1
    await writeFile(path, changed)
    expect(await store.get(sha256)).toBeUndefined()
    expect(await store.has(sha256)).toBe(false)
    expect(await readdir(join(dir, 'damaged'))).toHaveLength(1)
    await store.put(bytes)
    expect(await store.get(sha256)).toEqual(bytes)
  })

  test('a file that was cut short is mended by a put alone', async () => {
    const dir = await newFolder()
    const store = fileAssetStore(dir)
    const bytes = Buffer.alloc(5000, 1)
    const sha256 = await store.put(bytes)
    await truncate(join(dir, sha256.slice(0, 2), sha256.slice(2)), 100)
    await store.put(bytes)
    expect(await store.get(sha256)).toEqual(bytes)
  })

  test('no draft is left behind', async () => {
    const dir = await newFolder()
    const sha256 = await fileAssetStore(dir).put(Buffer.from('x'))
    expect(await readdir(join(dir, sha256.slice(0, 2)))).toEqual([sha256.slice(2)])
  })

  test('a folder that cannot be written is said to be so, with the cause', async () => {
    const file = join(await newFolder(), 'a-file')
    await writeFile(file, '')
    await expect(fileAssetStore(file).put(Buffer.from('x'))).rejects.toThrow()
  })
})

describe('a file that is taken into a folder of assets', () => {
  test('is moved there, is had back under its hash, and lies where programs can read it', async () => {
    const dir = await newFolder()
    const store = fileAssetStore(join(dir, 'assets'))
    const path = join(dir, 'upload')
    await writeFile(path, 'một đoạn phim')
    const sha256 = await sha256OfFile(path)
    expect(sha256).toBe(sha256Of('một đoạn phim'))
    await store.putFile(path, sha256)
    expect((await store.get(sha256))?.toString()).toBe('một đoạn phim')
    expect(await readFile((await store.pathOf(sha256))!, 'utf8')).toBe('một đoạn phim')
    expect(await readdir(dir)).toEqual(['assets'])
  })

  test('takes the place of a copy that was damaged', async () => {
    const dir = await newFolder()
    const store = fileAssetStore(dir)
    const sha256 = await store.put(Buffer.from('nguyên vẹn'))
    await writeFile((await store.pathOf(sha256))!, 'hỏng')
    await writeFile(join(dir, 'upload'), 'nguyên vẹn')
    await store.putFile(join(dir, 'upload'), sha256)
    expect((await store.get(sha256))?.toString()).toBe('nguyên vẹn')
  })

  test('is refused under a name that is no hash, and stays where it was', async () => {
    const dir = await newFolder()
    await writeFile(join(dir, 'upload'), 'x')
    await expect(fileAssetStore(dir).putFile(join(dir, 'upload'), '../x')).rejects.toThrow(RangeError)
    expect(await readdir(dir)).toEqual(['upload'])
  })

  test('that is not there, or was never taken, has no path', async () => {
    const dir = await newFolder()
    const store = fileAssetStore(dir)
    await expect(store.putFile(join(dir, 'nothing'), sha256Of('nothing'))).rejects.toThrow(/cannot keep/)
    expect(await store.pathOf(sha256Of('nothing'))).toBeUndefined()
    expect(await store.pathOf('../nothing')).toBeUndefined()
  })
})
