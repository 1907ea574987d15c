// A process that is killed: it stores the shows of three boards at once until then, each batch with some that came before, and prints how
// far they are stored each time that is acknowledged.
import { writeSync } from 'node:fs'
import { openDatabase } from '../../server/db/database.ts'
import { createShowsIntake } from '../../server/proofs/shows-intake.ts'
import type { BoardId } from '../../shared/plan/plan.ts'
import { boardLog, show, subject } from '../server/proofs/a-board-log.ts'

const [place] = process.argv.slice(2)
const noon = Date.UTC(2026, 10, 21, 5)
const report = (error: unknown) => {
  throw error
}
const database = await openDatabase(JSON.parse(place!))
const intake = createShowsIntake({ database, timezoneOf: () => 'Asia/Ho_Chi_Minh', report })

const boards = ['a', 'b', 'c'].map((name) => ({
  name: name as BoardId,
  log: boardLog(
    1,
    Array.from({ length: 1000 }, (_, i) => show(noon + i * 10, { subject: subject({ slide: `${name}${i % 7}` }) })),
  ),
}))

for (;;) {
  const kept = await Promise.all(
    boards.map(async ({ name, log }, i) => {
      const [stored] = await intake.storedOf(`p-${name}`)
      const from = Math.max(1, (stored?.to ?? 0) - 5)
      return intake.take(name, `p-${name}`, log.batch(from, 8 + i), noon)
    }),
  )
  writeSync(1, `${JSON.stringify(kept.map(({ to }) => to))}\n`)
}
