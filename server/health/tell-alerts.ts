import { randomUUID } from 'node:crypto'
import { remembered } from '../../shared/remembered.ts'
import { system } from '../store/actor.ts'
import { type AlertSettingsThere, defaultAlertSettings } from '../store/boards/alert-settings-store.ts'
import type { Alert } from '../store/boards/alert-store.ts'
import { digestOf } from './alert-digest.ts'
import type { AlertParts } from './alert-parts.ts'
import { recipientsOf } from './alert-recipients.ts'

type Settings = ReadonlyMap<string, AlertSettingsThere>
type Parts = Pick<AlertParts, 'database' | 'notices' | 'webhooks' | 'tree' | 'zoneOf'>

/** Tells of alerts that nobody was told of: people in one message each, webhooks in one each. */
export function tellOf(parts: Parts): (alerts: readonly Alert[], settings: Settings, at: number) => Promise<void> {
  const digest = (alerts: readonly Alert[], at: number) =>
    digestOf(alerts, parts.tree(), parts.zoneOf((alerts[0] as Alert).board), at)

  function tellHooks(alerts: readonly Alert[], settings: Settings, at: number): void {
    const hooks = new Map<string, { hook: NonNullable<AlertSettingsThere['hook']>; alerts: Alert[] }>()
    for (const alert of alerts) {
      const hook = settings.get(alert.org)?.hook
      if (hook) remembered(hooks, hook.org, () => ({ hook, alerts: [] })).alerts.push(alert)
    }
    for (const { hook, alerts: own } of hooks.values()) {
      const { title } = digest(own, at)
      parts.webhooks.send(hook, {
        ...{ format: 'congchao/alerts@1', id: randomUUID(), at, org: hook.org, messageVi: title.vi, message: title.en },
        alerts: own.map(({ id, board, boardName, org, code, messageVi, message, since, endedAt }) => ({
          ...{ id, board, boardName, org, code, messageVi, message, since, endedAt },
        })),
      })
    }
  }

  return async (alerts, settings, at) => {
    tellHooks(alerts, settings, at)
    for (const { people, alerts: own } of await recipientsOf(parts.database, parts.tree(), alerts, at)) {
      const { title, lines, org } = digest(own, at)
      parts.notices.tell({
        ...{ kind: 'board-alert', org: org?.id ?? null, orgs: [], roles: [], people, by: system, at, lines },
        subject: { kind: 'alert', id: (own[0] as Alert).id, title: title.vi, titleEn: title.en },
        mail: own.some((alert) => (settings.get(alert.org) ?? defaultAlertSettings).mail),
      })
    }
  }
}
