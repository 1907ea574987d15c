import type { Kysely, Transaction } from 'kysely'
import type { BoardTime, OrgTime } from '../../../shared/api/office-times.ts'
import type { Board, Org, Plan } from '../../../shared/plan/plan.ts'
import type { Schema } from '../../db/schema.ts'
import type { BoardTimesTable, OrgTimesTable } from '../../db/tables/office-tables.ts'
import { chunksOf } from '../rows/chunks-of.ts'

type Span = { readonly id: string; readonly fromAt: number; readonly toAt: number | null }
type OrgFacts = Omit<OrgTimesTable, 'org' | 'from_at' | 'to_at'>
type BoardFacts = Omit<BoardTimesTable, 'board' | 'from_at' | 'to_at'>
/** A thing of the plan, or a stored row of it. */
type Facts<Thing extends Org | Board> = Thing extends Org
  ? { readonly name: string; readonly level?: string | null; readonly parent?: string | null }
  : { readonly name: string; readonly org: string }

/**
 * Keeps what a plan's orgs and boards are called, where they stand and whose they are, as of `at` (epoch ms), and until when they were
 * otherwise. Without a plan before it looks at all of them, and what is known already stays: safe to repeat at each start.
 */
export async function keepTimes(
  trx: Transaction<Schema>,
  before: Plan | undefined,
  after: Plan,
  at: number,
): Promise<void> {
  await keepOrgs(trx, before?.orgs ?? [], after.orgs, at)
  await keepBoards(trx, before?.boards ?? [], after.boards, at)
}

/** What an org was over time, the oldest first. */
export async function orgTimesOf(db: Kysely<Schema>, org: string): Promise<OrgTime[]> {
  return db
    .selectFrom('org_times')
    .select(['from_at as fromAt', 'to_at as toAt', 'name', 'level', 'parent'])
    .where('org', '=', org)
    .orderBy('from_at')
    .execute()
}

/** What a board was over time, the oldest first. */
export async function boardTimesOf(db: Kysely<Schema>, board: string): Promise<BoardTime[]> {
  return db
    .selectFrom('board_times')
    .select(['from_at as fromAt', 'to_at as toAt', 'name', 'org'])
    .where('board', '=', board)
    .orderBy('from_at')
    .execute()
}

async function keepOrgs(trx: Transaction<Schema>, before: readonly Org[], after: readonly Org[], at: number) {
  const factsOf = ({ name, level, parent }: Facts<Org>): OrgFacts => ({
    ...{ name, level: level ?? null, parent: parent ?? null },
  })
  for (const changed of chunksOf(changesOf(before, after, factsOf))) {
    const stored = await trx
      .selectFrom('org_times')
      .select(['org as id', 'from_at as fromAt', 'to_at as toAt', 'name', 'level', 'parent'])
      .where('org', 'in', idsOf(changed))
      .execute()
    const { kept, dropped } = stepsOf(changed, stored, at, factsOf)
    const rows = kept.map(({ id, fromAt, toAt, facts }) => ({ org: id, from_at: fromAt, to_at: toAt, ...facts }))
    if (rows.length > 0)
      await trx
        .insertInto('org_times')
        .values(rows)
        .onConflict((conflict) =>
          conflict.columns(['org', 'from_at']).doUpdateSet((eb) => ({
            to_at: eb.ref('excluded.to_at'),
            name: eb.ref('excluded.name'),
            level: eb.ref('excluded.level'),
            parent: eb.ref('excluded.parent'),
          })),
        )
        .execute()
    if (dropped.length > 0)
      await trx.deleteFrom('org_times').where('org', 'in', dropped).where('to_at', 'is', null).execute()
  }
}

async function keepBoards(trx: Transaction<Schema>, before: readonly Board[], after: readonly Board[], at: number) {
  const factsOf = ({ name, org }: Facts<Board>): BoardFacts => ({ name, org })
  for (const changed of chunksOf(changesOf(before, after, factsOf))) {
    const stored = await trx
      .selectFrom('board_times')
      .select(['board as id', 'from_at as fromAt', 'to_at as toAt', 'name', 'org'])
      .where('board', 'in', idsOf(changed))
      .execute()
    const { kept, dropped } = stepsOf(changed, stored, at, factsOf)
    const rows = kept.map(({ id, fromAt, toAt, facts }) => ({ board: id, from_at: fromAt, to_at: toAt, ...facts }))
    if (rows.length > 0)
      await trx
        .insertInto('board_times')
        .values(rows)
        .onConflict((conflict) =>
          conflict.columns(['board', 'from_at']).doUpdateSet((eb) => ({
            to_at: eb.ref('excluded.to_at'),
            name: eb.ref('excluded.name'),
            org: eb.ref('excluded.org'),
          })),
        )
        .execute()
    if (dropped.length > 0)
      await trx.deleteFrom('board_times').where('board', 'in', dropped).where('to_at', 'is', null).execute()
  }
}

/** What came, went or became otherwise; `facts` undefined: it went. */
interface Change<F> {
  readonly id: string
  readonly facts: F | undefined
}

function changesOf<Thing extends { readonly id: string }, F extends object>(
  before: readonly Thing[],
  after: readonly Thing[],
  factsOf: (thing: Thing) => F,
): Change<F>[] {
  const former = new Map(before.map((thing) => [thing.id as string, thing]))
  const now = new Set(after.map(({ id }) => id as string))
  const changed = after.filter((thing) => {
    const one = former.get(thing.id)
    return !one || (one !== thing && !isSame(factsOf(one), factsOf(thing)))
  })
  return [
    ...changed.map((thing) => ({ id: thing.id, facts: factsOf(thing) })),
    ...before.filter(({ id }) => !now.has(id)).map(({ id }) => ({ id, facts: undefined })),
  ]
}

/**
 * What becomes of the stored spans of things that changed: those to be written, by their beginnings, and the things whose last span
 * lasted no time and goes. No span ends before it begins.
 */
function stepsOf<F extends object, Row extends Span & F>(
  changed: readonly Change<F>[],
  stored: readonly Row[],
  at: number,
  factsOf: (row: Row) => F,
) {
  const last = new Map<string, Row>()
  for (const row of stored) if (row.fromAt >= (last.get(row.id)?.fromAt ?? row.fromAt)) last.set(row.id, row)
  const kept: (Span & { readonly facts: F })[] = []
  const dropped: string[] = []
  for (const { id, facts } of changed) {
    const row = last.get(id)
    const isOpen = row?.toAt === null
    if (isOpen && facts && isSame(factsOf(row), facts)) continue
    // A clock that was set back does not make a later name an earlier one.
    const fromAt = Math.max(at, row?.toAt ?? row?.fromAt ?? at)
    if (isOpen && row.fromAt < fromAt) kept.push({ id, fromAt: row.fromAt, toAt: fromAt, facts: factsOf(row) })
    else if (isOpen && !facts) dropped.push(id)
    if (facts) kept.push({ id, fromAt, toAt: null, facts })
  }
  return { kept, dropped }
}

const idsOf = (changed: readonly Change<object>[]): readonly string[] => changed.map(({ id }) => id)

function isSame(one: object, other: object): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}
