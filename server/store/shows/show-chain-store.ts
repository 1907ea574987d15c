import { type Kysely, sql } from 'kysely'
import type { Schema } from '../../db/schema.ts'

/** A show as it stands in its chain. */
export interface ChainedShow {
  readonly id: number
  /** The row of the show before it in its boot; 0 where it is the first. */
  readonly before: number
  readonly log: number
  readonly boot: number
  readonly number: number
  readonly subject: number
  readonly epoch: number
  readonly version: number
  readonly startedAt: number
  readonly ms: number
  readonly errorMs: number | null
  readonly ended: number
}

/** At most `limit` shows of one boot, from row `id` backwards. */
export async function chainFrom(db: Kysely<Schema>, id: number, limit: number): Promise<ChainedShow[]> {
  const { rows } = await sql<ChainedShow>`with recursive walk (id, before, step) as (
      select id, case when back = 0 then 0 else id - back end, 1 from shows where id = ${id}
      union all
      select s.id, case when s.back = 0 then 0 else s.id - s.back end, step + 1
        from walk join shows s on s.id = walk.before where step < ${limit})
    select s.id, walk.before, log, boot, number, subject, epoch, version, started_at as "startedAt", ms,
      error_ms as "errorMs", ended
    from walk join shows s on s.id = walk.id order by walk.step`.execute(db)
  return rows
}
