import { useState } from 'preact/hooks'
import { AskedWords } from '../where/asked-words.tsx'
import { AskedCard } from './asked-card.tsx'
import { TakingCard } from './taking-card.tsx'
import type { Submitted } from './use-submitting.ts'

/** What was submitted last: how far it is, and once it is approved whether the boards have it. */
export function SubmittedCards({ submitted: { submission, undo, asked } }: { readonly submitted: Submitted }) {
  const [isApproved, setApproved] = useState(false)
  return (
    <>
      <AskedCard {...{ submission, undo }} onApproved={() => setApproved(true)}>
        <AskedWords asked={asked} />
      </AskedCard>
      {isApproved && <TakingCard boards={asked.boards} />}
    </>
  )
}
