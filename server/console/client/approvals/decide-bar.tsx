import { useState } from 'preact/hooks'
import type { SubmissionDetail } from '../../../../shared/api/submission.ts'
import { Button } from '../kit/button.tsx'
import { hear } from '../state/heard.ts'
import { signedIn } from '../state/signed-in.ts'
import { tell } from '../state/tell.ts'
import { useDoing } from '../state/use-doing.ts'
import { counted } from '../words/counted.ts'
import { inOurs, say } from '../words/say.ts'
import { mayReturn } from './may-return.ts'
import type { Pins } from './pins/use-pins.tsx'
import { explainedRefusal } from './refusal-words.ts'
import { ReturnDialog } from './return-dialog.tsx'
import { approveSubmission, cancelSubmission, isOpen, mayApprove } from './submission.ts'
import type { Seen } from './use-seen.ts'
import { whyNot } from './why-not.ts'

/** What is to be decided. */
export interface DecideBarProps {
  readonly submission: SubmissionDetail
  readonly pins: Pins
  readonly seen: Seen
  /** Why what was found is passed, as it is written so far. */
  readonly reason: string
}

/** The decision at the foot of the page, for whoever may make it; else why not, and who may. Nothing is approved before it was seen. */
export function DecideBar({ submission, pins, seen, reason }: DecideBarProps) {
  const { id, author, digest } = submission
  const [isReturning, setReturning] = useState(false)
  const { isBusy, trouble, run } = useDoing()
  if (!isOpen(submission)) return null
  const me = signedIn()
  const isApprover = mayApprove(submission)
  const isUnseen = isApprover && seen.unseen > 0

  const decide = (act: () => Promise<string>) =>
    void run(async () => {
      try {
        tell(await act())
      } catch (error) {
        throw explainedRefusal(error)
      } finally {
        hear('submissions')
      }
    })

  const approve = async () => {
    await approveSubmission(id, digest, reason)
    return approvedWords(submission)
  }
  const withdraw = async () => {
    await cancelSubmission(id)
    return say('Đã rút lại.', 'Withdrawn.')
  }

  return (
    <section class="decide-bar" data-foot="" aria-label={say('Quyết định', 'Decision')}>
      <div class="decide-said">
        <p role="status">
          {isUnseen
            ? say(`Còn ${seen.unseen} hình chưa xem.`, `${counted(seen.unseen, 'picture')} not seen yet.`)
            : isApprover
              ? say('Đã xem hết các hình.', 'Every picture has been seen.')
              : whyNot(submission)}
        </p>
        <p class="fault" role="alert">
          {trouble && inOurs(trouble)}
        </p>
      </div>
      <div class="doings">
        {isUnseen && <Button onPress={seen.toNext}>{say('Xem hình tiếp theo', 'To the next picture')}</Button>}
        {author.id === me.id && (
          <Button isBusy={isBusy} onPress={() => decide(withdraw)}>
            {say('Rút lại', 'Withdraw it')}
          </Button>
        )}
        {mayReturn(submission, me) && (
          <Button onPress={() => setReturning(true)}>
            {pins.board.pins.length > 0
              ? say(
                  `Trả lại… (${pins.board.pins.length} ghi chú)`,
                  `Return… (${counted(pins.board.pins.length, 'note')})`,
                )
              : say('Trả lại…', 'Return…')}
          </Button>
        )}
        {isApprover && (
          <Button kind="chief" isBusy={isBusy} disabled={isUnseen} onPress={() => decide(approve)}>
            {say('Phê duyệt', 'Approve')}
          </Button>
        )}
      </div>
      {isReturning && <ReturnDialog {...{ submission, pins }} onClose={() => setReturning(false)} />}
    </section>
  )
}

/** What an approval has come to, in the page’s language. */
function approvedWords({ approvals, needs, kind }: SubmissionDetail): string {
  if (approvals.length + 1 < needs)
    return say('Đã ghi nhận. Cần thêm một người duyệt nữa.', 'Noted. One more approver is needed.')
  return kind === 'lift'
    ? say('Đã phê duyệt: được phát trở lại.', 'Approved: it is back on air.')
    : say('Đã phê duyệt. Các bảng đang nhận.', 'Approved. The boards are receiving it.')
}
