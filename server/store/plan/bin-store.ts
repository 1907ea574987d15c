import type { Kysely, Transaction } from 'kysely'
import type { Schema } from '../../db/schema.ts'
import type { BinTable } from '../../db/tables/bin-tables.ts'
import { chunksOf } from '../rows/chunks-of.ts'

/** How long what was removed can be put back. */
export const binMs = 90 * 86_400_000

/** How much of an org's is kept, what went with something counted with it: a script that removes and adds all day does not fill the disk. */
export const mostBinned = 5000

/** Something in the bin, as it was when it was taken out of the plan; `body` is JSON, `removedAt` epoch ms. */
export interface Binned {
  readonly id: string
  /** What was removed in one edit has one. */
  readonly removal: string
  readonly list: string
  /** Empty outside campaigns. */
  readonly campaign: string
  readonly item: string
  /** The id of the thing in the bin that it comes back with; null where it stands for itself. */
  readonly partOf: string | null
  readonly org: string
  readonly title: string
  readonly campaignTitle: string | null
  readonly position: number
  readonly body: string
  readonly removedAt: number
  readonly byName: string | null
}

/** Which things are asked for: those that stand for themselves, the newest first. */
export interface BinQuery {
  /** Left out: of every org. */
  readonly orgs?: readonly string[] | undefined
  readonly list?: string | undefined
  readonly limit: number
  /** Goes on after this one. */
  readonly after?: { readonly at: number; readonly id: string } | undefined
}

const columns = [
  ...(['id', 'removal', 'list', 'campaign', 'item', 'part_of as partOf', 'org', 'title'] as const),
  ...(['campaign_title as campaignTitle', 'position', 'body', 'removed_at as removedAt', 'by_name as byName'] as const),
] as const

/** Keeps what was removed. */
export async function keepBinned(trx: Transaction<Schema>, things: readonly Binned[]): Promise<void> {
  for (const chunk of chunksOf(things)) await trx.insertInto('bin').values(chunk.map(rowOf)).execute()
}

/** A page of the bin; of those of one millisecond the greatest id first. */
export async function readBin(db: Kysely<Schema>, { orgs, list, limit, after }: BinQuery): Promise<Binned[]> {
  let asked = db.selectFrom('bin').select(columns).where('part_of', 'is', null)
  if (orgs) asked = asked.where('org', 'in', orgs.length > 0 ? orgs : [''])
  if (list !== undefined) asked = asked.where('list', '=', list)
  if (after) {
    const { at, id } = after
    asked = asked.where((eb) =>
      eb.or([eb('removed_at', '<', at), eb.and([eb('removed_at', '=', at), eb('id', '<', id)])]),
    )
  }
  return asked.orderBy('removed_at', 'desc').orderBy('id', 'desc').limit(limit).execute()
}

/** Everything in the bin that was removed together with these things, and these themselves; in no order. */
export async function removedWith(db: Kysely<Schema>, ids: readonly string[]): Promise<Binned[]> {
  const found = new Map<string, Binned>()
  for (const chunk of chunksOf(ids)) {
    const removals = db.selectFrom('bin').select('removal').where('id', 'in', chunk)
    const rows = await db.selectFrom('bin').select(columns).where('removal', 'in', removals).execute()
    for (const row of rows) found.set(row.id, row)
  }
  return [...found.values()]
}

/** Takes things out of the bin: they are back. False where not all of them were in it any more. */
export async function dropBinned(trx: Transaction<Schema>, ids: readonly string[]): Promise<boolean> {
  let dropped = 0
  for (const chunk of chunksOf(ids)) {
    const { numDeletedRows } = await trx.deleteFrom('bin').where('id', 'in', chunk).executeTakeFirstOrThrow()
    dropped += Number(numDeletedRows)
  }
  return dropped === ids.length
}

/** Forgets what was removed before `before` (epoch ms), and the rows that the plan kept of it where nothing can refer to them. */
export async function dropOldBinned(trx: Transaction<Schema>, before: number): Promise<void> {
  const { numDeletedRows } = await trx.deleteFrom('bin').where('removed_at', '<', before).executeTakeFirst()
  if (numDeletedRows === 0n) return
  // What is in something went with it or earlier: owners come last.
  for (const list of [
    'placements',
    'slides',
    'phases',
    'milestones',
    'campaigns',
    'interrupts',
    'restrictions',
  ] as const) {
    await trx.deleteFrom(list).where('binned_at', '<', before).execute()
  }
}

/** Forgets the oldest of each org's that has more than `most`; what was removed in one edit goes or stays together. */
export async function dropCrowdedBinned(trx: Transaction<Schema>, most: number): Promise<void> {
  const crowded = await trx
    .selectFrom('bin')
    .select('org')
    .groupBy('org')
    .having((eb) => eb.fn.countAll(), '>', most)
    .execute()
  for (const { org } of crowded) {
    const ofOrg = trx.selectFrom('bin').select('removed_at').where('org', '=', org).orderBy('removed_at', 'desc')
    const last = await ofOrg
      .offset(most - 1)
      .limit(1)
      .executeTakeFirst()
    if (last) await trx.deleteFrom('bin').where('org', '=', org).where('removed_at', '<', last.removed_at).execute()
  }
}

function rowOf({ partOf, campaignTitle, removedAt, byName, ...thing }: Binned): BinTable {
  return { ...thing, part_of: partOf, campaign_title: campaignTitle, removed_at: removedAt, by_name: byName }
}
