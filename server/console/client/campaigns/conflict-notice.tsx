import { useState } from 'preact/hooks'
import { Button } from '../kit/button.tsx'
import { later } from '../kit/later.tsx'
import { Notice } from '../kit/notice.tsx'
import { say } from '../words/say.ts'
import { whenWords } from '../words/when-words.ts'
import { editedOf } from './edit/edited-campaign.ts'
import type { ReadCampaign } from './edit/use-campaign.ts'
import type { CampaignDraft } from './edit/use-campaign-draft.ts'

const TwoVersionsDialog = later(
  () => import('./two-versions-dialog.tsx'),
  (module) => module.TwoVersionsDialog,
)

/** A draft that may be behind what the server has. */
export interface ConflictNoticeProps {
  readonly draft: CampaignDraft
  /** The draft was left for what the server has. */
  readonly onLeft: () => void
}

/** Says that a draft is not saved; where somebody else has saved meanwhile, who it was, and lets the person choose: nothing is lost either way. */
export function ConflictNotice({ draft, onLeft }: ConflictNoticeProps) {
  const { isBehind, isChanged, saved } = draft
  const [isShown, setShown] = useState(false)
  if (!isChanged || !saved) return null
  const leave = () => {
    draft.leave(say('Đã bỏ bản đang sửa của bạn.', 'Your draft was discarded.'))
    setShown(false)
    onLeft()
  }
  if (!isBehind)
    return (
      <Notice tone="gold">
        {say(
          'Bạn có thay đổi chưa lưu, được giữ trong máy này.',
          'You have changes that are not saved; they are kept on this machine.',
        )}{' '}
        <Button kind="slight" onPress={leave}>
          {say('Bỏ thay đổi', 'Discard them')}
        </Button>
      </Notice>
    )
  return (
    <Notice tone="lost" isAlert>
      <p>
        {writerWords(saved)}{' '}
        {say('Thay đổi của bạn vẫn được giữ trong máy này.', 'Your changes are kept on this machine all the same.')}
      </p>
      <div class="doings">
        <Button onPress={() => setShown(true)}>
          {say('Xem hai bản khác nhau ở đâu…', 'See where the two differ…')}
        </Button>
        <Button onPress={draft.keepMine}>{say('Giữ bản của tôi', 'Keep mine')}</Button>
        <Button onPress={leave}>{say('Lấy bản của họ', 'Take theirs')}</Button>
      </div>
      {isShown && (
        <TwoVersionsDialog
          {...{ theirs: editedOf(saved.campaign), mine: draft.campaign }}
          onClose={() => setShown(false)}
        />
      )}
    </Notice>
  )
}

function writerWords({ writer }: ReadCampaign): string {
  if (!writer) return say('Người khác vừa lưu đợt này.', 'Somebody else has saved this campaign meanwhile.')
  const at = whenWords(writer.at)
  return say(`${writer.name} đã lưu đợt này lúc ${at}.`, `${writer.name} saved this campaign at ${at}.`)
}
