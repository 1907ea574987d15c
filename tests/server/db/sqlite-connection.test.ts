import Sqlite from 'better-sqlite3'
import { CompiledQuery } from 'kysely'
import { expect, it } from 'vitest'
import { SqliteConnection } from '../../../server/db/sqlite-connection.ts'

it('answers by the tables of now, though its statements were prepared before they changed', async () => {
  const connection = new SqliteConnection(new Sqlite(':memory:'))
  const ask = (sql: string, ...values: unknown[]) => connection.executeQuery(CompiledQuery.raw(sql, values))
  await ask('create table orgs (id text)')
  await ask('insert into orgs values (?)', 'tinh')
  expect((await ask('select * from orgs')).rows).toEqual([{ id: 'tinh' }])
  await ask("alter table orgs add column name text default 'Tỉnh'")
  expect((await ask('select * from orgs')).rows).toEqual([{ id: 'tinh', name: 'Tỉnh' }])
  await ask('drop table orgs')
  await expect(ask('select * from orgs')).rejects.toThrow('no such table')
})

it('goes on past as many different statements as it keeps, and goes through rows one by one beside other questions', async () => {
  const connection = new SqliteConnection(new Sqlite(':memory:'))
  for (let n = 0; n < 600; n++) {
    expect((await connection.executeQuery(CompiledQuery.raw(`select ${n} as n`))).rows).toEqual([{ n }])
  }
  const numbers = CompiledQuery.raw('select 1 as n union all select 2')
  const found: unknown[] = []
  for await (const { rows } of connection.streamQuery(numbers)) {
    found.push(...rows, (await connection.executeQuery(numbers)).rows.length)
  }
  expect(found).toEqual([{ n: 1 }, 2, { n: 2 }, 2])
})
