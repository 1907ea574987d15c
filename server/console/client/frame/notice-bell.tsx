import { useEffect, useRef, useState } from 'preact/hooks'
import type { NoticePage, NoticeView } from '../../../../shared/api/notice.ts'
import { askServer, sendingOf } from '../api/ask-server.ts'
import { path } from '../app/address.ts'
import { Button } from '../kit/button.tsx'
import { Icon } from '../kit/icon.tsx'
import { hear } from '../state/heard.ts'
import { useAsked } from '../state/use-asked.ts'
import { inOurs, say } from '../words/say.ts'
import { whenWords } from '../words/when-words.ts'
import { noticeWords } from './notice-words.ts'

const atOnce = 30

/** What somebody should know, behind a bell with its count. A notice that is opened, or put aside, has been read. */
export function NoticeBell() {
  const { value } = useAsked<NoticePage>(`/api/v1/notices?limit=${atOnce}`, ['notices'])
  const [isOpen, setOpen] = useState(false)
  const place = useRef<HTMLDivElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  const at = path.value
  useEffect(() => setOpen(false), [at])
  useEffect(() => {
    if (!isOpen) return
    const press = ({ target }: MouseEvent) => {
      if (target instanceof Node && document.contains(target) && !place.current?.contains(target)) setOpen(false)
    }
    document.addEventListener('click', press)
    return () => document.removeEventListener('click', press)
  }, [isOpen])
  const leave = () => {
    setOpen(false)
    button.current?.focus()
  }
  const unread = value?.unread ?? 0
  const shown = value?.notices.filter(({ readAt }) => readAt === null) ?? []
  const panel = (
    // biome-ignore lint/a11y/noStaticElementInteractions: Esc is heard wherever in the panel the focus is; nothing is pressed on it.
    <div class="notices card" id="notices" onKeyDown={(event) => event.key === 'Escape' && leave()}>
      {shown.length === 0 && <p class="quiet">{say('Không có thông báo mới.', 'Nothing new.')}</p>}
      <ul>
        {shown.map((notice) => (
          <NoticeRow key={notice.id} notice={notice} />
        ))}
      </ul>
    </div>
  )
  return (
    <div ref={place} class="bell-place">
      <button
        ref={button}
        type="button"
        class="bell"
        data-tour="bell"
        aria-expanded={isOpen ? 'true' : 'false'}
        aria-controls={isOpen ? 'notices' : undefined}
        onClick={() => setOpen(!isOpen)}
        onKeyDown={(event) => event.key === 'Escape' && setOpen(false)}
      >
        <Icon name="bell" />
        <span class="bell-word">{say('Thông báo', 'Notices')}</span>
        {unread > 0 && (
          <>
            <span class="count">{unread}</span>
            <span class="heard">{say('chưa đọc', 'unread')}</span>
          </>
        )}
      </button>
      {isOpen && panel}
    </div>
  )
}

function NoticeRow({ notice }: { readonly notice: NoticeView }) {
  const { said, href } = noticeWords(notice)
  const words = inOurs(said)
  const read = () =>
    void askServer(`/api/v1/notices/${notice.id}/read`, sendingOf('POST', {})).then(
      () => hear('notices'),
      (error: unknown) => console.warn(error),
    )
  return (
    <li>
      <a href={href} onClick={read}>
        {words}
      </a>
      <small>{whenWords(notice.madeAt)}</small>
      <Button kind="slight" aria-label={say(`Đánh dấu đã đọc: ${words}`, `Mark as read: ${words}`)} onPress={read}>
        {say('Đánh dấu đã đọc', 'Mark as read')}
      </Button>
    </li>
  )
}
