import type { ChosenSettings, Settings, SettingsThere } from '../../../shared/api/settings.ts'
import type { OrgId } from '../../../shared/plan/plan.ts'
import { problem } from '../../../shared/problem/problem.ts'
import type { Database } from '../../db/database.ts'
import type { Planner } from '../../planning/planner.ts'
import type { AuditLog } from '../../store/audit/audit-log.ts'
import { decodeSettings, keepSettings, readSettings, settingsIn } from '../../store/settings-store.ts'
import { hasTag, json, tagOf } from '../calls/answers.ts'
import { objectIn } from '../plan/plan-routes.ts'
import type { Call, Route } from '../route.ts'

/** What the settings' routes answer from. */
export interface SettingsRouteParts {
  readonly planner: Planner
  readonly database: Database
  readonly log: AuditLog
}

const maxSettingsBytes = 16 * 1024
const path = '/api/v1/orgs/{org}/settings'

/** What orgs choose for themselves and those below them. */
export function settingsRoutes(parts: SettingsRouteParts): Route[] {
  const { database, log } = parts

  /** The org of a call and those above it, nearest first; throws a problem where it is not seen. */
  function chainOf(call: Call): readonly [OrgId, ...OrgId[]] {
    const org = call.param('org') as OrgId
    const chain = parts.planner.current()?.tree.chainOf(org) ?? []
    if (chain.length === 0 || !call.authority.sees(org)) throw problem('not-found')
    return [org, ...chain.slice(1).map(({ id }) => id)]
  }

  async function shown(chain: readonly [OrgId, ...OrgId[]], own: ChosenSettings): Promise<Response> {
    const effective = await settingsIn(database.db, chain)
    return json<SettingsThere<ChosenSettings, Settings>>(
      { org: chain[0], own, effective },
      { headers: { etag: `"${tagOfSettings(own)}"` } },
    )
  }

  return [
    {
      id: 'readSettings',
      method: 'GET',
      path,
      access: 'see',
      summary:
        'What an org has chosen, and what holds there: what it left out comes from the nearest org above that chose it.',
      answer: { status: 200, describes: 'Its settings; the `ETag` is for `If-Match`.', schema: 'OrgSettings' },
      refuses: ['not-found'],
      async handle(call) {
        const chain = chainOf(call)
        return shown(chain, await readSettings(database.db, chain[0]))
      },
    },
    {
      id: 'changeSettings',
      method: 'PUT',
      path,
      access: 'administer',
      summary: 'Chooses for an org, in place of all that it had chosen; a field that is left out is no longer chosen.',
      headers: [{ name: 'If-Match', describes: 'The `ETag` of the settings that are to be replaced.' }],
      body: { types: ['application/json'], maxBytes: maxSettingsBytes, schema: 'ChosenSettings' },
      answer: { status: 200, describes: 'They hold from now on.', schema: 'OrgSettings' },
      refuses: ['not-found', 'forbidden', 'value-refused', 'changed-meanwhile'],
      async handle(call) {
        const chain = chainOf(call)
        const [org] = chain
        if (!call.authority.may('administer', org)) throw problem('forbidden')
        const { settings, faults } = decodeSettings(objectIn(call.text()))
        if (!settings) throw problem('value-refused', { faults })
        await database.write(async (trx) => {
          const before = await readSettings(trx, org)
          const wanted = call.request.headers.get('if-match')
          if (wanted !== null && !hasTag(wanted, tagOfSettings(before))) throw problem('changed-meanwhile')
          await keepSettings(trx, org, settings, call.at)
          const subject = { kind: 'settings', id: org }
          await log.append(trx, call.actor, call.at, [
            { act: 'settings.change', subject, org, before, after: settings },
          ])
        })
        return shown(chain, settings)
      },
    },
  ]
}

function tagOfSettings(settings: ChosenSettings): string {
  return tagOf(JSON.stringify(settings))
}
