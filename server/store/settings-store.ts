import type { Kysely, Transaction } from 'kysely'
import type { Role } from '../../shared/api/role.ts'
import type { ChosenSettings, Settings } from '../../shared/api/settings.ts'
import { type Decoder, distinct, list, object, oneOf, optional, wholeNumber } from '../../shared/plan/decoding.ts'
import { type Fault, noFaults, rootOf } from '../../shared/plan/fault.ts'
import { compiledOnce } from '../db/compiled-once.ts'
import type { Schema } from '../db/schema.ts'

/** What holds where nobody has chosen. */
export const defaultSettings: Settings = {
  approvers: 1,
  tellOthersAfterHours: null,
  emergency: { people: 2, prepare: ['approver', 'operator'], release: ['approver'] },
}

const mostHours = 24 * 30
const emergencyRoles = ['administrator', 'editor', 'approver', 'operator', 'technician'] as const
const hours = wholeNumber(1, mostHours)
const rolesChosen: Decoder<readonly Role[]> = distinct(list(oneOf(...emergencyRoles), 1), {
  en: 'the same role twice',
  vi: 'vai trò ghi hai lần',
})

// Null is a choice here; a field that was refused is undefined.
const hoursOrNever: Decoder<number | null> = (value, place) => (value === null ? null : hours(value, place))

const chosenSettings = object<ChosenSettings>({
  approvers: optional(oneOf(1, 2)),
  tellOthersAfterHours: optional(hoursOrNever),
  emergency: optional(
    object<Partial<Settings['emergency']>>({
      people: optional(oneOf(1, 2)),
      prepare: optional(rolesChosen),
      release: optional(rolesChosen),
    }),
  ),
})

/** What somebody has chosen, of a JSON value; its faults where it is refused. */
export function decodeSettings(value: unknown): {
  readonly settings: ChosenSettings | undefined
  readonly faults: readonly Fault[]
} {
  const faults = noFaults()
  const settings = chosenSettings(value, rootOf(faults))
  return { settings: faults.list.length > 0 ? undefined : settings, faults: faults.list }
}

/** What comes of choices, the org's own first and then those of the orgs above it, nearest first. */
function effectiveSettings(chain: readonly ChosenSettings[]): Settings {
  let settings = defaultSettings
  for (const chosen of chain.toReversed()) {
    settings = { ...settings, ...chosen, emergency: { ...settings.emergency, ...chosen.emergency } }
  }
  return settings
}

/** What an org has chosen; nothing where it never did. */
export async function readSettings(db: Kysely<Schema>, org: string): Promise<ChosenSettings> {
  return (await readChain(db, [org]))[0] ?? {}
}

/** What holds in an org that stands below others: `chain` is the org itself and those above it, nearest first. */
export async function settingsIn(db: Kysely<Schema>, chain: readonly string[]): Promise<Settings> {
  return effectiveSettings(await readChain(db, chain))
}

/** The same for many orgs, in one question: by org, its chain. */
export async function settingsInEach(
  db: Kysely<Schema>,
  chains: ReadonlyMap<string, readonly string[]>,
): Promise<ReadonlyMap<string, Settings>> {
  const orgs = [...new Set([...chains.values()].flat())]
  const chosen = await readChain(db, orgs)
  const byOrg = new Map(orgs.map((org, index) => [org, chosen[index] ?? {}]))
  return new Map(
    Array.from(chains, ([org, chain]) => [org, effectiveSettings(chain.map((one) => byOrg.get(one) ?? {}))]),
  )
}

/** Keeps what an org has chosen, in place of all that it had chosen before. */
export async function keepSettings(
  trx: Transaction<Schema>,
  org: string,
  settings: ChosenSettings,
  at: number,
): Promise<void> {
  const row = { body: JSON.stringify(settings), changed_at: at }
  await trx
    .insertInto('org_settings')
    .values({ org, ...row })
    .onConflict((conflict) => conflict.column('org').doUpdateSet(row))
    .execute()
}

const settingsOf = compiledOnce((db, { orgs }: { orgs: readonly string[] }) =>
  db.selectFrom('org_settings').select(['org', 'body']).where('org', 'in', orgs),
)

async function readChain(db: Kysely<Schema>, chain: readonly string[]): Promise<ChosenSettings[]> {
  if (chain.length === 0) return []
  const rows = await settingsOf(db, { orgs: chain })
  const bodies = new Map(rows.map(({ org, body }) => [org, body]))
  return chain.map((org) => storedSettings(org, bodies.get(org)))
}

function storedSettings(org: string, body: string | undefined): ChosenSettings {
  if (body === undefined) return {}
  const { settings, faults } = decodeSettings(JSON.parse(body))
  if (!settings)
    throw new Error(`the settings of ${org} are damaged: ${faults.map(({ message }) => message).join('; ')}`)
  return settings
}
