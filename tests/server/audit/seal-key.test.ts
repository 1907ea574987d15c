import { randomBytes } from 'node:crypto'
import { readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { checkSealKey } from '../../../server/check-seal-key.ts'
import { readKeyFile, readSealKey, sealKeyFile, sealKeyFrom } from '../../../server/db/seal-key.ts'
import { system } from '../../../server/store/actor.ts'
import { auditLog } from '../../../server/store/audit/audit-log.ts'
import { sealWith } from '../../../server/store/seal.ts'
import { opened } from '../../contracts/new-place.ts'
import { aFolder } from './a-folder.ts'

it('the first start makes a key that nobody else reads, and later ones have the same', async () => {
  const dataDir = await aFolder()
  expect(await readSealKey({ dataDir, env: {} })).toBeUndefined()
  const key = await sealKeyFrom({ dataDir, env: {} })
  expect(key).toHaveLength(32)
  expect(await sealKeyFrom({ dataDir, env: {} })).toEqual(key)
  expect(await readKeyFile(join(dataDir, sealKeyFile))).toEqual(key)
  expect(await readdir(join(dataDir, 'keys'))).toEqual(['seal.key'])
  expect((await stat(join(dataDir, sealKeyFile))).mode & 0o777).toBe(0o600)
  expect((await stat(join(dataDir, 'keys'))).mode & 0o777).toBe(0o700)
})

it('each installation makes another', async () => {
  const [one, other] = await Promise.all(
    [await aFolder(), await aFolder()].map((dataDir) => sealKeyFrom({ dataDir, env: {} })),
  )
  expect(one).not.toEqual(other)
})

it.each(['hex', 'base64', 'base64url'] as const)(
  'a key of the environment is taken in %s, and none is made',
  async (form) => {
    const dataDir = await aFolder()
    const key = randomBytes(40)
    expect(await sealKeyFrom({ dataDir, env: { CONGCHAO_SEAL_KEY: key.toString(form) } })).toEqual(key)
    const file = join(dataDir, 'a.key')
    await writeFile(file, `${key.toString(form)}\n`)
    const env = { CONGCHAO_SEAL_KEY_FILE: file, CONGCHAO_SEAL_KEY: randomBytes(32).toString('hex') }
    expect(await sealKeyFrom({ dataDir, env })).toEqual(key)
    expect(await readdir(dataDir)).toEqual(['a.key'])
  },
)

it.each(['', 'short', randomBytes(31).toString('base64'), `${'ab'.repeat(32)}!`, 'khóa '.repeat(20)])(
  'what is no key is refused in both languages, without being told: %s',
  async (text) => {
    const dataDir = await aFolder()
    const file = join(dataDir, 'a.key')
    await writeFile(file, text)
    const refused = await sealKeyFrom({ dataDir, env: { CONGCHAO_SEAL_KEY_FILE: file } }).catch((error: Error) => error)
    expect(String(refused)).toMatch(/a\.key: cần một khóa[\s\S]*a\.key: a key of at least 32 bytes/)
    if (text !== '') expect(String(refused)).not.toContain(text)
  },
)

it('a key file that is named and is not there is refused, not made', async () => {
  const dataDir = await aFolder()
  const env = { CONGCHAO_SEAL_KEY_FILE: join(dataDir, 'none.key') }
  await expect(sealKeyFrom({ dataDir, env })).rejects.toThrow('none.key')
  expect(await readdir(dataDir)).toEqual([])
})

it('the key of a data folder that was damaged is refused, not put in place of', async () => {
  const dataDir = await aFolder()
  await sealKeyFrom({ dataDir, env: {} })
  await writeFile(join(dataDir, sealKeyFile), 'x')
  await expect(sealKeyFrom({ dataDir, env: {} })).rejects.toThrow('seal.key')
  expect(await readFile(join(dataDir, sealKeyFile), 'utf8')).toBe('x')
})

it('a database that was sealed with another key refuses the start, in both languages, and says what to do', async () => {
  const { db, write } = await opened({ sqlite: ':memory:' })
  const [key, other] = [randomBytes(32), randomBytes(32)]
  await checkSealKey(db, other)
  const deed = { act: 'do', subject: { kind: 'thing', id: '' }, org: null }
  await write((trx) => auditLog(sealWith(key, 'audit')).append(trx, system, 1, [deed]))
  await checkSealKey(db, key)
  await expect(checkSealKey(db, other)).rejects.toThrow(
    /Hãy khôi phục tệp keys\/seal\.key[\s\S]*Restore keys\/seal\.key/,
  )
})
