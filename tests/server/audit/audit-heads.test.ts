import { appendFile, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import type { openDatabase } from '../../../server/db/database.ts'
import { system } from '../../../server/store/actor.ts'
import { auditHeads, auditHeadsFile } from '../../../server/store/audit/audit-heads.ts'
import { auditLog } from '../../../server/store/audit/audit-log.ts'
import { noteHeads } from '../../../server/store/audit/note-heads.ts'
import { sealWith } from '../../../server/store/seal.ts'
import { opened } from '../../contracts/new-place.ts'
import { aFolder } from './a-folder.ts'

const hour = 3_600_000
const log = auditLog(sealWith(new Uint8Array(32), 'audit'))
const head = (seq: number) => ({ seq, hash: 'a'.repeat(64), seal: 'b'.repeat(64), at: 1000 + seq })

it('heads are added line by line, and read back', async () => {
  const folder = await aFolder()
  const heads = auditHeads(folder)
  expect(await heads.read()).toEqual([])
  await heads.add(head(1))
  await heads.add(head(2))
  expect(await heads.read()).toEqual([head(1), head(2)])
  expect(await readFile(join(folder, auditHeadsFile), 'utf8')).toBe(
    `${JSON.stringify(head(1))}\n${JSON.stringify(head(2))}\n`,
  )
  expect((await stat(join(folder, auditHeadsFile))).mode & 0o777).toBe(0o600)
})

it('a line that broke off with the machine is none, and is gone with the next', async () => {
  const folder = await aFolder()
  const heads = auditHeads(folder)
  await heads.add(head(1))
  await appendFile(join(folder, auditHeadsFile), '{"seq":2,"ha')
  expect(await heads.read()).toEqual([head(1)])
  await heads.add(head(3))
  expect(await heads.read()).toEqual([head(1), head(3)])
})

it.each(['', '{}', 'null', '[]', '{"seq":1.5}', JSON.stringify({ ...head(1), hash: 'A' })])(
  'a line that is no head is not passed over: %s',
  async (line) => {
    const folder = await aFolder()
    await writeFile(join(folder, auditHeadsFile), `${JSON.stringify(head(1))}\n${line}\n`)
    await expect(auditHeads(folder).read()).rejects.toThrow('audit-heads.ndjson:2')
  },
)

it('the head of the log is noted at the start, after a thousand rows and after an hour, and not while nothing is done', async () => {
  const { heads, note, adds, noted } = await aNotedLog()
  await note(0)
  expect(await heads.read()).toEqual([])
  await adds(3)
  await note(1)
  expect(await noted()).toEqual([3])
  await adds(999)
  await note(2)
  expect(await noted()).toEqual([3])
  await adds(1)
  await note(3)
  expect(await noted()).toEqual([3, 1003])
  await note(30 * hour)
  expect(await noted()).toEqual([3, 1003])
  await adds(1)
  await note(30 * hour)
  expect(await noted()).toEqual([3, 1003, 1004])
})

it('a start notes the head whenever it is another, and says where the log is not the one it was', async () => {
  const { folder, adds, note, reported, startAgain, noted } = await aNotedLog()
  await adds(2)
  await note(1)
  await adds(1)
  await startAgain()(2)
  expect(await noted()).toEqual([2, 3])
  expect(reported).toEqual([])
  await auditHeads(folder).add(head(3))
  await startAgain()(3)
  expect(String(reported[0])).toMatch(/không còn dòng 3[\s\S]*no longer has row 3/)
})

async function aNotedLog() {
  const folder = await aFolder()
  const database = await opened({ sqlite: join(folder, 'test.db') } satisfies Parameters<typeof openDatabase>[0])
  const heads = auditHeads(folder)
  const reported: unknown[] = []
  const startAgain = () => noteHeads({ db: database.db, heads, report: (error) => reported.push(error) })
  const deed = { act: 'do', subject: { kind: 'thing', id: '' }, org: null }
  return {
    ...{ folder, heads, reported, startAgain, note: startAgain() },
    adds: (rows: number) => database.write((trx) => log.append(trx, system, 1, Array(rows).fill(deed))),
    noted: async () => (await heads.read()).map(({ seq }) => seq),
  }
}
