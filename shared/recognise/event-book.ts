import { isBareName, isSameEventName } from './event-names.ts'
import type { DatedEvent } from './milestone-lines.ts'

/** An event that becomes a milestone: one that phases name without days may have none. */
export type BookedEvent = Pick<DatedEvent, 'name' | 'notes'> & Partial<Pick<DatedEvent, 'days' | 'line' | 'isExpected'>>

/** The events of a document, in the order in which they were needed. */
export interface EventBook {
  /** The place of the event of this name; a name that says no more than *Đại hội* means the main one. */
  placeOf(name: string): number
  list(): readonly BookedEvent[]
}

/**
 * A book of the event that the document is about (`main`; without one all that have days), and of those that are asked for. A document cites the days of
 * many others.
 */
export function eventBook(dated: readonly DatedEvent[], main: string | undefined): EventBook {
  const events: BookedEvent[] = dated.filter(({ name }) => main === undefined || isSameEventName(name, main))
  return {
    list: () => events,
    placeOf(name) {
      const meant = isBareName(name) && main !== undefined && isSameEventName(name, main) ? main : name
      const known = events.findIndex((one) => isSameEventName(one.name, meant))
      if (known >= 0) return known
      const named = { name: meant.charAt(0).toUpperCase() + meant.slice(1), notes: [] }
      return events.push(dated.find((one) => isSameEventName(one.name, meant)) ?? named) - 1
    },
  }
}
