import { useEffect } from 'preact/hooks'
import { go } from '../app/address.ts'
import { serverClock } from '../state/now.ts'
import type { ZoneClock } from '../time/zone-clock.ts'
import { atForAddress } from './see-at/at-in-address.ts'
import type { Hand } from './see-at/use-hand.ts'

const settledMs = 300

/** Keeps the address saying what is looked at, so that it can be sent to a colleague and survives a reload: the instant where time stands, the day alone where it runs, nothing where it is today. */
export function useKeptAddress(hand: Hand, clock: ZoneClock, tab: string): void {
  const running = hand.running.value
  const { date } = clock.read(hand.shown.value)
  useEffect(() => {
    const keeping = setTimeout(() => {
      const isToday = date === clock.read(serverClock.now()).date
      const at = running.rate === 0 ? atForAddress(running.at, clock) : isToday ? undefined : date
      const parts = [at && `at=${at}`, tab !== 'day' && `tab=${tab}`].filter(Boolean)
      go(`${location.pathname}${parts.length > 0 ? `?${parts.join('&')}` : ''}${location.hash}`, { replace: true })
    }, settledMs)
    return () => clearTimeout(keeping)
  }, [running, date, clock, tab])
}
