import type { Kysely, Transaction } from 'kysely'
import type { BoardId } from '../../../shared/plan/plan.ts'
import type { Schema } from '../../db/schema.ts'

/** A build of the board's page. `good`: for every board; `trial`: for those that try it; `stopped`: for none. Instants in epoch ms. */
export interface ShippedShell {
  readonly build: string
  readonly state: 'trial' | 'good' | 'stopped'
  readonly shippedAt: number
  readonly changedAt: number
  /** Somebody has decided on it. */
  readonly byPerson: boolean
}

/** A board that tries a build before others. */
export interface ShellTrial {
  readonly board: BoardId
  readonly toldAt: number
  /** Since when it runs it; null while it does not. */
  readonly runningSince: number | null
  readonly failedAt: number | null
}

/** Every build that was shipped, the newest first. */
export async function readShells(db: Kysely<Schema>): Promise<readonly ShippedShell[]> {
  const rows = await db
    .selectFrom('shells')
    .select(['build', 'state', 'shipped_at', 'changed_at', 'by_person'])
    .orderBy('shipped_at', 'desc')
    .orderBy('build')
    .execute()
  return rows.map((row) => ({
    ...{ build: row.build, state: row.state, byPerson: row.by_person === 1 },
    ...{ shippedAt: row.shipped_at, changedAt: row.changed_at },
  }))
}

/** The boards that try a build, by their ids. */
export async function readShellTrials(db: Kysely<Schema>, build: string): Promise<readonly ShellTrial[]> {
  const rows = await db
    .selectFrom('shell_trials')
    .select(['board', 'told_at', 'running_since', 'failed_at'])
    .where('build', '=', build)
    .orderBy('board')
    .execute()
  return rows.map((row) => ({
    ...{ board: row.board, toldAt: row.told_at, runningSince: row.running_since, failedAt: row.failed_at },
  }))
}

/** Keeps a build as it stands now. */
export async function keepShell(trx: Transaction<Schema>, shell: ShippedShell): Promise<void> {
  const { build, state, shippedAt, changedAt } = shell
  const changes = { state, changed_at: changedAt, by_person: shell.byPerson ? (1 as const) : (0 as const) }
  await trx
    .insertInto('shells')
    .values({ build, shipped_at: shippedAt, ...changes })
    .onConflict((conflict) => conflict.column('build').doUpdateSet(changes))
    .execute()
}

/** Keeps how a board fares with a build. */
export async function keepShellTrial(trx: Transaction<Schema>, build: string, trial: ShellTrial): Promise<void> {
  const { board, toldAt, runningSince, failedAt } = trial
  const changes = { told_at: toldAt, running_since: runningSince, failed_at: failedAt }
  await trx
    .insertInto('shell_trials')
    .values({ build, board, ...changes })
    .onConflict((conflict) => conflict.columns(['build', 'board']).doUpdateSet(changes))
    .execute()
}
