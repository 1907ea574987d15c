import { useState } from 'preact/hooks'
import type { DirectivePhase } from '../../../../shared/api/directive.ts'
import type { BoardReadiness, Readiness } from '../../../../shared/api/readiness.ts'
import { useAsked } from '../state/use-asked.ts'
import { inOurs, say } from '../words/say.ts'

/** A phase of a directive. */
export interface ReadinessBoxProps {
  readonly campaign: string
  readonly phase: DirectivePhase
}

/** How many boards have every approved file of a phase, and which have not and why: asked for when it is opened. */
export function ReadinessBox({ campaign, phase }: ReadinessBoxProps) {
  const [isOpen, setOpen] = useState(false)
  const path = `/api/v1/campaigns/${campaign}/readiness?phase=${phase.id}`
  const { value, trouble } = useAsked<Readiness>(isOpen ? path : undefined, ['directives', 'plan'])
  return (
    <details class="readiness" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{say(`Sẵn sàng cho “${phase.title}”`, `Readiness for “${phase.title}”`)}</summary>
      <div role="status">
        {trouble ? (
          <p class="fault">{inOurs(trouble)}</p>
        ) : value ? (
          <ReadinessLines readiness={value} />
        ) : (
          <p class="quiet">{say('Đang hỏi…', 'Asking…')}</p>
        )}
      </div>
    </details>
  )
}

function ReadinessLines({ readiness: { ready, of, boards } }: { readonly readiness: Readiness }) {
  const later = boards.filter(({ lack }) => lack === 'later').length
  const counts = [
    say(`${ready} trong ${of} bảng đã có đủ hình đã duyệt`, `${ready} of ${of} boards have every approved picture`),
    ...(later === 0 ? [] : [say(`${later} bảng sẽ tải khi gần đến ngày`, `${later} fetch them nearer the day`)]),
  ]
  return (
    <>
      <p>{`${counts.join('; ')}.`}</p>
      <ul class="lines">
        {[...byLack(boards)].map(([why, those]) => (
          <li key={why}>
            <strong data-lack={those[0]?.lack ?? ''}>{why}</strong>
            <span class="quiet">{those.map(({ name, orgName }) => `${name} (${orgName})`).join(', ')}</span>
          </li>
        ))}
      </ul>
    </>
  )
}

/** Boards that are not ready, by what they lack in words. */
function byLack(boards: readonly BoardReadiness[]): ReadonlyMap<string, readonly BoardReadiness[]> {
  const groups = new Map<string, BoardReadiness[]>()
  for (const board of boards) {
    if (board.ready) continue
    const why = say(board.whyVi ?? '', board.why ?? '')
    groups.set(why, [...(groups.get(why) ?? []), board])
  }
  return groups
}
