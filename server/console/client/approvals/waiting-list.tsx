import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import type { SubmissionSummary as Row, SubmissionDetail } from '../../../../shared/api/submission.ts'
import { wordsOf } from '../api/ask-server.ts'
import { Button } from '../kit/button.tsx'
import { Heard } from '../kit/heard.tsx'
import { TickField } from '../kit/tick-field.tsx'
import { signedIn } from '../state/signed-in.ts'
import { inOurs, say } from '../words/say.ts'
import { BatchDialog } from './batch/batch-dialog.tsx'
import { contentsWords } from './contents-words.ts'
import { submissionOf } from './submission.ts'
import { SubmissionRow } from './submission-row.tsx'
import { aboutSubmission } from './submission-words.ts'
import { whyNot } from './why-not.ts'

/** More are looked at by nobody in one go. */
const mostAtOnce = 20
const tickedWords = (count: number) => say(`Đã chọn ${count} mục`, `${count} ticked`)

/** What waits. */
export interface WaitingListProps {
  readonly rows: readonly Row[]
  /** What stands where nothing is for this person. */
  readonly empty: VNode
}

/** What waits, what may be decided by the person first; several that may be approved can be ticked, and approved together. */
export function WaitingList({ rows, empty }: WaitingListProps) {
  const [ticked, setTicked] = useState<readonly SubmissionDetail[]>([])
  const [reasons, setReasons] = useState<Readonly<Record<string, string>>>({})
  const [isOpen, setOpen] = useState(false)
  const mine = rows.filter(({ mayDecide }) => mayDecide)
  const others = rows.filter(({ mayDecide }) => !mayDecide)
  const takeOut = (id: string) => setTicked((former) => former.filter((one) => one.id !== id))
  const refuse = (id: string, why: string) => setReasons((former) => ({ ...former, [id]: why }))

  async function tick({ id }: Row): Promise<void> {
    try {
      const submission = await submissionOf(id)
      const why = whyNot(submission)
      if (why !== '') refuse(id, why)
      else setTicked((former) => [...former.filter((one) => one.id !== id), submission])
    } catch (error) {
      refuse(id, inOurs(wordsOf(error)))
    }
  }

  const nameOf = (row: Row) => [aboutSubmission(row), contentsWords(row)].filter(Boolean).join(' – ')
  const tickOf = (row: Row) => (
    <TickField
      label={say(`Chọn để phê duyệt cùng: ${nameOf(row)}`, `Tick to approve with others: ${nameOf(row)}`)}
      isLabelHidden
      isTicked={ticked.some(({ id }) => id === row.id)}
      disabled={
        reasons[row.id] !== undefined || (ticked.length >= mostAtOnce && !ticked.some(({ id }) => id === row.id))
      }
      help={reasons[row.id]}
      onTick={(isTicked) => (isTicked ? void tick(row) : takeOut(row.id))}
    />
  )

  return (
    <>
      {mine.length > 0 && (
        <ul class="submissions">
          {mine.map((row) => (
            <SubmissionRow key={row.id} row={row} before={mine.length > 1 && tickOf(row)} />
          ))}
        </ul>
      )}
      {mine.length === 0 && empty}
      {others.length > 0 && (
        <>
          <h2 class="others">{say('Chờ người khác quyết định', 'For others to decide')}</h2>
          <ul class="submissions">
            {others.map((row) => (
              <SubmissionRow key={row.id} row={row} before={<p class="quiet">{othersWords(row)}</p>} />
            ))}
          </ul>
        </>
      )}
      <Heard>{ticked.length > 0 && tickedWords(ticked.length)}</Heard>
      {ticked.length > 0 && (
        <section class="decide-bar" data-foot="" aria-label={say('Phê duyệt nhiều mục', 'Approve several')}>
          <p>{tickedWords(ticked.length)}</p>
          <div class="doings">
            <Button onPress={() => setTicked([])}>{say('Bỏ chọn', 'Clear')}</Button>
            <Button kind="chief" onPress={() => setOpen(true)}>
              {say(`Xem lần lượt ${ticked.length} mục…`, `Look at ${ticked.length} in turn…`)}
            </Button>
          </div>
        </section>
      )}
      {isOpen && (
        <BatchDialog
          submissions={ticked}
          onTakeOut={takeOut}
          onClose={() => {
            setOpen(false)
            setTicked([])
          }}
        />
      )}
    </>
  )
}

/** Why one that waits is not for this person, in the page’s language. */
function othersWords({ author, approvals }: Row): string {
  const me = signedIn()
  if (author.id === me.id) return say('Bạn trình mục này nên không tự duyệt.', 'You submitted this.')
  if (approvals.some(({ name }) => name === me.name))
    return say('Bạn đã duyệt, còn chờ một người nữa.', 'You have approved it; it waits for one more.')
  return say(
    'Không thuộc quyền duyệt của bạn, hoặc bạn đã cùng soạn.',
    'Not yours to decide, or partly written by you.',
  )
}
