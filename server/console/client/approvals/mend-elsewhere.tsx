import type { SubmissionDetail } from '../../../../shared/api/submission.ts'
import { campaignHref } from '../campaigns/campaign-href.ts'
import { LinkButton } from '../kit/button.tsx'
import { Notice } from '../kit/notice.tsx'
import { mayIn } from '../state/signed-in.ts'
import { say } from '../words/say.ts'

/** Where what came back is mended, words and all else, and submitted again: its campaign; nothing for whoever may not. */
export function MendElsewhere({ submission }: { readonly submission: SubmissionDetail }) {
  const { kind, state, org, campaign } = submission
  if (kind !== 'change' || state !== 'returned' || campaign === null || !mayIn('edit', org)) return null
  return (
    <Notice tone="waits">
      <p>
        {say(
          'Chỉ sai chữ của một câu: bấm “Sửa chữ…” ở câu đó. Sai hình, ngày, bảng hoặc nhiều câu: mở đợt tuyên truyền, sửa hết rồi bấm “Trình duyệt”.',
          'Only the words of one slogan: press “Correct the words…” there. A picture, days, boards or several slogans: open the campaign, correct all of it and submit.',
        )}
      </p>
      <LinkButton href={campaignHref(campaign)}>{say('Mở đợt để sửa', 'Open the campaign')}</LinkButton>
    </Notice>
  )
}
