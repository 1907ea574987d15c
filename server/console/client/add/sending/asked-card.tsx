import type { ComponentChildren } from 'preact'
import { useCallback, useEffect, useRef, useState } from 'preact/hooks'
import type { SubmissionSummary } from '../../../../../shared/api/submission.ts'
import { ContentsLine } from '../../approvals/contents-line.tsx'
import { isOpen, submissionOf } from '../../approvals/submission.ts'
import { stateText, submissionTone, whoDecides } from '../../approvals/submission-words.ts'
import { Badge } from '../../kit/badge.tsx'
import { LinkButton } from '../../kit/button.tsx'
import { useHeard } from '../../state/heard.ts'
import { say } from '../../words/say.ts'
import { UndoPress } from './undo-press.tsx'

/** What was submitted a moment ago. */
export interface AskedCardProps {
  readonly submission: SubmissionSummary
  /** Takes it back; left out where that is no longer offered. */
  readonly undo?: (() => Promise<void>) | undefined
  /** More of what it is about. */
  readonly children?: ComponentChildren
  /** It is approved. */
  readonly onApproved: () => void
}

/** While it is drawn its progress is asked for; after that the server says by itself, and this is only to be sure. */
const drawingEveryMs = 1000
const waitingEveryMs = 5000

/** The state of a submission as it goes on, who decides it, and half a minute to take it back. */
export function AskedCard({ submission, undo, children, onApproved }: AskedCardProps) {
  const [row, setRow] = useState(submission)
  const card = useRef<HTMLElement>(null)
  const renew = useCallback(() => {
    if (document.visibilityState !== 'visible') return
    submissionOf(submission.id).then(setRow, (error: unknown) => console.warn(error))
  }, [submission.id])
  useHeard(['submissions'], renew)
  const isWaiting = isOpen(row)
  useEffect(() => {
    if (!isWaiting) return
    const asking = setInterval(renew, row.state === 'drawing' ? drawingEveryMs : waitingEveryMs)
    return () => clearInterval(asking)
  }, [isWaiting, row.state, renew])
  useEffect(() => card.current?.scrollIntoView({ block: 'nearest' }), [])
  useEffect(() => {
    if (row.state === 'approved') onApproved()
  }, [row.state])
  return (
    <section ref={card} class="card asked-watch">
      <h2 aria-live="polite">{headingOf(row)}</h2>
      <p>
        <Badge tone={submissionTone(row)}>{stateText(row)}</Badge>
      </p>
      <ContentsLine submission={row} />
      {children}
      <p>{aboutOf(row)}</p>
      <p class="doings">
        <LinkButton href={`/approvals/${submission.id}`}>{say('Xem bản trình', 'See the submission')}</LinkButton>
        {isWaiting && undo && <UndoPress undo={undo} />}
      </p>
    </section>
  )
}

function headingOf({ state }: SubmissionSummary): string {
  switch (state) {
    case 'approved':
      return say('Đã được duyệt', 'Approved')
    case 'returned':
      return say('Đã bị trả lại', 'Returned')
    case 'cancelled':
      return say('Đã rút lại', 'Withdrawn')
    default:
      return say('Đã trình duyệt', 'Submitted for approval')
  }
}

function aboutOf(row: SubmissionSummary): string {
  if (row.state === 'returned') return say(`Lý do: ${row.reason}`, `Because: ${row.reason}`)
  if (!isOpen(row)) return ''
  const who = whoDecides(row)
  return say(`Chưa phát; ${who} duyệt xong mới phát.`, `It does not play yet: it must first be approved by ${who}.`)
}
