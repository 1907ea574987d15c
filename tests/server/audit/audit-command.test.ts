import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { run } from '../../../server/cli/run.ts'
import { sealKeyFile, sealKeyFrom } from '../../../server/db/seal-key.ts'
import { system } from '../../../server/store/actor.ts'
import { exportLines } from '../../../server/store/audit/audit-export.ts'
import { auditHeads } from '../../../server/store/audit/audit-heads.ts'
import { auditLog } from '../../../server/store/audit/audit-log.ts'
import { auditHead } from '../../../server/store/audit/audit-store.ts'
import { sealWith } from '../../../server/store/seal.ts'
import { opened } from '../../contracts/new-place.ts'
import { aFolder } from './a-folder.ts'

const noKey = { key: '' }

describe('congchao audit verify', () => {
  it('of a log in use says that it holds, how long it is and its head, and exits 0', async () => {
    const { dataDir, head } = await anInstallation()
    const { code, out } = await congchao('audit', 'verify', '--data', dataDir)
    expect(code).toBe(0)
    expect(out).toContain('Nhật ký nguyên vẹn: 5 dòng. / The log holds: 5 rows.')
    expect(out).toContain(head.hash)
    expect(out).toContain('đã kiểm')
    const asked = await congchao('audit', 'verify', '--data', dataDir, '--json')
    expect(JSON.parse(asked.out)).toEqual({
      ...{ ok: true, count: 5, head: { seq: 5, hash: head.hash }, broken: null, seals: true, heads: 1 },
    })
  })

  it('names the first row that does not hold, what it says and whose it is, in both languages, and exits 1', async () => {
    const { dataDir, forge } = await anInstallation()
    forge(`update audit set actor_name = 'Kẻ\u001b[31m gian' where seq = 3`)
    const { code, out } = await congchao('audit', 'verify', '--data', dataDir)
    expect(code).toBe(1)
    expect(out).toMatch(
      /^HỎNG tại dòng 3 \(hash\): Dòng 3 không còn như lúc được ghi\.\nBROKEN at row 3 \(hash\): Row 3/,
    )
    expect(out).toContain('3 · 2020-10-14T01:00:00.000Z · Kẻ\uFFFD[31m gian · thing.do thing 3')
    const asked = await congchao('audit', 'verify', '--data', dataDir, '--json')
    expect(JSON.parse(asked.out)).toMatchObject({
      ok: false,
      count: 2,
      broken: { seq: 3, why: 'hash', row: { seq: 3 } },
    })
  })

  it('finds an end that was cut off by the heads beside it', async () => {
    const { dataDir, forge } = await anInstallation()
    forge('delete from audit where seq = 5')
    const { code, out } = await congchao('audit', 'verify', '--data', dataDir)
    expect([code, out]).toEqual([1, expect.stringContaining('tail')])
  })

  it('finds a log that was cut or written anew by a head that somebody noted down elsewhere', async () => {
    const { dataDir, head } = await anInstallation()
    const verify = (noted: string) => congchao('audit', 'verify', '--data', dataDir, '--head', noted)
    expect(await verify(`5:${head.hash}`)).toEqual({ code: 0, out: expect.stringContaining(`5:${head.hash}`) })
    expect(await verify(`4:${head.hash}`)).toEqual({ code: 1, out: expect.stringContaining('(anchor)') })
    expect(await verify(`6:${head.hash}`)).toEqual({ code: 1, out: expect.stringContaining('(tail)') })
    expect((await verify('6')).code).toBe(2)
  })

  it('without the key looks at the chain, and says so; with another key nothing holds', async () => {
    const { dataDir, database } = await anInstallation(noKey)
    expect((await congchao('audit', 'verify', '--data', dataDir)).out).toContain('chưa kiểm')
    const other = join(await aFolder(), 'other.key')
    await writeFile(other, 'cd'.repeat(32))
    const { code, out } = await congchao('audit', 'verify', '--data', dataDir, '--key', other)
    expect([code, out]).toEqual([1, expect.stringContaining('(seal)')])
    await expect(database.write((trx) => trx.deleteFrom('audit').execute())).rejects.toThrow()
  })

  it('looks over an export, which shows its own cut end, and a part of the log', async () => {
    const { dataDir, database } = await anInstallation()
    const folder = await aFolder()
    const exported = async (name: string, orgs?: readonly string[]) => {
      let text = ''
      for await (const lines of exportLines(database.db, orgs)) text += lines
      const path = join(folder, name)
      await writeFile(path, text)
      return path
    }
    const key = join(dataDir, sealKeyFile)
    const whole = await exported('whole.ndjson')
    const verify = (path: string) => congchao('audit', 'verify', '--file', path, '--key', key)
    expect(await verify(whole)).toEqual({ code: 0, out: expect.stringContaining('5 dòng') })
    const part = await verify(await exported('part.ndjson', ['xa']))
    expect(part).toEqual({ code: 0, out: expect.stringContaining('Part of the log') })

    const lines = (await readFile(whole, 'utf8')).trimEnd().split('\n')
    const put = async (changed: readonly string[]) => {
      const path = join(folder, 'changed.ndjson')
      await writeFile(path, `${changed.join('\n')}\n`)
      return verify(path)
    }
    expect(await put(lines.slice(0, -1))).toEqual({ code: 2, out: expect.stringContaining('not whole') })
    expect(await put([...lines.slice(0, -2), '{"rows":4}'])).toEqual({
      code: 1,
      out: expect.stringContaining('(tail)'),
    })
    expect(await put([lines[0]!, ...lines.slice(2, -1), '{"rows":4}'])).toEqual({
      ...{ code: 1, out: expect.stringContaining('(gap)') },
    })
    const changed = lines.map((line) => line.replace('"subject":"2"', '"subject":"9"'))
    expect(await put(changed)).toEqual({ code: 1, out: expect.stringContaining('(hash)') })
    expect(await put(lines.slice(1))).toEqual({ code: 2, out: expect.stringContaining('no export of the log') })
    expect(await put([lines[0]!, 'x'])).toEqual({ code: 2, out: expect.stringContaining('not whole') })
  })

  it.each([
    ['another word', ['audit', 'export']],
    ['no word', ['audit']],
    ['a file and a database', ['audit', 'verify', '--file', 'a', '--data', 'b']],
    ['a folder without a database', ['audit', 'verify', '--data', '/nonexistent']],
    ['a file that is not there', ['audit', 'verify', '--file', '/nonexistent/a.ndjson']],
    ['a key that is not there', ['audit', 'verify', '--data', '/nonexistent', '--key', '/nonexistent/a.key']],
    ['a server that does not answer', ['audit', 'verify', '--database', 'postgres://a:geheim@127.0.0.1:1/x']],
  ])('refuses %s with exit code 2', async (_, words) => {
    const { code, out } = await congchao(...words, '--json')
    expect([code, JSON.parse(out).faults]).toEqual([2, [expect.objectContaining({ messageVi: expect.any(String) })]])
    expect(out).not.toContain('geheim')
  })
})

/** A data folder with a log of five rows, its key and its head; `key`: as the environment gives it, not kept in the folder. */
async function anInstallation(env: { readonly key?: string } = {}) {
  const dataDir = await aFolder()
  const database = await opened({ sqlite: join(dataDir, 'congchao.db') })
  const secret = env.key === undefined ? await sealKeyFrom({ dataDir, env: {} }) : new Uint8Array(32)
  const log = auditLog(sealWith(secret, 'audit'))
  const at = Date.UTC(2020, 9, 14, 1)
  const deeds = Array.from({ length: 5 }, (_, i) => ({
    ...{ act: 'thing.do', subject: { kind: 'thing', id: `${i + 1}` }, org: i % 2 === 0 ? 'tinh' : 'xa' },
    after: 'dòng\u2028mới',
  }))
  await database.write((trx) => log.append(trx, { ...system, name: 'An' }, at, deeds))
  const head = (await auditHead(database.db))!
  await auditHeads(dataDir).add({ seq: head.seq, hash: head.hash, seal: head.seal, at })
  function forge(statement: string): void {
    const sqlite = new Sqlite(join(dataDir, 'congchao.db'))
    sqlite.exec('drop trigger audit_no_update; drop trigger audit_no_delete')
    sqlite.exec(statement)
    sqlite.close()
  }
  return { dataDir, database, head, forge }
}

async function congchao(...words: readonly string[]): Promise<{ code: number; out: string }> {
  let out = ''
  const code = await run(words, (text) => {
    out += text
  })
  return { code, out }
}
