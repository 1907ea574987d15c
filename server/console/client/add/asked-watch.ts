import type { BoardId } from '../../../../shared/plan/plan.ts'
import { wordsOf } from '../api/ask-server.ts'
import { isOpen, type SubmissionRow, submissionOf } from '../approvals/submission.ts'
import { submissionBadge, whoDecides } from '../approvals/submission-words.ts'
import { make, setText } from '../plain/make.ts'
import { inOurs, say } from '../words/say.ts'
import { undoButton } from './undo-button.ts'

/** Watches what was submitted until it is decided. */
export interface AskedWatch {
  readonly element: HTMLElement
  /** Begins to watch this one, in place of the one before, and offers to undo it. */
  watch(submission: SubmissionRow, boards: readonly BoardId[], undo: () => Promise<void>): void
  /** It may be further by now. */
  renew(): void
  /** Called a few times a second; `on` in ms. */
  tick(on: number): void
}

/** While it is drawn its progress is asked for; after that the server says by itself, and this is only to be sure. */
const drawingEveryMs = 1000
const waitingEveryMs = 5000

/** The state of a submission as it goes on; `approved` is told the boards that it was for. */
export function askedWatch(approved: (boards: readonly BoardId[]) => void): AskedWatch {
  const heading = make('h2', { role: 'status' })
  const about = make('p', {})
  const mark = make('p', {})
  const link = make('a', { class: 'button' }, say('Xem bản trình', 'See the submission'))
  const undo = undoButton()
  const element = make(
    'section',
    { class: 'card asked-watch', hidden: true },
    heading,
    mark,
    about,
    make('p', { class: 'doings' }, link),
    undo.element,
  )
  let watched: SubmissionRow | undefined
  let boards: readonly BoardId[] = []
  let dueOn: number | undefined
  let everyMs = drawingEveryMs

  function show(row: SubmissionRow): void {
    watched = row
    everyMs = row.state === 'drawing' ? drawingEveryMs : waitingEveryMs
    mark.replaceChildren(submissionBadge(row))
    setText(heading, headingOf(row))
    setText(about, aboutOf(row))
    if (!isOpen(row)) undo.withdraw()
    if (row.state === 'approved') approved(boards)
  }

  async function look(id: string): Promise<void> {
    const next = await submissionOf(id)
    // Meanwhile another may have taken its place, or the same been found decided.
    if (watched?.id === id && isOpen(watched)) show(next)
  }

  const renew = () => {
    if (!watched || !isOpen(watched) || element.hidden) return
    look(watched.id).catch((error: unknown) => console.warn(inOurs(wordsOf(error))))
  }

  return {
    element,
    renew,
    watch(submission, of, back) {
      boards = of
      link.href = `/approvals/${submission.id}`
      show(submission)
      undo.offer(async () => {
        await back()
        element.hidden = true
      })
      element.hidden = false
      dueOn = undefined
      element.scrollIntoView({ block: 'nearest' })
    },
    tick(on) {
      undo.tick(on)
      dueOn ??= on + everyMs
      if (on < dueOn || document.visibilityState !== 'visible') return
      dueOn = on + everyMs
      renew()
    },
  }
}

function headingOf({ state }: SubmissionRow): string {
  switch (state) {
    case 'approved':
      return say('Đã được duyệt', 'It is approved')
    case 'returned':
      return say('Đã bị trả lại', 'It was returned')
    case 'cancelled':
      return say('Đã rút lại', 'It is withdrawn')
    default:
      return say('Đã trình duyệt', 'Submitted for approval')
  }
}

function aboutOf(row: SubmissionRow): string {
  if (row.state === 'returned') return say(`Lý do: ${row.reason}`, `Because: ${row.reason}`)
  if (!isOpen(row)) return ''
  const who = whoDecides(row)
  return say(`Chưa phát; ${who} duyệt xong mới phát.`, `It does not play yet: only once ${who} approve it.`)
}
