import type { ScreenshotState } from '../../../shared/api/board-health.ts'

/** How a board is; `state` is JSON. */
export interface BoardHealthTable {
  readonly board: string
  readonly heard_at: number
  readonly state: string
}

/** A board that somebody works on; `photo` is the hash of an uploaded picture. */
export interface RepairsTable {
  readonly board: string
  readonly person: string
  readonly person_name: string
  readonly since: number
  readonly note: string
  readonly photo: string | null
}

/** A picture of a board's canvas that was asked for; its bytes are files. `came_at` null: it has not come. */
export interface ScreenshotsTable {
  readonly id: string
  readonly board: string
  readonly asked_at: number
  readonly came_at: number | null
  readonly drawn_at: number | null
  readonly epoch: number | null
  readonly version: number | null
  readonly state: ScreenshotState
  readonly differing: number | null
}

/** Something that was the matter with a board for so long that people are told. `at_once`: 1 where nothing holds that back. */
export interface AlertsTable {
  readonly id: string
  readonly board: string
  readonly board_name: string
  readonly org: string
  readonly code: string
  readonly message_vi: string
  readonly message: string
  readonly at_once: number
  readonly since: number
  readonly opened_at: number
  readonly ended_at: number | null
  readonly told_at: number | null
  readonly seen_by: string | null
  readonly seen_name: string | null
  readonly seen_at: number | null
}

/** How an org is told of its boards; `body` is JSON, `secret` that of its webhook, locked away. */
export interface AlertSettingsTable {
  readonly org: string
  readonly body: string
  readonly secret: string | null
  readonly changed_at: number
}

/** Tables of health. */
export interface HealthTables {
  readonly board_health: BoardHealthTable
  readonly repairs: RepairsTable
  readonly screenshots: ScreenshotsTable
  readonly alerts: AlertsTable
  readonly alert_settings: AlertSettingsTable
}
