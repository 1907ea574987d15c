import type { Kysely, Transaction } from 'kysely'
import type { Role } from '../../../shared/api/role.ts'
import type { TokenView } from '../../../shared/api/token.ts'
import type { OrgId } from '../../../shared/plan/plan.ts'
import type { Schema } from '../../db/schema.ts'

// Everywhere here `hash` is the SHA-256 (hex) of a bearer token, and instants are epoch ms; a token is over at its end.

/** A token that is good by itself, with who made it: undefined where that is no person. */
export interface GoodToken extends TokenView {
  readonly maker:
    | {
        readonly isActive: boolean
        readonly grants: readonly { readonly org: OrgId | null; readonly role: Role }[]
      }
    | undefined
}

const columns = [
  'tokens.id',
  'tokens.label',
  'tokens.org',
  'tokens.roles',
  'tokens.made_by as madeBy',
  'tokens.made_at as madeAt',
  'tokens.ends_at as endsAt',
  'tokens.used_at as usedAt',
] as const

const asKept = <T extends { readonly org: string | null; readonly roles: string }>(row: T) => ({
  ...row,
  org: row.org as OrgId | null,
  roles: JSON.parse(row.roles) as readonly Role[],
})

/** Keeps a bearer token. */
export async function keepToken(
  trx: Transaction<Schema>,
  token: Omit<TokenView, 'usedAt'> & { readonly hash: string },
): Promise<void> {
  const { id, hash, label, org, roles, madeBy, madeAt, endsAt } = token
  await trx
    .insertInto('tokens')
    .values({
      ...{ id, hash, label, org, roles: JSON.stringify(roles) },
      ...{ made_by: madeBy, made_at: madeAt, ends_at: endsAt, used_at: null },
    })
    .execute()
}

/** The token that has not ended at `at`, with what its maker may do then. */
export async function findToken(db: Kysely<Schema>, hash: string, at: number): Promise<GoodToken | undefined> {
  const rows = await db
    .selectFrom('tokens')
    .leftJoin('people', 'people.id', 'tokens.made_by')
    .leftJoin('grants', (join) =>
      join
        .onRef('grants.person', '=', 'people.id')
        .on('grants.starts_at', '<=', at)
        .on((eb) => eb.or([eb('grants.ends_at', 'is', null), eb('grants.ends_at', '>', at)])),
    )
    .select([...columns, 'people.state', 'grants.org as makerOrg', 'grants.role as makerRole'])
    .where('tokens.hash', '=', hash)
    .where('tokens.ends_at', '>', at)
    .execute()
  const [first] = rows
  if (!first) return undefined
  const { state, makerOrg: _org, makerRole: _role, ...token } = first
  const grants = rows.flatMap(({ makerOrg, makerRole }) =>
    makerRole === null ? [] : [{ org: makerOrg as OrgId | null, role: makerRole }],
  )
  return { ...asKept(token), maker: state === null ? undefined : { isActive: state === 'active', grants } }
}

/** Notes that a token was used. */
export async function noteTokenUse(trx: Transaction<Schema>, id: string, at: number): Promise<void> {
  await trx.updateTable('tokens').set({ used_at: at }).where('id', '=', id).execute()
}

/** Where a page of tokens goes on: behind this one. */
export interface TokenCursor {
  readonly madeAt: number
  readonly id: string
}

/** The newest tokens first, so many at most; of these orgs alone where they are given. */
export async function listTokens(
  db: Kysely<Schema>,
  { orgs, after, limit }: { orgs: readonly OrgId[] | undefined; after: TokenCursor | undefined; limit: number },
): Promise<readonly TokenView[]> {
  if (orgs?.length === 0) return []
  const rows = await db
    .selectFrom('tokens')
    .select(columns)
    .$if(orgs !== undefined, (query) => query.where('tokens.org', 'in', orgs ?? []))
    .$if(after !== undefined, (query) =>
      query.where((eb) =>
        eb.or([
          eb('tokens.made_at', '<', after?.madeAt ?? 0),
          eb.and([eb('tokens.made_at', '=', after?.madeAt ?? 0), eb('tokens.id', '>', after?.id ?? '')]),
        ]),
      ),
    )
    .orderBy('tokens.made_at', 'desc')
    .orderBy('tokens.id')
    .limit(limit)
    .execute()
  return rows.map(asKept)
}

/** One token, whether it has ended or not. */
export async function readToken(db: Kysely<Schema>, id: string): Promise<TokenView | undefined> {
  const row = await db.selectFrom('tokens').select(columns).where('tokens.id', '=', id).executeTakeFirst()
  return row && asKept(row)
}

/** Removes a token: whether it was there. */
export async function dropToken(trx: Transaction<Schema>, id: string): Promise<boolean> {
  const { numDeletedRows } = await trx.deleteFrom('tokens').where('id', '=', id).executeTakeFirst()
  return numDeletedRows === 1n
}

/** Removes the tokens that are past their end at `at`. */
export async function dropEndedTokens(trx: Transaction<Schema>, at: number): Promise<void> {
  await trx.deleteFrom('tokens').where('ends_at', '<=', at).execute()
}
