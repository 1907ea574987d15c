import type { Kysely, Transaction } from 'kysely'
import { compiledOnce } from '../../db/compiled-once.ts'
import type { Schema } from '../../db/schema.ts'
import type { SubmissionsTable } from '../../db/tables/approval-tables.ts'

/** What is asked, as it is kept: the columns that are JSON stay text, so that what was sealed can be compared byte for byte. */
export interface KeptSubmission {
  readonly id: string
  readonly kind: SubmissionsTable['kind']
  /** Null where the subject is no campaign's. */
  readonly campaign: string | null
  /** What is to be lifted; null where a change is asked. */
  readonly takeDown: string | null
  /** Whose approvers decide. */
  readonly org: string
  readonly title: string
  readonly state: SubmissionsTable['state']
  readonly author: string
  readonly authorName: string
  /** People's ids, JSON. */
  readonly writers: string
  /** Epoch ms, as are all instants here. */
  readonly submittedAt: number
  readonly remindedAt: number | null
  readonly decidedAt: number | null
  readonly note: string | null
  /** Why what was found of it stands, as its author has said. */
  readonly passedBecause: string | null
  readonly reason: string | null
  readonly places: string | null
  readonly digest: string | null
  readonly items: string
  readonly pictures: string | null
  /** How many pictures that is. */
  readonly drawn: number | null
  readonly findings: string | null
  readonly seal: string
}

/** What came of drawing a submission: what its approvers see and decide on. */
export type Drawing = {
  readonly [K in 'digest' | 'pictures' | 'drawn' | 'findings' | 'seal']: NonNullable<KeptSubmission[K]>
}

/** What lists tell of a submission: all but what is long. */
export type SubmissionHead = Omit<KeptSubmission, (typeof long)[number]>

/** A submission with what it asks for, without what was drawn and found of it. */
export type AskedSubmissionRow = SubmissionHead & Pick<KeptSubmission, 'items'>

/** Which submissions are asked for, the newest first. */
export interface SubmissionQuery {
  /** Left out: of every org. */
  readonly orgs?: readonly string[]
  readonly states?: readonly KeptSubmission['state'][]
  /** Null: of none. */
  readonly campaign?: string | null
  readonly author?: string
  readonly limit: number
  /** Goes on after this one. */
  readonly after?: { readonly submittedAt: number; readonly id: string }
}

const head = [
  ...(['id', 'kind', 'campaign', 'take_down as takeDown', 'org', 'title', 'state', 'author'] as const),
  ...(['author_name as authorName', 'writers', 'submitted_at as submittedAt', 'reminded_at as remindedAt'] as const),
  ...(['decided_at as decidedAt', 'note', 'reason', 'digest', 'drawn', 'seal'] as const),
  'passed_because as passedBecause',
] as const
const long = ['places', 'items', 'pictures', 'findings'] as const
const columns = [...head, ...long] as const

/** Keeps a new submission. */
export async function keepSubmission(trx: Transaction<Schema>, submission: KeptSubmission): Promise<void> {
  await trx.insertInto('submissions').values(rowOf(submission)).execute()
}

const submissionById = compiledOnce((db, { id }: { id: string }) =>
  db.selectFrom('submissions').select(columns).where('id', '=', id),
)

/** One submission; undefined where there is none of that id. */
export async function findSubmission(db: Kysely<Schema>, id: string): Promise<KeptSubmission | undefined> {
  return (await submissionById(db, { id }))[0]
}

/** Submissions with the items that they ask for, the newest first; of those made in one millisecond, the greatest id. */
export async function readSubmissions(db: Kysely<Schema>, query: SubmissionQuery): Promise<AskedSubmissionRow[]> {
  return queried(db, formOf(query))
    .select([...head, 'items'])
    .execute()
}

/** The same without their items. */
export async function readSubmissionHeads(db: Kysely<Schema>, query: SubmissionQuery): Promise<SubmissionHead[]> {
  return headsAsked(db, formOf(query))
}

/** A query in one level, for a question that is compiled once. */
type FlatQuery = ReturnType<typeof formOf>

function formOf({ orgs, states, campaign, author, after, limit }: SubmissionQuery) {
  return { ...{ orgs, states, campaign, author, limit }, submittedAt: after?.submittedAt, id: after?.id }
}

const headsAsked = compiledOnce((db, query: FlatQuery) => queried(db, query).select(head))

function queried(db: Kysely<Schema>, { orgs, states, campaign, author, submittedAt, id, limit }: FlatQuery) {
  let select = db.selectFrom('submissions')
  if (orgs) select = select.where('org', 'in', orgs.length > 0 ? orgs : [''])
  if (states) select = select.where('state', 'in', states)
  if (campaign === null) select = select.where('campaign', 'is', null)
  else if (campaign !== undefined) select = select.where('campaign', '=', campaign)
  if (author !== undefined) select = select.where('author', '=', author)
  if (submittedAt !== undefined && id !== undefined) {
    select = select.where((eb) =>
      eb.or([eb('submitted_at', '<', submittedAt), eb.and([eb('submitted_at', '=', submittedAt), eb('id', '<', id)])]),
    )
  }
  return select.orderBy('submitted_at', 'desc').orderBy('id', 'desc').limit(limit)
}

/** Puts what was drawn into a submission that is being drawn, and has it wait; false where it is drawn no more. */
export async function keepDrawing(trx: Transaction<Schema>, id: string, drawing: Drawing): Promise<boolean> {
  const { digest, pictures, drawn, findings, seal } = drawing
  const { numUpdatedRows } = await trx
    .updateTable('submissions')
    .set({ digest, pictures, drawn, findings, seal, state: 'pending' })
    .where('id', '=', id)
    .where('state', '=', 'drawing')
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** How an open submission ended. */
export interface Ending {
  readonly id: string
  readonly state: 'approved' | 'returned' | 'cancelled'
  readonly at: number
  readonly reason?: string
  /** JSON. */
  readonly places?: string
}

/** Ends a submission that is open, or for an approval one that waits; false where it is not. */
export async function endSubmission(trx: Transaction<Schema>, ending: Ending): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('submissions')
    .set({
      state: ending.state,
      decided_at: ending.at,
      reason: ending.reason ?? null,
      places: ending.places ?? null,
    })
    .where('id', '=', ending.id)
    .where('state', 'in', ending.state === 'approved' ? ['pending'] : ['drawing', 'pending'])
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** Remembers that others were told of a submission that waits; false where they were before. */
export async function keepReminder(trx: Transaction<Schema>, id: string, at: number): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('submissions')
    .set({ reminded_at: at })
    .where('id', '=', id)
    .where('state', '=', 'pending')
    .where('reminded_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

function rowOf(submission: KeptSubmission): SubmissionsTable {
  const { takeDown, authorName, submittedAt, remindedAt, decidedAt, passedBecause, ...rest } = submission
  return {
    ...rest,
    take_down: takeDown,
    author_name: authorName,
    submitted_at: submittedAt,
    reminded_at: remindedAt,
    decided_at: decidedAt,
    passed_because: passedBecause,
  }
}
