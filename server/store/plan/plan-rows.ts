import { type Insertable, type Kysely, sql, type Transaction } from 'kysely'
import type { PlacementsTable, Schema } from '../../db/schema.ts'
import { chunksOf } from '../rows/chunks-of.ts'
import { type PlanItem, type PlanList, planLists } from './plan-item.ts'

/** A plan as its rows have it, not put together yet. */
export interface StoredParts {
  readonly head: { readonly checksum: number; readonly body: string } | undefined
  readonly items: readonly PlanItem[]
}

const lists = Object.keys(planLists) as PlanList[]

/** The plan's own keys and every item that is not in the bin, in no order, all as of one instant. */
export async function readParts(db: Kysely<Schema>): Promise<StoredParts> {
  // One statement sees one state of the database; several might see a commit between them.
  const selects = lists.map((list) => {
    const campaign = planLists[list].inCampaign ? sql`campaign` : sql`''`
    return sql`select ${sql.lit(list)} as list, ${campaign} as campaign, id, position, checksum, body
      from ${sql.table(list)} where binned_at is null`
  })
  const { rows } = await sql<Omit<PlanItem, 'list'> & { list: PlanList | 'plan' }>`
    select 'plan' as list, '' as campaign, '' as id, 0 as position, checksum, body from plan
    union all ${sql.join(selects, sql` union all `)}`.execute(db)
  return {
    head: rows.find((row) => row.list === 'plan'),
    items: rows.filter((row): row is PlanItem => row.list !== 'plan'),
  }
}

/** Writes items that are new, changed or back from the bin. */
export async function keepItems(trx: Transaction<Schema>, items: readonly PlanItem[]): Promise<void> {
  for (const list of lists) {
    const { inCampaign, links } = planLists[list]
    const updated = ['position', 'checksum', 'binned_at', 'body', ...links] as const
    const rows = items.filter((item) => item.list === list).map(rowOf)
    for (const chunk of chunksOf(rows)) {
      await trx
        // Any list does for the types: `rowOf` gives each the columns of its own table.
        .insertInto(list as 'placements')
        .values(chunk)
        .onConflict((conflict) =>
          conflict
            .columns(inCampaign ? ['campaign', 'id'] : ['id'])
            .doUpdateSet((eb) =>
              Object.fromEntries(updated.map((column) => [column, eb.ref(`excluded.${column as 'body'}`)])),
            ),
        )
        .execute()
    }
  }
}

/** Puts items into the bin, as of `at` (epoch ms). */
export async function binItems(trx: Transaction<Schema>, items: readonly PlanItem[], at: number): Promise<void> {
  for (const owned of byTableAndCampaign(items)) {
    const { list, campaign } = owned[0] as PlanItem
    for (const chunk of chunksOf(owned)) {
      const ids = chunk.map((item) => item.id)
      let update = trx
        .updateTable(list as 'placements')
        .set({ binned_at: at })
        .where('id', 'in', ids)
      if (planLists[list].inCampaign) update = update.where('campaign', '=', campaign)
      await update.execute()
    }
  }
}

function byTableAndCampaign(items: readonly PlanItem[]): Iterable<PlanItem[]> {
  const groups = new Map<string, PlanItem[]>()
  for (const item of items) {
    const key = `${item.list}/${item.campaign}`
    const group = groups.get(key)
    if (group) group.push(item)
    else groups.set(key, [item])
  }
  return groups.values()
}

function rowOf(item: PlanItem): Insertable<PlacementsTable> {
  const { list, campaign, id, position, checksum, body } = item
  const { inCampaign, links } = planLists[list]
  const value = JSON.parse(body) as Record<string, string | undefined>
  const linked = Object.fromEntries(links.map((link) => [link, value[link] ?? null]))
  const row = { id, position, checksum, binned_at: null, body, ...linked, ...(inCampaign && { campaign }) }
  return row as unknown as Insertable<PlacementsTable>
}
