import { randomBytes } from 'node:crypto'
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { DatabaseRefused } from './database-refused.ts'

/** The fewest bytes that a key has. */
const leastBytes = 32

/** Where a key may lie. */
export interface SealKeyPlace {
  readonly dataDir: string
  /** `CONGCHAO_SEAL_KEY_FILE` names its file, `CONGCHAO_SEAL_KEY` is the key itself: base64 or hex. */
  readonly env: Readonly<Record<string, string | undefined>>
}

/** The key's place in a data folder. */
export const sealKeyFile = join('keys', 'seal.key')

/**
 * The secret of this installation's seals, at least 32 bytes: the one that the environment gives, else that of the data folder, made at
 * the first start. Throws `DatabaseRefused` where what is given is no key.
 */
export async function sealKeyFrom(place: SealKeyPlace): Promise<Uint8Array> {
  return (await readSealKey(place)) ?? (await makeKeyFile(join(place.dataDir, sealKeyFile)))
}

/** The same, without making one: undefined where there is none yet. */
export async function readSealKey({ dataDir, env }: SealKeyPlace): Promise<Uint8Array | undefined> {
  const named = env.CONGCHAO_SEAL_KEY_FILE
  if (named) return (await readKeyFile(named)) ?? keyIn(Buffer.alloc(0), named)
  if (env.CONGCHAO_SEAL_KEY) return keyIn(Buffer.from(env.CONGCHAO_SEAL_KEY), 'CONGCHAO_SEAL_KEY')
  return readKeyFile(join(dataDir, sealKeyFile))
}

/** The key in a file; undefined where there is no such file. Throws `DatabaseRefused` where it holds none. */
export async function readKeyFile(path: string): Promise<Uint8Array | undefined> {
  try {
    return keyIn(await readFile(path), path)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}

/**
 * Makes a key in a file, in place of what is there. Written whole or not at all: a key that was cut short by a power cut would refuse
 * everything that it had sealed.
 */
export async function makeKeyFile(path: string): Promise<Uint8Array> {
  const key = randomBytes(leastBytes)
  const folder = dirname(path)
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const beside = `${path}.${randomBytes(6).toString('hex')}`
  const file = await open(beside, 'wx', 0o600)
  try {
    await file.writeFile(`${key.toString('base64')}\n`)
    await file.sync()
  } catch (error) {
    await rm(beside, { force: true })
    throw error
  } finally {
    await file.close()
  }
  await moveKeyFile(beside, path)
  return key
}

/** Gives a key file another name, in place of what had it; on the disk when it resolves. */
export async function moveKeyFile(from: string, to: string): Promise<void> {
  await rename(from, to)
  await syncFolder(dirname(to))
}

async function syncFolder(folder: string): Promise<void> {
  // Windows opens no folders; there a rename is on the disk when it returns.
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** A key written in hex or base64 (of either alphabet). The refusal names the place, never what stands there. */
function keyIn(bytes: Buffer, place: string): Uint8Array {
  const text = bytes.toString('latin1').trim()
  const key = /^(?:[0-9a-f]{2})+$/i.test(text)
    ? Buffer.from(text, 'hex')
    : /^[\w+/-]+={0,2}$/.test(text)
      ? Buffer.from(text, 'base64')
      : Buffer.alloc(0)
  if (key.length >= leastBytes) return key
  throw new DatabaseRefused(
    `${place}: cần một khóa ít nhất ${leastBytes} byte, viết dạng base64 hoặc hex.`,
    `${place}: a key of at least ${leastBytes} bytes is needed, in base64 or hex.`,
  )
}
