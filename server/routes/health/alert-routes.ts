import type { AlertPage, AlertView } from '../../../shared/api/alert.ts'
import type { AlertSettingsView, SettingsThere } from '../../../shared/api/settings.ts'
import type { OrgId } from '../../../shared/plan/plan.ts'
import { problem } from '../../../shared/problem/problem.ts'
import type { SecretBox } from '../../access/secret-box.ts'
import type { Database } from '../../db/database.ts'
import type { WebhookAddresses } from '../../health/webhook-address.ts'
import type { Planner } from '../../planning/planner.ts'
import type { AuditLog } from '../../store/audit/audit-log.ts'
import {
  type AlertSettingsThere,
  alertSettingsInEach,
  type KeptAlertSettings,
  keepAlertSettings,
  readAlertSettings,
  sentAlertSettings,
} from '../../store/boards/alert-settings-store.ts'
import { type Alert, findAlert, listAlerts, markSeen } from '../../store/boards/alert-store.ts'
import { hasTag, json, tagOf } from '../calls/answers.ts'
import { decodedBody } from '../calls/decoded-body.ts'
import { cursorAt, limitOf, pageFrom, pageParameters, placeInTimeOf } from '../calls/paging.ts'
import { badQuery } from '../calls/query-values.ts'
import type { Call, Route } from '../route.ts'
import { orgsRead } from '../system/audit-scope.ts'
import { orgAsked } from './health-routes.ts'

/** What routes of alerts answer from. */
export interface AlertRouteParts {
  readonly planner: Planner
  readonly database: Database
  readonly log: AuditLog
  readonly webhookBox: SecretBox
  readonly webhookAddresses: WebhookAddresses
}

const alertsAPage = [50, 200] as const
const settingsPath = '/api/v1/orgs/{org}/alert-settings'

/** What people were told of boards, and how offices are told. */
export function alertRoutes(parts: AlertRouteParts): Route[] {
  const { planner, database, log } = parts

  function orgsAsked(call: Call): readonly string[] | undefined {
    const current = planner.current()
    const org = orgAsked(call, current)
    if (org === undefined) return orgsRead(call, current, 'see')
    return (current?.plan.orgs ?? []).map(({ id }) => id).filter((id) => current?.tree.isWithin(id, org))
  }

  /** The org of a call and those above it, nearest first; throws a problem where it is not seen or not administered. */
  function chainOf(call: Call): readonly [OrgId, ...OrgId[]] {
    const org = call.param('org') as OrgId
    const chain = planner.current()?.tree.chainOf(org) ?? []
    if (chain.length === 0 || !call.authority.sees(org)) throw problem('not-found')
    if (!call.authority.may('administer', org)) throw problem('forbidden')
    return [org, ...chain.slice(1).map(({ id }) => id)]
  }

  async function settingsShown(chain: readonly [OrgId, ...OrgId[]], own: KeptAlertSettings): Promise<Response> {
    const there = (await alertSettingsInEach(database.db, new Map([[chain[0], chain]]))).get(chain[0])
    if (!there) throw new Error('an org has no settings of its own chain')
    const body: SettingsThere<Partial<AlertSettingsView>, AlertSettingsView> = {
      org: chain[0],
      own: ownShown(own),
      effective: effectiveShown(there, chain[0]),
    }
    return json(body, { headers: { etag: `"${tagOf(JSON.stringify(own))}"` } })
  }

  return [
    {
      id: 'listAlerts',
      method: 'GET',
      path: '/api/v1/alerts',
      access: 'see',
      summary: 'What was the matter with boards for so long that people are told, the newest first.',
      query: [
        ...pageParameters(...alertsAPage),
        { name: 'org', describes: 'An org: its boards, and those below it.', schema: { type: 'string' } },
        { name: 'state', describes: 'Those that are so.', schema: { enum: ['open', 'ended'] } },
      ],
      answer: { status: 200, describes: 'A page of alerts; `next` is null on the last.', schema: 'AlertPage' },
      refuses: ['bad-query', 'not-found'],
      async handle(call) {
        const limit = limitOf(call, alertsAPage)
        const state = stateAsked(call)
        const asked = { orgs: orgsAsked(call), state, limit: limit + 1, after: placeInTimeOf(call) }
        const found = await listAlerts(database.db, asked)
        const { page, next } = pageFrom(found, limit, ({ openedAt: at, id }) => cursorAt({ at, id }))
        return json<AlertPage>({ alerts: page.map(alertShown), next })
      },
    },
    {
      id: 'seeAlert',
      method: 'POST',
      path: '/api/v1/alerts/{alert}/seen',
      access: 'pause',
      summary: 'Says that one has seen an alert; the first who does is kept.',
      body: { types: ['application/json'], maxBytes: 1024, schema: { type: 'object' }, optional: true },
      answer: { status: 200, describes: 'The alert.', schema: 'Alert' },
      refuses: ['not-found'],
      async handle(call) {
        const { id, name } = call.actor
        const alert = await findAlert(database.db, call.param('alert'))
        if (!alert || !call.authority.sees(alert.org)) throw problem('not-found')
        if (!call.authority.may('pause', alert.org)) throw problem('forbidden')
        const seenBy = { id, name, at: call.at }
        const isFirst = await database.write(async (trx) => {
          const isNew = await markSeen(trx, alert.id, seenBy)
          const deed = { act: 'alert.seen', subject: { kind: 'board', id: alert.board }, org: alert.org }
          if (isNew)
            await log.append(trx, call.actor, call.at, [{ ...deed, after: { alert: alert.id, code: alert.code } }])
          return isNew
        })
        return json(alertShown(isFirst ? { ...alert, seenBy } : ((await findAlert(database.db, alert.id)) ?? alert)))
      },
    },
    {
      id: 'readAlertSettings',
      method: 'GET',
      path: settingsPath,
      access: 'administer',
      summary:
        'How an org is told of its boards, and what holds there: what it left out comes from the nearest org above that chose it.',
      answer: { status: 200, describes: 'Its settings; the `ETag` is for `If-Match`.', schema: 'AlertSettings' },
      refuses: ['not-found', 'forbidden'],
      async handle(call) {
        const chain = chainOf(call)
        return settingsShown(chain, await readAlertSettings(database.db, chain[0]))
      },
    },
    {
      id: 'changeAlertSettings',
      method: 'PUT',
      path: settingsPath,
      access: 'administer',
      summary:
        'Chooses how an org is told, in place of all that it had chosen; a field that is left out is no longer chosen. A webhook’s secret ' +
        'is never told again, and stays where it is left out and the address is the same.',
      headers: [{ name: 'If-Match', describes: 'The `ETag` of the settings that are to be replaced.' }],
      body: { types: ['application/json'], maxBytes: 16 * 1024, schema: 'SentAlertSettings' },
      answer: { status: 200, describes: 'They hold from now on.', schema: 'AlertSettings' },
      refuses: ['not-found', 'forbidden', 'value-refused', 'changed-meanwhile'],
      async handle(call) {
        const chain = chainOf(call)
        const [org] = chain
        const { webhook, ...others } = decodedBody(call, sentAlertSettings)
        if (webhook && !parts.webhookAddresses.isAllowed(webhook.url)) throw refusedUrl
        const kept = await database.write(async (trx) => {
          const before = await readAlertSettings(trx, org)
          const wanted = call.request.headers.get('if-match')
          if (wanted !== null && !hasTag(wanted, tagOf(JSON.stringify(before)))) throw problem('changed-meanwhile')
          const isSame = webhook && before.chosen.webhook?.url === webhook.url ? before.secret : null
          const secret = webhook?.secret === undefined ? isSame : parts.webhookBox.lock(webhook.secret, org)
          if (webhook && secret === null) throw refusedSecret
          const chosen = { ...others, ...(webhook !== undefined && { webhook: webhook && { url: webhook.url } }) }
          const after: KeptAlertSettings = { chosen, secret: webhook ? secret : null }
          await keepAlertSettings(trx, org, after, call.at)
          const subject = { kind: 'alert-settings', id: org }
          const deed = { act: 'alert-settings.change', subject, org }
          await log.append(trx, call.actor, call.at, [{ ...deed, before: logged(before), after: logged(after) }])
          return after
        })
        return settingsShown(chain, kept)
      },
    },
  ]
}

const refusedUrl = problem('value-refused', {
  faults: [
    {
      pointer: '/webhook/url',
      message: 'expected an https:// address of another machine, or a host that this server lets through',
      messageVi: 'phải là địa chỉ https:// của máy khác, hoặc máy mà máy chủ này cho phép',
    },
  ],
})
const refusedSecret = problem('value-refused', {
  faults: [
    {
      pointer: '/webhook/secret',
      message: 'missing: a new address needs a secret',
      messageVi: 'còn thiếu: địa chỉ mới cần khóa bí mật',
    },
  ],
})

function stateAsked(call: Call): 'open' | 'ended' | undefined {
  const state = call.query('state')
  if (state === undefined || state === 'open' || state === 'ended') return state
  throw badQuery('state', 'open or ended', 'open hoặc ended', state)
}

function ownShown({ chosen: { webhook, ...others }, secret }: KeptAlertSettings): Partial<AlertSettingsView> {
  return {
    ...others,
    ...(webhook !== undefined && { webhook: webhook && { url: webhook.url, hasSecret: secret !== null } }),
  }
}

function effectiveShown({ waitMinutes, quiet, mail, hook }: AlertSettingsThere, org: OrgId): AlertSettingsView {
  const said = { waitMinutes, quiet, mail }
  if (!hook) return { ...said, webhook: null }
  // The path of an address may be a secret of the office that chose it.
  const url = hook.org === org ? hook.url : new URL(hook.url).origin
  return { ...said, webhook: { url, hasSecret: true } }
}

/** As the log keeps it: everybody who sees the office reads it. */
function logged({ chosen: { webhook, ...others } }: KeptAlertSettings): object {
  return { ...others, ...(webhook !== undefined && { webhook: webhook && { url: new URL(webhook.url).origin } }) }
}

function alertShown({ atOnce: _, ...alert }: Alert): AlertView {
  return alert
}
