import assert from 'node:assert/strict'
import { bareOffice } from './bare-office.ts'
import { noon, office } from './office.ts'
import { questionsOf } from './office-questions.ts'
import { pairedMedians } from './paired-medians.ts'
import { printFigure } from './print-figure.ts'

const rounds = 1000
const longRounds = 30
/** How long each is asked beforehand: a server that has been up for a while has compiled what it does often. */
const warmMs = 2000
const most = 1.5

/**
 * Lists and single things of an office of 40 orgs, 2,000 boards and 200 people, asked for by a district's administrator over the whole
 * application: guard, scope, headers and JSON. The limit is `bareOffice`: the same SQL without any of that.
 *
 * Boards and orgs we answer from memory, with what each board should show now besides; there the limit reads the page's rows from their
 * tables, and of a playlist no more than its version. Of a submission that waits we also work out what it would displace on every board
 * it reaches, which no statement answers: its limit reads the submission alone, and it has no goal.
 */
export async function bench(): Promise<void> {
  const ours = await office()
  const questions = questionsOf(ours)
  const bare = bareOffice(ours.path, noon, questions)
  const headers = { cookie: ours.cookie, accept: 'application/json' }
  for (const { name, path, counts, isWorkedOut } of questions) {
    const answer = await ours.app.request(path, { headers })
    const body = (await answer.json()) as Record<string, unknown>
    assert.equal(answer.status, 200, JSON.stringify(body))
    const limit = (await (await bare.app.request(path, { headers })).json()) as unknown[][]
    if (counts)
      assert.equal((body[counts] as unknown[]).length, new Set(limit[0]?.map(idOf)).size - (body.next ? 1 : 0))
    if (!isWorkedOut) for (const { app } of [ours, bare]) await warm(() => app.request(path, { headers }))
    const found = await pairedMedians(
      () => ours.app.request(path, { headers }),
      () => bare.app.request(path, { headers }),
      isWorkedOut ? longRounds : rounds,
    )
    const goal = isWorkedOut ? {} : { goal: { ratio: most } }
    printFigure({ name: `lists, ${name}`, ...found, unit: 'ms', of: 'its SQL, bare, in an empty route', ...goal })
  }
  bare.close()
  await ours.close()
}

async function warm(ask: () => unknown): Promise<void> {
  for (const start = performance.now(); performance.now() - start < warmMs; ) await ask()
}

function idOf(row: unknown): unknown {
  const { id, seq, sha256 } = row as { id?: unknown; seq?: unknown; sha256?: unknown }
  return id ?? seq ?? sha256
}
