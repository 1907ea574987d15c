import assert from 'node:assert/strict'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { memoryAssetStore } from '../../media/memory-asset-store.ts'
import { openDatabase } from '../../server/db/database.ts'
import type { ApprovedChange } from '../../server/planning/approved.ts'
import { createPlanner } from '../../server/planning/create-planner.ts'
import { faceOf } from '../../server/planning/face-of.ts'
import type { Issue } from '../../server/planning/issuing.ts'
import { itemsOf } from '../../server/planning/item.ts'
import type { Renditions } from '../../server/planning/renditions.ts'
import { sealWith } from '../../server/store/seal.ts'
import { colorOf } from '../../shared/plan/effective.ts'
import type { Board, BoardId, Plan } from '../../shared/plan/plan.ts'
import type { Need } from '../../shared/playlist/playlist.ts'
import { parseInstant } from '../../shared/time/date-time-text.ts'
import { ordinaryPlan } from './ordinary-plan.ts'
import { pairedMedians } from './paired-medians.ts'
import { printFigure } from './print-figure.ts'

const now = parseInstant('2026-05-13T09:00+07:00')!
const boards = 10_000
const rounds = 15

const renditionOf = ({ width, height }: Need) => ({ sha256: '0'.repeat(64), bytes: 1000, width, height })

/** Everything is drawn already. */
const drawn: Renditions = {
  find: async (needs) => needs.map(renditionOf),
  outcomes: async (needs) => needs.map((need) => ({ rendition: renditionOf(need), verdict: null, fault: null })),
  draw: async () => undefined,
  mend: async () => false,
  retryMissing: () => undefined,
}

/**
 * An edit of one of ten thousand boards, from the plan to its playlist in the store: that board is planned anew, and no other. The limit
 * writes the same playlist with bare better-sqlite3, as safe from a loss of power.
 */
export async function bench(): Promise<void> {
  const dir = await mkdtemp(join(tmpdir(), 'congchao-replan-'))
  const database = await openDatabase({ sqlite: join(dir, 'ours.db') })
  const bare = bareStore(join(dir, 'bare.db'))
  const issued: Issue[] = []
  const planner = await createPlanner({
    ...{ database, renditions: drawn, assets: memoryAssetStore(), now: () => now, standing: async () => [] },
    seal: sealWith(new Uint8Array(32), 'approvals'),
    after: () => undefined,
    publish: (issues) => void issued.push(...issues),
    dismiss: () => undefined,
    report: (error) => {
      throw error
    },
  })
  const plan = ordinaryPlan({ boards, reaches: 200 })
  await planner.edit(() => ({ plan, approved: wholly(plan) }))
  await planner.settled()
  assert.equal(issued.length, boards)

  const versions = () => new Map(planner.current()?.plan.boards.map(({ id }) => [id, planner.head(id)?.version]))
  let edits = 0
  let body = ''
  const found = await pairedMedians(
    {
      prepare: () => `bang-${(edits++ * 617) % boards}` as BoardId,
      async run(id) {
        issued.length = 0
        const { boards: touched } = await planner.edit((current) => ({ plan: closedEarly(current?.plan, id) }))
        assert.deepEqual(touched, [id])
        assert.deepEqual(
          issued.map((issue) => issue.board),
          [id],
        )
        body = issued[0]?.body ?? ''
      },
    },
    () => bare.keep(body),
    rounds,
  )
  const changed = [...versions().values()].reduce<number>((sum, version) => sum + (version ?? 0), 0)
  assert.equal(changed, boards + edits)
  printFigure({ name: 'replan, 1 of 10,000 boards', ...found, unit: 'ms', of: 'its playlist kept by bare SQLite' })
  await planner.close()
  await database.close()
  bare.close()
  await rm(dir, { recursive: true })
}

/** All of a plan approved, each slide for each size of board. */
function wholly(plan: Plan): ApprovedChange {
  const canvases = new Map(plan.boards.map((board) => [`${board.width}×${board.height} ${colorOf(board)}`, board]))
  const slides = [...plan.orgs.flatMap(({ filler }) => filler ?? []), ...plan.campaigns.flatMap((one) => one.slides)]
  const pictures = slides.flatMap((slide) =>
    [...canvases.values()].map((board) => {
      const need = { slide, width: board.width, height: board.height, color: colorOf(board) }
      return { face: faceOf(slide), ...need, rendition: renditionOf(need) }
    }),
  )
  return { submission: 'whole', items: itemsOf(plan), removed: [], pictures }
}

function closedEarly(plan: Plan | undefined, id: BoardId): Plan {
  if (!plan) throw new Error('no plan is in force')
  const edited = (board: Board) => (board.id === id ? { ...board, hours: [{ from: '04:30', to: '22:00' }] } : board)
  return { ...plan, boards: plan.boards.map(edited) }
}

function bareStore(path: string) {
  const sqlite = new Sqlite(path)
  sqlite.pragma('journal_mode = wal')
  sqlite.pragma('synchronous = full')
  sqlite.exec('create table playlists (version integer primary key, body text not null)')
  const insert = sqlite.prepare('insert into playlists (body) values (?)')
  return { keep: (body: string) => insert.run(body), close: () => sqlite.close() }
}
