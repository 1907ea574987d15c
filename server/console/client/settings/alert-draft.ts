import type { AlertSettingsView } from '../../../../shared/api/settings.ts'
import type { ClockText } from '../../../../shared/plan/plan.ts'
import type { OfficeSettings } from '../state/use-settings.ts'
import { typedClock } from '../time/typed-clock.ts'

/** The same as it stands in its fields. */
export interface AlertDraft {
  readonly wait: string
  readonly from: string
  readonly to: string
  readonly mail: boolean
  readonly url: string
  /** Empty keeps the one that there is. */
  readonly secret: string
}

/** The fields as they are at first. */
export function alertDraftOf({ own, effective }: OfficeSettings<AlertSettingsView>): AlertDraft {
  const { waitMinutes, quiet, mail } = effective
  return {
    ...{ wait: String(waitMinutes), from: quiet?.from ?? '', to: quiet?.to ?? '', mail },
    ...{ url: own.webhook?.url ?? '', secret: '' },
  }
}

/** What a draft chooses: what is as it was above, and was not chosen here, goes on following from there. */
export function alertsChosen(draft: AlertDraft, { own, effective }: OfficeSettings<AlertSettingsView>): object {
  const url = draft.url.trim()
  const webhook = url === '' ? null : { url, ...(draft.secret === '' ? {} : { secret: draft.secret }) }
  const isAlways = draft.from.trim() === '' && draft.to.trim() === ''
  const asked = {
    waitMinutes: /^\d+$/.test(draft.wait.trim()) ? Number(draft.wait) : draft.wait.trim(),
    quiet: isAlways ? null : { from: clockOf(draft.from), to: clockOf(draft.to) },
    mail: draft.mail,
  }
  const chosen = Object.entries(asked).filter(([key, value]) => {
    const name = key as keyof typeof asked
    return own[name] !== undefined || JSON.stringify(value) !== JSON.stringify(effective[name])
  })
  return { ...Object.fromEntries(chosen), ...(webhook === null && own.webhook === undefined ? {} : { webhook }) }
}

/** What was typed as `22h` or `2200` as `22:00`; what is no time of the day goes as it stands, for the server to say so at its field. */
const clockOf = (text: string): ClockText => typedClock(text) ?? text.trim()
