import { flat } from './flat.ts'
import { markOf } from './list-mark.ts'
import type { NamedPhase } from './phase-lines.ts'
import { phaseNameOf } from './phase-name.ts'
import type { TableRow } from './table-rows.ts'
import { type TimeContext, timeIn } from './time-in.ts'
import { spanNotes } from './time-notes.ts'

/** What tells phases of a table apart: how they are counted, or their words. */
export const phaseKeyOf = (text: string): string => phaseNameOf(text)?.key ?? flat(markOf(text).rest).trim()

/** The phases of tables, in order, each with the first time that a row gives it. */
export function tablePhases(rows: readonly TableRow[], context: TimeContext): readonly NamedPhase[] {
  const byKey = new Map<string, NamedPhase>()
  for (const { phase, time } of rows) {
    if (!phase) continue
    const key = phaseKeyOf(phase.text)
    const former = byKey.get(key)
    if (former?.time) continue
    const own = timeIn(phase.text, context)
    const read = (time && timeIn(time.text, context)) ?? own
    const words = markOf(phase.text).rest
    const title = time || !own ? words : words.slice(0, own.start).replace(/[\s:,(–-]+$/u, '')
    byKey.set(key, {
      ...{ key, time: read, lines: [time?.line ?? phase.line], notes: read ? [] : [spanNotes.noTime] },
      title: former?.title ?? (title === '' ? words : title),
    })
  }
  return [...byKey.values()]
}
