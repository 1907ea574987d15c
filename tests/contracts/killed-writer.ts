// A process that is killed: it writes until then, and prints each revision once it is acknowledged.
import { writeSync } from 'node:fs'
import { type Kysely, sql } from 'kysely'
import { openDatabase } from '../../server/db/database.ts'
import { migrate } from '../../server/db/migrate.ts'
import { migrations } from '../../server/db/migrations.ts'
import { readRevision, replacePlan } from '../../server/store/plan/plan-store.ts'
import { board, planOfBoards } from './plan-of-boards.ts'

const [place, task] = process.argv.slice(2)
const { db, write, dialect } = await openDatabase(JSON.parse(place!))

if (task === 'migrate') await migrate(write, [...migrations, { name: 'stuck', up: stickHalfWay }], dialect)

for (let revision = (await readRevision(db)) + 1; ; revision++) {
  const boards = Array.from({ length: 300 }, (_, index) => board(`b-${index}`, `lần ${revision}`))
  await write((trx) => replacePlan(trx, planOfBoards(...boards), revision))
  writeSync(1, `${revision}\n`)
}

async function stickHalfWay(trx: Kysely<unknown>): Promise<void> {
  await sql`create table half (x bigint)`.execute(trx)
  await sql`drop table board_reports`.execute(trx)
  writeSync(1, 'half-way\n')
  setInterval(() => undefined, 1000)
  await new Promise(() => undefined)
}
