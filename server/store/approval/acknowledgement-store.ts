import type { Kysely, Transaction } from 'kysely'
import type { BoardId, CampaignId, OrgId } from '../../../shared/plan/plan.ts'
import type { Schema } from '../../db/schema.ts'
import { chunksOf } from '../rows/chunks-of.ts'

/** That an office has seen a directive: on which of its boards it is to run, and from when (epoch ms). */
export interface Acknowledgement {
  readonly campaign: CampaignId
  readonly org: OrgId
  /** Of the directive as it was seen. */
  readonly digest: string
  readonly boards: readonly BoardId[]
  readonly startsAt: number
  readonly note: string | null
  /** Who said so: the id of a person or a token, and the name of the time. */
  readonly person: string
  readonly personName: string
  readonly madeAt: number
}

/** Keeps an office's acknowledgement in place of the one before; answers the one before. */
export async function keepAcknowledgement(
  trx: Transaction<Schema>,
  acknowledgement: Acknowledgement,
): Promise<Acknowledgement | undefined> {
  const { campaign, org, digest, boards, startsAt, note, person, personName, madeAt } = acknowledgement
  const former = await trx
    .selectFrom('acknowledgements')
    .select(columns)
    .where('campaign', '=', campaign)
    .where('org', '=', org)
    .executeTakeFirst()
  const said = {
    ...{ digest, boards: JSON.stringify(boards), starts_at: startsAt, note },
    ...{ person, person_name: personName, made_at: madeAt },
  }
  await trx
    .insertInto('acknowledgements')
    .values({ campaign, org, ...said })
    .onConflict((conflict) => conflict.columns(['campaign', 'org']).doUpdateSet(said))
    .execute()
  return former && acknowledgementOf(former)
}

/** The acknowledgements of these campaigns, in no order. */
export async function readAcknowledgements(
  db: Kysely<Schema>,
  campaigns: readonly CampaignId[],
): Promise<Acknowledgement[]> {
  const found: Acknowledgement[] = []
  for (const chunk of chunksOf(campaigns)) {
    const rows = await db.selectFrom('acknowledgements').select(columns).where('campaign', 'in', chunk).execute()
    found.push(...rows.map(acknowledgementOf))
  }
  return found
}

const columns = [
  'campaign',
  'org',
  'digest',
  'boards',
  'starts_at as startsAt',
  'note',
  'person',
  'person_name as personName',
  'made_at as madeAt',
] as const

interface Row extends Omit<Acknowledgement, 'campaign' | 'org' | 'boards'> {
  readonly campaign: string
  readonly org: string
  readonly boards: string
}

function acknowledgementOf({ campaign, org, boards, ...row }: Row): Acknowledgement {
  return {
    ...row,
    campaign: campaign as CampaignId,
    org: org as OrgId,
    // Our own writing read back.
    boards: JSON.parse(boards) as BoardId[],
  }
}
