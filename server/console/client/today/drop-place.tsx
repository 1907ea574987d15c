import { useLayoutEffect } from 'preact/hooks'
import { go } from '../app/address.ts'
import { LinkButton } from '../kit/button.tsx'
import { FilePress } from '../kit/file-press.tsx'
import { Icon } from '../kit/icon.tsx'
import type { Dropped } from '../state/dropped.ts'
import { handOver } from '../state/dropped-files.ts'
import { useDrop } from '../state/use-drop.ts'
import { say } from '../words/say.ts'

/** What may be dropped here: what `/add` takes. */
const takes = 'image/*,video/*'

/** One large place for files and words; what comes goes to `/add` at once, wherever on the page it was dropped or pasted. */
export function DropPlace() {
  const isOver = useDrop(take)
  // With what is seen: a frame later, what is pasted at once would be lost.
  useLayoutEffect(() => {
    const paste = (event: ClipboardEvent) => {
      if (event.target instanceof Element && event.target.closest('input, textarea, select, dialog')) return
      if (take(event.clipboardData)) event.preventDefault()
    }
    document.addEventListener('paste', paste)
    return () => document.removeEventListener('paste', paste)
  }, [])
  return (
    <section class="drop-place" data-over={isOver ? '' : undefined} data-tour="drop" aria-labelledby="drop-place-title">
      <Icon name="upload" />
      <div>
        <h2 id="drop-place-title">
          {say('Thả băng rôn vào đây, hoặc dán khẩu hiệu', 'Drop banners here, or paste slogans')}
        </h2>
        <p class="quiet">
          {say(
            'Ảnh, phim, hoặc mỗi dòng một khẩu hiệu; xem thử rồi mới trình duyệt.',
            'Pictures, clips, or one slogan a line; you see them before you submit.',
          )}
        </p>
      </div>
      <div class="doings">
        <FilePress
          label={say('Băng rôn', 'Banners')}
          kind="chief"
          accept={takes}
          isMultiple
          onFiles={(files) => onward({ files })}
        >
          {say('Chọn tệp…', 'Choose files…')}
        </FilePress>
        <LinkButton href="/add">{say('Gõ khẩu hiệu', 'Type slogans')}</LinkButton>
      </div>
    </section>
  )
}

/** Takes what was dropped or pasted; answers whether there was anything. */
function take(data: DataTransfer | null): boolean {
  return onward({ files: [...(data?.files ?? [])], text: data?.getData('text/plain') ?? '' })
}

function onward(what: Pick<Dropped, 'files'> & Partial<Dropped>): boolean {
  // A picture copied from a page comes with its address as text, which is no slogan.
  const { files, text = '' } = what
  if (files.length === 0 && text.trim() === '') return false
  handOver(files.length > 0 ? { files } : { text })
  go('/add')
  return true
}
