import { useEffect, useMemo } from 'preact/hooks'
import type { LiveChange } from '../api/live-feed.ts'
import { useHeard } from '../state/heard.ts'
import { type BoardStates, boardStates } from './board-states.ts'

const renewedBy: readonly LiveChange[] = ['submissions', 'take-downs', 'plan']

/** The states of boards for as long as a page stands; asked after at once when what plays may be another. */
export function useBoardStates(): BoardStates {
  const states = useMemo(() => boardStates(), [])
  useHeard(renewedBy, states.renew)
  useEffect(() => states.close, [states])
  return states
}
