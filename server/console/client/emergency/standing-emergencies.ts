import type { EmergencyLine } from '../../../../shared/api/emergency.ts'

/** What was prepared and not released for so long has to be prepared anew, in ms. */
const staleAfterMs = 30 * 60_000

/** Those that are on the air at `now` (epoch ms), then those that wait for their release; what was only drawn as a trial does neither. */
export function standingEmergencies(all: readonly EmergencyLine[], now: number): readonly EmergencyLine[] {
  const running = all.filter(({ stage, endsAt }) => stage === 'running' && now < endsAt)
  const waiting = all.filter(
    ({ stage, trial, prepared, endsAt }) =>
      stage === 'prepared' && !trial && now < prepared.at + staleAfterMs && now < endsAt,
  )
  return [...running, ...waiting]
}
