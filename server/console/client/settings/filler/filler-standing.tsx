import type { OfficeFiller } from '../../../../../shared/api/filler.ts'
import type { ItemStanding } from '../../../../../shared/api/item-state.ts'
import { itemStateWords } from '../../campaigns/standing/item-standing.ts'
import { Badge } from '../../kit/badge.tsx'
import { canvasWords } from '../../words/canvas-words.ts'
import { counted } from '../../words/counted.ts'
import { inOurs, say } from '../../words/say.ts'

/** How far an office’s own filler is, in words. */
export function FillerStanding({ filler, standing }: Pick<OfficeFiller, 'filler' | 'standing'>) {
  if (!standing) return null
  const { state, revision, lacking, approvers, reason, submission } = standing
  const own = itemStateWords[state]
  return (
    <div class="filler-standing">
      <p class="badges">
        <Badge tone={own.tone}>
          {state === 'draft' ? say('Chưa trình duyệt', 'Not submitted yet') : inOurs(own.said)}
        </Badge>
        {revision !== null && (
          <Badge tone={itemStateWords[revision].tone}>{revisionWords(standing, filler === null)}</Badge>
        )}
        {lacking.length > 0 && (
          <Badge tone="waits">
            {say(
              `chưa duyệt ở ${lacking.length} khổ bảng`,
              `not approved on ${counted(lacking.length, 'shape')} of board`,
            )}
          </Badge>
        )}
      </p>
      {lacking.length > 0 && (
        <p class="quiet">
          {say('Khổ chưa duyệt: ', 'Not approved yet: ')}
          {lacking.map(canvasWords).join('; ')}.{' '}
          {say(
            'Ở đó bảng phát nội dung nền khác cho tới khi được duyệt.',
            'Boards of that shape show another filler until it is approved.',
          )}
        </p>
      )}
      {filler === null && (
        <p>
          {say(
            'Đã bỏ, nhưng bản đã duyệt còn phát cho tới khi việc bỏ được duyệt.',
            'It was removed, but what was approved plays on until its removal is approved.',
          )}
        </p>
      )}
      {approvers.length > 0 && (
        <p class="quiet">{say(`Duyệt: ${approvers.join(', ')}`, `Approved by ${approvers.join(', ')}`)}</p>
      )}
      {reason && (
        <p class="reason">
          {say('Lý do: ', 'Reason: ')}
          {reason}
        </p>
      )}
      {submission && <a href={`/approvals/${submission}`}>{say('Xem bản trình', 'See the submission')}</a>}
    </div>
  )
}

function revisionWords({ revision, lacking }: ItemStanding, isRemoved: boolean): string {
  const what = isRemoved
    ? say('việc bỏ', 'its removal')
    : lacking.length > 0
      ? say('phần chưa duyệt', 'what is not approved')
      : say('bản sửa', 'revision')
  if (revision === 'pending') return say(`${what}: chờ duyệt`, `${what}: waits for approval`)
  if (revision === 'returned') return say(`${what}: bị trả lại`, `${what}: returned`)
  return say(`${what}: chưa trình duyệt`, `${what}: not submitted yet`)
}
