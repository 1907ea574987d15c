import { useState } from 'preact/hooks'
import type { MediaView } from '../../../../../shared/api/media.ts'
import { Dialog } from '../../kit/dialog.tsx'
import { Progress } from '../../kit/progress.tsx'
import { say } from '../../words/say.ts'

/** How far a clip’s preparation is, then its contact sheet; nothing for a picture: its renditions tell it all. */
export function ClipFacts({ media }: { readonly media: MediaView }) {
  const [isOpen, setOpen] = useState(false)
  if (media.kind !== 'clip') return null
  if (media.state === 'failed')
    return (
      <p class="clip-facts fault">
        {say(
          'Không chuẩn bị được phim này. Bỏ ra và thả lại, hoặc dùng phim khác.',
          'This clip could not be prepared. Remove it and drop it again, or use another.',
        )}
      </p>
    )
  if (media.state === 'preparing')
    return (
      <div class="clip-facts">
        <Progress
          label={say(
            'Đang chuẩn bị phim. Xong mới đưa lên bảng được.',
            'Preparing the clip. It cannot go on a board until that is done.',
          )}
          value={media.progress}
        />
      </div>
    )
  const seconds = Math.round((media.ms ?? 0) / 1000)
  const words = say(`Các cảnh trong phim ${media.name}`, `The scenes of ${media.name}`)
  return (
    <div class="clip-facts">
      {media.picture !== null && (
        <button
          type="button"
          class="thumbnail"
          aria-label={say(`${words}: xem lớn`, `${words}: enlarge`)}
          onClick={() => setOpen(true)}
        >
          <img src={media.picture} alt="" />
          <span>{say('Xem các cảnh', 'See the scenes')}</span>
        </button>
      )}
      <p class="quiet">
        {say(`Phim dài ${seconds} giây, không có tiếng trên bảng.`, `A clip of ${seconds} s, silent on the boards.`)}
      </p>
      {isOpen && (
        <Dialog title={words} size="wide" onClose={() => setOpen(false)}>
          <img class="sheet" src={media.picture ?? ''} alt={words} />
        </Dialog>
      )}
    </div>
  )
}
