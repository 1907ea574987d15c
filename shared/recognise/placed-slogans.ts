import type { NamedPhase } from './phase-lines.ts'
import type { FoundSlogan } from './slogan-lines.ts'
import { phaseKeyOf } from './table-phases.ts'
import type { TableRow } from './table-rows.ts'

/** A slogan with the phase that it is for, by its place among the phases; undefined: for all of them. */
export interface PlacedSlogan {
  readonly text: string
  readonly line: number
  readonly phase: number | undefined
}

/** The slogans of a running text and of tables, each once in a phase. */
export function placedSlogans(
  running: readonly FoundSlogan[],
  rows: readonly TableRow[],
  phases: readonly NamedPhase[],
): readonly PlacedSlogan[] {
  const placeOf = (key: string | undefined) => {
    const at = phases.findIndex((phase) => phase.key === key)
    return at < 0 ? undefined : at
  }
  const tabled = rows.flatMap(({ phase, slogans }) =>
    slogans.map((slogan) => ({ ...slogan, phase: phase && placeOf(phaseKeyOf(phase.text)) })),
  )
  const all = [...running.map((slogan) => ({ ...slogan, phase: placeOf(slogan.phase) })), ...tabled]
  const seen = new Set<string>()
  return all.filter(({ text, phase }) => {
    const key = `${phase ?? ''} ${text}`
    const isNew = !seen.has(key)
    seen.add(key)
    return isNew
  })
}
