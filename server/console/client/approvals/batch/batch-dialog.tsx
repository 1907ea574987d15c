import { useEffect, useState } from 'preact/hooks'
import type { SubmissionDetail } from '../../../../../shared/api/submission.ts'
import { Button } from '../../kit/button.tsx'
import { Dialog } from '../../kit/dialog.tsx'
import { counted } from '../../words/counted.ts'
import { say } from '../../words/say.ts'
import { BatchOutcome } from './batch-outcome.tsx'
import { BatchStep } from './batch-step.tsx'
import { BatchTotal } from './batch-total.tsx'
import { useBatch } from './use-batch.ts'

/** Several submissions that are to be approved. */
export interface BatchDialogProps {
  readonly submissions: readonly SubmissionDetail[]
  /** Whoever is not sure of one takes it out. */
  readonly onTakeOut: (id: string) => void
  readonly onClose: () => void
}

/** Shows several submissions one after the other, then what they come to, and approves them with one press. */
export function BatchDialog({ submissions, onTakeOut, onClose }: BatchDialogProps) {
  const [step, setStep] = useState(0)
  const [passed, setPassed] = useState<readonly string[]>([])
  const { outcomes, isBusy, approve } = useBatch()
  const count = submissions.length
  const shown = submissions[step]
  useEffect(() => {
    if (count === 0) onClose()
  }, [count, onClose])
  const back = step > 0 && <Button onPress={() => setStep(step - 1)}>{say('Mục trước', 'Back')}</Button>

  function body() {
    if (outcomes)
      return (
        <>
          <BatchOutcome outcomes={outcomes} of={count} />
          <div class="doings batch-bar">
            <Button kind="chief" isBusy={isBusy} onPress={onClose}>
              {say('Đóng', 'Close')}
            </Button>
          </div>
        </>
      )
    if (!shown)
      return (
        <>
          <BatchTotal submissions={submissions} />
          <div class="doings batch-bar">
            {back}
            <Button kind="chief" onPress={() => void approve(submissions)}>
              {say(`Phê duyệt ${count} mục`, `Approve ${count}`)}
            </Button>
          </div>
        </>
      )
    return (
      <BatchStep
        key={shown.id}
        submission={shown}
        isPassed={passed.includes(shown.id)}
        next={step + 1 < count ? say('Mục tiếp theo', 'Next') : say('Tổng hợp', 'Sum up')}
        onNext={() => {
          setPassed([...passed, shown.id])
          setStep(step + 1)
        }}
      >
        <p class="quiet">{say(`Mục ${step + 1} trên ${count}`, `${step + 1} of ${count}`)}</p>
        {back}
        <Button onPress={() => onTakeOut(shown.id)}>{say('Bỏ mục này ra', 'Leave this one out')}</Button>
      </BatchStep>
    )
  }

  return (
    <Dialog
      title={say(`Phê duyệt lần lượt ${count} mục`, `Approve ${counted(count, 'submission')}`)}
      size="wide"
      onClose={onClose}
    >
      {body()}
    </Dialog>
  )
}
