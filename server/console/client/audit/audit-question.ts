import { typedDate } from '../time/typed-date.ts'
import { zoneClockOf } from '../time/zone-clock.ts'

const dayMs = 86_400_000
const zone = 'Asia/Ho_Chi_Minh'
/** What the log is asked by, each as the address has it too. */
const names = ['subjectKind', 'subject', 'person', 'org'] as const

/** The query for the log that an address asks for: the days `from` and `to`, typed as dd/mm/yyyy or written as 2020-10-14, are meant whole. */
export function auditQuestionOf(asked: URLSearchParams): URLSearchParams {
  const query = new URLSearchParams()
  for (const name of names) {
    const value = asked.get(name)
    if (value) query.set(name, value)
  }
  for (const [name, later] of [
    ['from', 0],
    ['to', dayMs],
  ] as const) {
    const date = typedDate(asked.get(name) ?? '')
    if (date) query.set(name, String(zoneClockOf(zone).instantAt({ date, clockMs: 0 }) + later))
  }
  return query
}
