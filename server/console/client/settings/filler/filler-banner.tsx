import { useState } from 'preact/hooks'
import type { MediaView } from '../../../../../shared/api/media.ts'
import { draftOf } from '../../add/drafts/draft.ts'
import { UploadLine } from '../../add/upload/upload-line.tsx'
import { beginUpload, uploads } from '../../add/upload/uploads.ts'
import { FilePress } from '../../kit/file-press.tsx'
import { say } from '../../words/say.ts'

const accepts = 'image/*,video/mp4,video/quicktime,video/webm'

/** A picture or a clip in place of words. */
export interface FillerBannerProps {
  /** Told what came, and the slide that it makes. */
  readonly onTaken: (media: MediaView, slide: ReturnType<typeof draftOf>['slide']) => void
}

/** Asks for a file, and says how far it is. */
export function FillerBanner({ onTaken }: FillerBannerProps) {
  const [sending, setSending] = useState<readonly string[]>([])
  function take(files: readonly File[]): void {
    const [file] = files
    if (!file) return
    const id = beginUpload(file, {
      taken: (media) => onTaken(media, draftOf(media, []).slide),
      dropped: () => undefined,
    })
    setSending((former) => [...former, id])
  }
  const underway = uploads.value.filter(({ id }) => sending.includes(id))
  return (
    <>
      <FilePress
        label={say('Hình hoặc phim làm nội dung nền', 'A picture or clip as the filler')}
        accept={accepts}
        onFiles={take}
      >
        {say('Dùng hình hoặc phim…', 'Use a picture or clip…')}
      </FilePress>
      {underway.length > 0 && (
        <ul class="uploads">
          {underway.map((row) => (
            <UploadLine key={row.id} row={row} onRemoved={() => undefined} />
          ))}
        </ul>
      )}
    </>
  )
}
