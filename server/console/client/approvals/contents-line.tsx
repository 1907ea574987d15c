import type { SubmissionSummary } from '../../../../shared/api/submission.ts'
import { Written } from '../kit/written.tsx'
import { contentsParts } from './contents-words.ts'

/** What tells a submission from another of the same name; nothing where its title says all. */
export function ContentsLine({ submission }: { readonly submission: SubmissionSummary }) {
  const { before, written, after } = contentsParts(submission)
  if (before + written + after === '') return null
  return (
    <p class="contents">
      {before}
      {written && <Written>{written}</Written>}
      {after}
    </p>
  )
}
