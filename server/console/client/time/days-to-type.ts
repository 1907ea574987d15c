import { dateForPeople } from './typed-date.ts'
import type { DateSpan } from './typed-span.ts'

/** Days as a person would type them, so that `typedSpan` reads the same: `01/12/2026-22/12/2026`, one day once. */
export function daysToType({ from, to }: DateSpan): string {
  return from === to ? dateForPeople(from) : `${dateForPeople(from)}-${dateForPeople(to)}`
}
