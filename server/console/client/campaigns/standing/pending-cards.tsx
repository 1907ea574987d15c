import type { ItemStanding } from '../../../../../shared/api/item-state.ts'
import type { SubmissionDetail } from '../../../../../shared/api/submission.ts'
import { cancelSubmission } from '../../approvals/submission.ts'
import { later } from '../../kit/later.tsx'
import { hear } from '../../state/heard.ts'
import { serverClock } from '../../state/now.ts'
import { lookAgain } from '../../state/plan-now.ts'
import { signedIn } from '../../state/signed-in.ts'
import { tell, tellTrouble, undoMs } from '../../state/tell.ts'
import { useAsked } from '../../state/use-asked.ts'
import { say } from '../../words/say.ts'

const AskedCard = later(
  () => import('../../add/sending/asked-card.tsx'),
  (module) => module.AskedCard,
)

const mostShown = 3

/** What of a campaign waits for its approval: how far each submission is drawn, who decides it, and a way to withdraw one’s own. */
export function PendingCards({ standings }: { readonly standings: readonly ItemStanding[] }) {
  const waiting = standings.flatMap(({ state, revision, submission }) =>
    submission !== null && (state === 'pending' || revision === 'pending') ? [submission] : [],
  )
  return (
    <>
      {[...new Set(waiting)].slice(0, mostShown).map((id) => (
        <PendingCard key={id} id={id} />
      ))}
    </>
  )
}

function PendingCard({ id }: { readonly id: string }) {
  const { value } = useAsked<SubmissionDetail>(`/api/v1/submissions/${id}`)
  if (!value) return null
  const isFresh = value.author.id === signedIn().id && serverClock.now() - value.submittedAt < undoMs
  const renew = () => {
    hear('submissions')
    lookAgain()
  }
  const undo = async () => {
    try {
      await cancelSubmission(id)
      tell(say('Đã rút bản trình. Đợt vẫn được lưu.', 'It is withdrawn. The campaign stays saved.'))
    } catch (error) {
      tellTrouble(error)
    }
    renew()
  }
  return <AskedCard submission={value} undo={isFresh ? undo : undefined} onApproved={renew} />
}
