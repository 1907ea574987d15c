import { useEffect, useRef } from 'preact/hooks'
import type { DirectiveView } from '../../../../../shared/api/directive.ts'
import type { Board, BoardId } from '../../../../../shared/plan/plan.ts'
import { address } from '../../app/address.ts'
import { directiveDays } from '../../directives/directive-days.ts'
import { Button } from '../../kit/button.tsx'
import { Notice } from '../../kit/notice.tsx'
import { useAsked } from '../../state/use-asked.ts'
import { daysToType } from '../../time/days-to-type.ts'
import { zoneClockOf } from '../../time/zone-clock.ts'
import { counted } from '../../words/counted.ts'
import { say } from '../../words/say.ts'
import type { Work } from '../work.ts'

/** Work that may have been begun from a directive. */
export interface FromDirectiveProps {
  readonly work: Work
  /** The boards that the person may put something on. */
  readonly offered: readonly Board[]
  readonly zone: string
  /** Epoch ms. */
  readonly at: number
  readonly onChange: (change: Partial<Work>) => void
}

/**
 * The directive beside which something is to play (`?directive=`, of one office `&office=`): its boards and its days, which are taken where none were chosen
 * yet, and told to be its own; nothing where the person came from no directive.
 */
export function FromDirective({ work, offered, zone, at, onChange }: FromDirectiveProps) {
  const asked = address.value.searchParams
  const [campaign, office] = [asked.get('directive'), asked.get('office')]
  const path = campaign === null ? undefined : `/api/v1/directives/${encodeURIComponent(campaign)}`
  const { value } = useAsked<DirectiveView>(path)
  const isOffered = useRef(false)
  const boards = value ? boardsOf(value, office, offered) : []
  const span = value && directiveDays(value.phases, zoneClockOf(zone), at)
  const days = span && daysToType(span)
  const take = () =>
    onChange({ boards: [...new Set([...work.boards, ...boards])], ...(days !== undefined && { days, phase: '' }) })

  useEffect(() => {
    if (isOffered.current || boards.length === 0) return
    isOffered.current = true
    if (work.boards.length === 0 && work.days === '' && work.phase === '') take()
  })

  if (!value || boards.length === 0) return null
  const isTaken = boards.every((id) => work.boards.includes(id)) && (days === undefined || work.days === days)
  const { title, orgName } = value
  const [these, theseEn] = [`${boards.length} bảng`, counted(boards.length, 'board')]
  const [when, whenEn] = days === undefined ? ['', ''] : [` và ngày ${days}`, ` and the days ${days}`]
  return (
    <Notice tone="gold">
      <p>
        {isTaken
          ? say(
              `Phát cùng chỉ đạo “${title}” của ${orgName}: ${these}${when} lấy theo chỉ đạo, sửa được.`,
              `Beside the directive “${title}” of ${orgName}: ${theseEn}${whenEn} are the directive’s; change them as you like.`,
            )
          : say(
              `Chỉ đạo “${title}” của ${orgName} phát trên ${these}${when}.`,
              `The directive “${title}” of ${orgName} has ${theseEn}${whenEn}.`,
            )}
      </p>
      {!isTaken && (
        <div class="doings">
          <Button onPress={take}>{say('Lấy theo chỉ đạo', 'Take the directive’s')}</Button>
        </div>
      )}
    </Notice>
  )
}

/** Those that the directive reaches and the person may put something on: of one office, or of all. */
function boardsOf({ receivers }: DirectiveView, office: string | null, offered: readonly Board[]): readonly BoardId[] {
  const known = new Set(offered.map(({ id }) => id))
  const of = receivers.filter(({ org }) => office === null || org === office)
  return of.flatMap(({ boards }) => boards.flatMap(({ id }) => (known.has(id) ? [id] : [])))
}
