import type { ClockText, OrgId } from '../plan/plan.ts'
import type { Role } from './role.ts'

/** How many people an emergency takes, and of which roles they are. */
export interface EmergencySettings {
  readonly people: 1 | 2
  /** Who may prepare one, and who may release it. */
  readonly prepare: readonly Role[]
  readonly release: readonly Role[]
}

/** How an org handles approvals and emergencies. */
export interface Settings {
  /** How many people must approve a submission. */
  readonly approvers: 1 | 2
  /** After how many hours approvers above are told of a submission that still waits; null: never. */
  readonly tellOthersAfterHours: number | null
  readonly emergency: EmergencySettings
}

/** What an org has chosen itself; what it left out comes from the nearest org above that has chosen it. */
export interface ChosenSettings extends Partial<Omit<Settings, 'emergency'>> {
  readonly emergency?: Partial<EmergencySettings>
}

/** When nothing goes out but what cannot wait: from one clock time to another, over midnight where it ends before it begins. */
export interface QuietHours {
  /** In the board's zone, before 24:00. */
  readonly from: ClockText
  readonly to: ClockText
}

/** How an org is told of its boards, as its administrators see it. */
export interface AlertSettingsView {
  /** How long something has to last before anybody is told. */
  readonly waitMinutes: number
  readonly quiet: QuietHours | null
  readonly mail: boolean
  /** Its secret is told to nobody. */
  readonly webhook: { readonly url: string; readonly hasSecret: boolean } | null
}

/** What an org has chosen itself, and what holds there. */
export interface SettingsThere<Own, Effective> {
  readonly org: OrgId
  readonly own: Own
  readonly effective: Effective
}
