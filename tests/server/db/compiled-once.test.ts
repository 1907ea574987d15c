import { expect, it } from 'vitest'
import { compiledOnce } from '../../../server/db/compiled-once.ts'
import { openDatabase } from '../../../server/db/database.ts'

it('writes a question once for each form, and asks it with the values of each call, on every connection', async () => {
  const database = await openDatabase({ sqlite: ':memory:' })
  let written = 0
  const settingsOf = compiledOnce((db, { orgs, before }: { orgs: readonly string[]; before: number | undefined }) => {
    written++
    const rows = db
      .selectFrom('org_settings')
      .select(['org', 'changed_at as at'])
      .where('org', 'in', orgs)
      .orderBy('org')
    return before === undefined ? rows : rows.where('changed_at', '<', before)
  })
  const values = ['a', 'b', 'c'].map((org, index) => ({ org, body: '{}', changed_at: index }))
  await database.write((trx) => trx.insertInto('org_settings').values(values).execute())
  const { db } = database

  expect(await settingsOf(db, { orgs: ['a', 'c'], before: undefined })).toEqual([
    { org: 'a', at: 0 },
    { org: 'c', at: 2 },
  ])
  expect(await settingsOf(db, { orgs: ['b', 'x'], before: undefined })).toEqual([{ org: 'b', at: 1 }])
  expect(written).toBe(1)
  expect(await settingsOf(db, { orgs: ['a', 'c'], before: 2 })).toEqual([{ org: 'a', at: 0 }])
  expect(await settingsOf(db, { orgs: ['c'], before: undefined })).toEqual([{ org: 'c', at: 2 }])
  expect(written).toBe(3)
  const within = await database.write((trx) => settingsOf(trx, { orgs: ['b', 'c'], before: 2 }))
  expect(within).toEqual([{ org: 'b', at: 1 }])
  expect(written).toBe(3)
  await database.close()
})
