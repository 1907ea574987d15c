import type { TrialLine } from '../../../../../shared/api/trial.ts'
import type { Finding } from '../../../../../shared/legibility/verdict.ts'
import type { Draft } from './draft.ts'
import type { Drawn } from './use-drawing.ts'

/** What was found on one canvas, each said once; that it could not be drawn is an error. */
export function findingsOf({ verdict, boards, fault }: TrialLine): readonly Omit<Finding, 'code'>[] {
  const all: Omit<Finding, 'code'>[] = [
    ...(fault ? [{ severity: 'error' as const, ...fault }] : []),
    ...(verdict?.findings ?? []),
    ...boards.flatMap(({ findings }) => findings),
  ]
  return [...new Map(all.map((finding) => [finding.messageVi, finding])).values()]
}

/** Whether a draft may go on the boards: everything was drawn, and nothing refused. */
export function isGoodDraft({ media }: Draft, drawn: Drawn | undefined): boolean {
  if ((media?.state ?? 'ready') !== 'ready' || !drawn?.isDone || drawn.refused) return false
  return drawn.lines.every((line) => findingsOf(line).every(({ severity }) => severity !== 'error'))
}
