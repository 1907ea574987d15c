import type { SecretBox } from '../access/secret-box.ts'
import type { AlertParts } from './alert-parts.ts'
import { type Alerts, loadAlerts } from './alerts.ts'
import type { BoardHealth } from './board-health.ts'
import { loadRepairs, type Repairs } from './repairs.ts'
import { screenshotFiles } from './screenshot-files.ts'
import { loadScreenshots, type ScreenshotParts, type Screenshots } from './screenshots.ts'
import { type WebhookAddresses, webhookAddresses } from './webhook-address.ts'
import { createWebhooks, type Webhooks } from './webhooks.ts'

/** All that looks after boards besides what they say themselves. */
export interface HealthDesk {
  readonly health: BoardHealth
  readonly repairs: Repairs
  readonly screenshots: Screenshots
  readonly alerts: Alerts
  readonly webhooks: Webhooks
  readonly webhookAddresses: WebhookAddresses
  readonly webhookBox: SecretBox
  /** Resolves when what was to be told is told; webhooks that are to be tried again are dropped. */
  close(): Promise<void>
}

/** What all that looks after boards is put together from. */
export interface HealthDeskParts
  extends Omit<AlertParts, 'repairs' | 'webhooks'>,
    Omit<ScreenshotParts, 'files' | 'boards'> {
  /** Where screenshots lie. */
  readonly screenshotsFolder: string
  readonly webhookBox: SecretBox
  /** `CONGCHAO_WEBHOOK_HOSTS` lets webhooks through to hosts of one's own. */
  readonly env: Readonly<Record<string, string | undefined>>
}

/** A desk over what the database holds, from `at` (epoch ms) on. */
export async function loadHealthDesk(parts: HealthDeskParts, at: number): Promise<HealthDesk> {
  const { health, webhookBox, now, after, report } = parts
  const addresses = webhookAddresses(parts.env.CONGCHAO_WEBHOOK_HOSTS)
  const webhooks = createWebhooks({
    ...{ addresses, now, after, report },
    secretOf: ({ org, secret }) => webhookBox.open(secret, org),
  })
  const repairs = await loadRepairs(parts.database)
  const screenshots = await loadScreenshots(
    {
      ...parts,
      files: screenshotFiles(parts.screenshotsFolder),
      boards: () => parts.boards().map(({ id }) => id),
    },
    at,
  )
  const alerts = await loadAlerts({ ...parts, repairs, webhooks })
  return {
    ...{ health, repairs, screenshots, alerts, webhooks, webhookAddresses: addresses, webhookBox },
    async close() {
      await alerts.settled()
      await webhooks.settled()
      webhooks.close()
    },
  }
}
