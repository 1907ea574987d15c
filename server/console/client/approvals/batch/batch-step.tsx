import type { ComponentChildren } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import type { SubmissionDetail } from '../../../../../shared/api/submission.ts'
import { Button } from '../../kit/button.tsx'
import { counted } from '../../words/counted.ts'
import { say } from '../../words/say.ts'
import { keyOfPicture } from '../pictured-slides.ts'
import { useSeen } from '../use-seen.ts'
import { BatchItem } from './batch-item.tsx'

/** One submission of a batch, to be looked at. */
export interface BatchStepProps {
  readonly submission: SubmissionDetail
  /** It was looked at before, and is not asked to be again. */
  readonly isPassed: boolean
  /** What leads on, once all of it was seen. */
  readonly next: string
  readonly onNext: () => void
  /** What else can be pressed. */
  readonly children: ComponentChildren
}

/** Shows one submission of a batch; the chief press leads through its pictures, then on. */
export function BatchStep({ submission, isPassed, next, onNext, children }: BatchStepProps) {
  const place = useRef<HTMLDivElement>(null)
  const { unseen, toNext } = useSeen(place, submission.pictures.filter(({ stands }) => !stands).map(keyOfPicture))
  const isUnseen = unseen > 0 && !isPassed
  useEffect(() => {
    place.current?.focus()
    place.current?.closest('dialog')?.scrollTo(0, 0)
  }, [])
  return (
    <>
      {/* biome-ignore lint/a11y/useSemanticElements: what is decided is not a set of fields */}
      <div ref={place} tabIndex={-1} class="batch" role="group" aria-label={submission.title}>
        <BatchItem submission={submission} />
      </div>
      <div class="doings batch-bar">
        {children}
        <Button kind={isUnseen ? 'plain' : 'chief'} onPress={isUnseen ? toNext : onNext}>
          {isUnseen ? say(`Xem tiếp (còn ${unseen} hình)`, `Keep looking (${counted(unseen, 'picture')} left)`) : next}
        </Button>
      </div>
    </>
  )
}
