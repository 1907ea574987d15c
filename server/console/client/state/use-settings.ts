import { useCallback } from 'preact/hooks'
import type { SettingsThere } from '../../../../shared/api/settings.ts'
import type { Said } from '../../../../shared/plan/fault.ts'
import { askServer, sendingOf, tagIn } from '../api/ask-server.ts'
import { useAskedBy } from './use-asked.ts'

/** What an office has chosen by itself, and what holds there: what it left out comes from above. */
export interface OfficeSettings<T> {
  readonly own: Partial<T>
  readonly effective: T
  /** The entity tag of what it has chosen. */
  readonly tag: string | undefined
}

/** An office’s settings, as far as the server has told them. */
export interface SettingsAsked<T> {
  readonly value: OfficeSettings<T> | undefined
  readonly trouble: Said | undefined
  /** Keeps a choice in place of the whole one that was read; throws `Refused`, where another has changed them meanwhile too. */
  readonly keep: (chosen: object) => Promise<void>
  /** Reads them anew, and with them what another has chosen. */
  readonly renew: () => void
}

/** The settings at `path` (undefined: of no office yet), of which nobody’s change is overwritten unseen. */
export function useSettings<T>(path: string | undefined): SettingsAsked<T> {
  const { value, trouble, renew } = useAskedBy<OfficeSettings<T>>(path, readSettings)
  const tag = value?.tag
  const keep = useCallback(
    async (chosen: object) => {
      if (path === undefined) return
      await askServer(path, sendingOf('PUT', chosen, tag))
      renew()
    },
    [path, tag, renew],
  )
  return { value, trouble, keep, renew }
}

async function readSettings<T>(path: string, signal: AbortSignal): Promise<OfficeSettings<T>> {
  const answer = await askServer(path, { cache: 'no-store', signal })
  const { own, effective } = (await answer.json()) as SettingsThere<Partial<T>, T>
  return { own, effective, tag: tagIn(answer) }
}
