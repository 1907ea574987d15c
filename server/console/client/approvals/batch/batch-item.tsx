import type { SubmissionDetail } from '../../../../../shared/api/submission.ts'
import { Facts } from '../../kit/definition-list.tsx'
import { planNow } from '../../state/plan-now.ts'
import { counted } from '../../words/counted.ts'
import { say } from '../../words/say.ts'
import { whenWords } from '../../words/when-words.ts'
import { FindingLines } from '../finding-lines.tsx'
import { LiftFacts } from '../lift-facts.tsx'
import type { PinBoard } from '../pins/pin-place.ts'
import { SubmissionPictures } from '../submission-pictures.tsx'
import { aboutSubmission, languageOfSubmission } from '../submission-words.ts'
import { WhenList } from '../when-list.tsx'

const nothingPinned: PinBoard = { pins: [], stick: undefined, open: () => undefined }

/** One submission of a batch, as short as it can be while nothing of it stays unseen. */
export function BatchItem({ submission }: { readonly submission: SubmissionDetail }) {
  const plan = planNow.value
  const { author, orgName, submittedAt, items, impact, note, takeDown } = submission
  const displaced = impact.boards.filter(({ displaces }) => displaces.length > 0)
  return (
    <article class="batch-item" data-submission={submission.id}>
      <h3>
        <a
          href={`/approvals/${submission.id}`}
          target="_blank"
          rel="noreferrer"
          lang={languageOfSubmission(submission)}
        >
          {aboutSubmission(submission)}
        </a>
      </h3>
      <Facts
        rows={[
          [say('Người trình', 'Submitted by'), `${author.name}, ${orgName}, ${whenWords(submittedAt)}`],
          [say('Lời nhắn', 'Note'), note ?? ''],
          [
            say('Chiếm chỗ', 'Displaces'),
            displaced.length === 0
              ? say('không nội dung nào bị giảm', 'nothing plays less')
              : say(
                  `nội dung khác trên ${displaced.length} bảng: ${displaced.map(({ name }) => name).join(', ')}`,
                  `other content on ${counted(displaced.length, 'board')}: ${displaced.map(({ name }) => name).join(', ')}`,
                ),
          ],
        ]}
      />
      <FindingLines submission={submission} words={plan?.words} />
      {takeDown && plan && <LiftFacts taken={takeDown} plan={plan} />}
      <SubmissionPictures {...{ submission, plan }} board={nothingPinned} />
      {plan && <WhenList items={items} plan={plan} />}
    </article>
  )
}
