import { useEffect, useRef } from 'preact/hooks'
import { Button } from '../../kit/button.tsx'
import { FilePress } from '../../kit/file-press.tsx'
import { Icon } from '../../kit/icon.tsx'
import { Notice } from '../../kit/notice.tsx'
import { useDrop } from '../../state/use-drop.ts'
import { say } from '../../words/say.ts'
import { uploader } from './upload-file.ts'
import { UploadLine } from './upload-line.tsx'
import { uploads } from './uploads.ts'

/** What the server takes; it judges by the content, this only helps the browser’s dialog. */
const accepts = 'image/jpeg,image/png,image/webp,image/gif,image/avif,image/tiff,video/mp4,video/quicktime,video/webm'

/** Where files are given. */
export interface UploadPlaceProps {
  readonly onFiles: (files: readonly File[]) => void
  /** Names of files that did not come whole before the page was closed. */
  readonly unfinished: readonly string[]
  readonly onForget: (name: string) => void
}

/** A place for files: dropped or chosen (on a phone also taken), each with its progress until the server has taken or refused it. */
export function UploadPlace({ onFiles, unfinished, onForget }: UploadPlaceProps) {
  const place = useRef<HTMLDivElement>(null)
  const isOver = useDrop(({ files }) => onFiles([...files]))
  useEffect(() => {
    // Should it fail now, it is asked for again with the first file.
    uploader().catch((error: unknown) => console.warn(error))
  }, [])
  return (
    <div ref={place} class="drop files" data-over={isOver ? '' : undefined}>
      <Icon name="upload" />
      <p>{say('Thả băng rôn (hình, phim) vào đây, hoặc', 'Drop banners (pictures, clips) here, or')}</p>
      <FilePress label={say('Hình hoặc phim', 'Pictures or clips')} accept={accepts} isMultiple onFiles={onFiles}>
        {say('Chọn tệp…', 'Choose files…')}
      </FilePress>
      {unfinished.map((name) => (
        <Notice key={name} tone="waits">
          {say(
            `“${name}” chưa tải xong khi trang đóng. Chọn lại tệp này: phần đã tải không phải tải lại.`,
            `“${name}” was not fully uploaded when the page was closed. Choose it again: what has been sent is not sent again.`,
          )}{' '}
          <Button kind="slight" onPress={() => onForget(name)} aria-label={say(`Bỏ qua “${name}”`, `Forget “${name}”`)}>
            {say('Bỏ qua', 'Forget it')}
          </Button>
        </Notice>
      ))}
      {uploads.value.length > 0 && (
        <ul class="uploads">
          {uploads.value.map((row) => (
            <UploadLine key={row.id} row={row} onRemoved={() => place.current?.querySelector('button')?.focus()} />
          ))}
        </ul>
      )}
    </div>
  )
}
