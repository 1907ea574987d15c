import { useCallback, useEffect, useRef, useState } from 'preact/hooks'
import type { Fault, Said } from '../../../../shared/plan/fault.ts'
import { Refused, wordsOf } from '../api/ask-server.ts'

/** One act of a person: under way, or refused. */
export interface Doing {
  readonly isBusy: boolean
  /** Why it was refused the last time. */
  readonly trouble: Said | undefined
  /** What the server found wrong, field by field (JSON pointers into what was sent). */
  readonly faults: readonly Fault[]
  /** Does it, unless it is under way; answers whether it was done. What is thrown is kept as `trouble` and `faults`. */
  run(act: () => Promise<void>): Promise<boolean>
  /** Forgets a refusal. */
  forget(): void
}

const nothing = { trouble: undefined, faults: [] as readonly Fault[] }

/** What a button does that asks the server: pressed twice it is done once, and a refusal stands until the next time. */
export function useDoing(): Doing {
  const [isBusy, setBusy] = useState(false)
  const [refused, setRefused] = useState<{ trouble: Said | undefined; faults: readonly Fault[] }>(nothing)
  const underway = useRef(false)
  const stands = useRef(true)
  useEffect(() => {
    stands.current = true
    return () => {
      stands.current = false
    }
  }, [])

  const run = useCallback(async (act: () => Promise<void>) => {
    if (underway.current) return false
    underway.current = true
    setBusy(true)
    setRefused(nothing)
    try {
      await act()
      return true
    } catch (error) {
      if (stands.current) setRefused({ trouble: wordsOf(error), faults: error instanceof Refused ? error.faults : [] })
      return false
    } finally {
      underway.current = false
      if (stands.current) setBusy(false)
    }
  }, [])

  return { isBusy, ...refused, run, forget: () => setRefused(nothing) }
}
