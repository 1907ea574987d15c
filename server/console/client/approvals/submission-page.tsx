import { useEffect, useRef, useState } from 'preact/hooks'
import type { SubmissionDetail } from '../../../../shared/api/submission.ts'
import type { PageModule, PageProps } from '../app/page-module.ts'
import { HistoryLink } from '../audit/history-link.tsx'
import { Card } from '../kit/card.tsx'
import { Notice } from '../kit/notice.tsx'
import { PageHead } from '../kit/page-head.tsx'
import { Waiting } from '../kit/waiting.tsx'
import { planNow } from '../state/plan-now.ts'
import { useAsked } from '../state/use-asked.ts'
import { inOurs, say } from '../words/say.ts'
import { DecideBar } from './decide-bar.tsx'
import { FindingLines } from './finding-lines.tsx'
import { ImpactList } from './impact-list.tsx'
import { ItemList } from './item-list.tsx'
import { LiftFacts } from './lift-facts.tsx'
import { keyOfPicture } from './pictured-slides.ts'
import { usePins } from './pins/use-pins.tsx'
import { mayApprove } from './submission.ts'
import { SubmissionHead } from './submission-head.tsx'
import { SubmissionPictures } from './submission-pictures.tsx'
import { useFileNames } from './use-file-names.ts'
import { useSeen } from './use-seen.ts'
import { WhenList } from './when-list.tsx'

const title = () => say('Duyệt nội dung', 'Approval')

/** One submission on one page: every picture of it, when and where it would play, what it displaces, and the decision. */
export const submissionPage: PageModule = { title, Page: SubmissionPage }

/** While it is being drawn, and the server's word of it may not come: asked so often. */
const drawingEveryMs = 1500

function SubmissionPage({ id }: PageProps) {
  const { value, trouble, renew } = useAsked<SubmissionDetail>(`/api/v1/submissions/${id}`, ['submissions'])
  const isDrawn = value?.state !== 'drawing'
  useEffect(() => {
    if (isDrawn) return
    const asking = setInterval(() => document.visibilityState === 'visible' && renew(), drawingEveryMs)
    return () => clearInterval(asking)
  }, [isDrawn, renew])
  if (value) return <SubmissionSheet submission={value} />
  return (
    <>
      <PageHead title={title()} trail={<a href="/approvals">{say('Duyệt', 'Approvals')}</a>} />
      {trouble ? (
        <Notice tone="lost" isAlert>
          {inOurs(trouble)}
        </Notice>
      ) : (
        <Waiting />
      )}
    </>
  )
}

function SubmissionSheet({ submission }: { readonly submission: SubmissionDetail }) {
  const { items, takeDown, pictures, impact, id } = submission
  const plan = planNow.value
  const asked = useRef<HTMLDivElement>(null)
  const pins = usePins(submission)
  const seen = useSeen(asked, pictures.filter(({ stands }) => !stands).map(keyOfPicture))
  const [reason, setReason] = useState('')
  const file = useFileNames(items)
  const { board } = pins
  return (
    <div class="submission-page">
      <SubmissionHead submission={submission} />
      <FindingLines
        {...{ submission, file }}
        words={plan?.words}
        passing={mayApprove(submission) ? { value: reason, onInput: setReason } : undefined}
      />
      <div class="submission-columns">
        <div ref={asked} class="asked">
          {takeDown && plan && <LiftFacts taken={takeDown} plan={plan} />}
          {pictures.length > 0 && (
            <section class="part" aria-labelledby="on-boards">
              <h2 id="on-boards">{say('Trên các bảng', 'On the boards')}</h2>
              {board.stick && (
                <p class="quiet">
                  {say(
                    'Thấy chỗ sai: bấm vào hình hoặc vào chữ để ghim ghi chú.',
                    'Press a wrong spot of a picture, or a wrong word, to pin a note there.',
                  )}
                </p>
              )}
              <SubmissionPictures {...{ submission, plan, board, file }} />
            </section>
          )}
          {plan && <ItemList {...{ submission, plan, board, file }} />}
        </div>
        <aside aria-label={say('Cần biết khi quyết định', 'To know before deciding')}>
          {plan && <WhenList items={items} plan={plan} />}
          {impact.boards.length > 0 && (
            <Card title={say('Chiếm chỗ của nội dung nào', 'What it displaces')}>
              <ImpactList boards={impact.boards} />
            </Card>
          )}
          <HistoryLink kind="submission" id={id} />
        </aside>
      </div>
      <DecideBar {...{ submission, pins, seen, reason }} />
      {pins.dialog}
    </div>
  )
}
