import type { Kysely, Transaction } from 'kysely'
import type { QuietHours } from '../../../shared/api/settings.ts'
import { type Decoder, flag, object, optional, textThat, wholeNumber } from '../../../shared/plan/decoding.ts'
import { type Fault, noFaults, rootOf } from '../../../shared/plan/fault.ts'
import { parseClock } from '../../../shared/time/date-time-text.ts'
import type { Schema } from '../../db/schema.ts'

/** How an org is told of its boards. */
export interface AlertSettings {
  /** How long something has to last before anybody is told. */
  readonly waitMinutes: number
  readonly quiet: QuietHours | null
  readonly mail: boolean
  readonly webhook: { readonly url: string } | null
}

/** What an org has chosen itself; the rest comes from the nearest org above that has chosen it. */
export type ChosenAlertSettings = Partial<AlertSettings>

/** What is kept of an org: its choices, and the secret of its webhook as it is locked away. */
export interface KeptAlertSettings {
  readonly chosen: ChosenAlertSettings
  readonly secret: string | null
}

/** What holds in an org, and of which org its webhook is. */
export interface AlertSettingsThere extends AlertSettings {
  readonly hook: { readonly org: string; readonly url: string; readonly secret: string } | null
}

/** What holds where nobody has chosen. */
export const defaultAlertSettings: AlertSettings = { waitMinutes: 10, quiet: null, mail: true, webhook: null }

const clock = textThat((text) => (parseClock(text) ?? 1440) < 1440, {
  en: 'expected HH:MM',
  vi: 'phải là giờ dạng HH:MM',
})
const address = textThat((text) => text.length <= 500 && URL.canParse(text), {
  en: 'expected an address',
  vi: 'phải là một địa chỉ',
})
const secretText = textThat((text) => /^[\x21-\x7e]{16,128}$/.test(text), {
  en: 'expected 16 to 128 printable characters without spaces',
  vi: 'phải gồm 16 đến 128 ký tự, không dấu cách',
})
const orNull =
  <T>(decoder: Decoder<T>): Decoder<T | null> =>
  (value, place) =>
    value === null ? null : decoder(value, place)

const quietHours = object<QuietHours>({ from: clock, to: clock })
const shared = {
  waitMinutes: optional(wholeNumber(1, 1440)),
  quiet: optional(orNull(quietHours)),
  mail: optional(flag),
}

/** Choices as somebody sends them: a webhook's secret may be left out where it stays. */
export interface SentAlertSettings extends Omit<ChosenAlertSettings, 'webhook'> {
  readonly webhook?: { readonly url: string; readonly secret?: string } | null
}

/** Reads choices as they are sent. */
export const sentAlertSettings: Decoder<SentAlertSettings> = object<SentAlertSettings>({
  ...shared,
  webhook: optional(orNull(object<{ url: string; secret?: string }>({ url: address, secret: optional(secretText) }))),
})

const chosenAlertSettings = object<ChosenAlertSettings>({
  ...shared,
  webhook: optional(orNull(object<{ url: string }>({ url: address }))),
})

/** What an org has chosen; nothing where it never did. */
export async function readAlertSettings(db: Kysely<Schema>, org: string): Promise<KeptAlertSettings> {
  return (await readAll(db, [org])).get(org) ?? nothingChosen
}

/** What holds in each org that has a chain: the org itself and those above it, nearest first. */
export async function alertSettingsInEach(
  db: Kysely<Schema>,
  chains: ReadonlyMap<string, readonly string[]>,
): Promise<ReadonlyMap<string, AlertSettingsThere>> {
  const kept = await readAll(db, [...new Set([...chains.values()].flat())])
  return new Map(Array.from(chains, ([org, chain]) => [org, effective(chain, kept)]))
}

/** Keeps what an org has chosen, in place of all that it had chosen before. */
export async function keepAlertSettings(
  trx: Transaction<Schema>,
  org: string,
  { chosen, secret }: KeptAlertSettings,
  at: number,
): Promise<void> {
  const row = { body: JSON.stringify(chosen), secret, changed_at: at }
  await trx
    .insertInto('alert_settings')
    .values({ org, ...row })
    .onConflict((conflict) => conflict.column('org').doUpdateSet(row))
    .execute()
}

const nothingChosen: KeptAlertSettings = { chosen: {}, secret: null }

function effective(chain: readonly string[], kept: ReadonlyMap<string, KeptAlertSettings>): AlertSettingsThere {
  let settings: AlertSettingsThere = { ...defaultAlertSettings, hook: null }
  for (const org of chain.toReversed()) {
    const { chosen, secret } = kept.get(org) ?? nothingChosen
    const { webhook } = chosen
    const hook =
      webhook === undefined ? settings.hook : webhook && secret !== null ? { org, secret, url: webhook.url } : null
    settings = { ...settings, ...chosen, hook }
  }
  return settings
}

async function readAll(db: Kysely<Schema>, orgs: readonly string[]): Promise<ReadonlyMap<string, KeptAlertSettings>> {
  if (orgs.length === 0) return new Map()
  const rows = await db
    .selectFrom('alert_settings')
    .select(['org', 'body', 'secret'])
    .where('org', 'in', orgs)
    .execute()
  return new Map(rows.map(({ org, body, secret }) => [org, { chosen: storedChoices(org, body), secret }]))
}

function storedChoices(org: string, body: string): ChosenAlertSettings {
  const faults = noFaults()
  const chosen = chosenAlertSettings(JSON.parse(body), rootOf(faults))
  if (chosen) return chosen
  throw new Error(`how ${org} is told is damaged: ${faults.list.map(({ message }: Fault) => message).join('; ')}`)
}
