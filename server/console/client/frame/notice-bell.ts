import { askJson, askServer, sendingOf } from '../api/ask-server.ts'
import { make, setText } from '../plain/make.ts'
import { inOurs, say } from '../words/say.ts'
import { whenWords } from '../words/when-words.ts'
import { type Notice, noticeWords } from './notice-words.ts'

/** What somebody should know, behind a bell with its count. */
export interface NoticeBell {
  readonly element: HTMLElement
  renew(): Promise<void>
}

const atOnce = 30

/** The bell. Its list opens with a press; a notice that is opened, or put aside, has been read. */
export function noticeBell(): NoticeBell {
  const count = make('span', { class: 'count', hidden: true, 'aria-hidden': 'true' })
  const button = make(
    'button',
    { type: 'button', class: 'bell', 'aria-expanded': 'false', 'aria-controls': 'notices', onclick: turn },
    say('Thông báo', 'Notices'),
    count,
  )
  const list = make('ul', {})
  const none = make('p', { class: 'quiet' }, say('Không có thông báo mới.', 'Nothing new.'))
  const panel = make('div', { class: 'notices card', id: 'notices', hidden: true }, none, list)
  const element = make('div', { class: 'bell-place', onkeydown: leave }, button, panel)
  document.addEventListener('click', ({ target }) => {
    if (target instanceof Node && document.contains(target) && !element.contains(target)) show(false)
  })

  function show(open: boolean): void {
    panel.hidden = !open
    button.setAttribute('aria-expanded', String(open))
  }

  function turn(): void {
    show(panel.hidden !== false)
  }

  function leave(event: Event): void {
    if (!(event instanceof KeyboardEvent) || event.key !== 'Escape' || panel.hidden) return
    show(false)
    button.focus()
  }

  const read = (id: string) => askServer(`/api/v1/notices/${id}/read`, sendingOf('POST', {}))

  function rowOf(notice: Notice): HTMLElement {
    const { said, href } = noticeWords(notice)
    // The page is left at once: what was read is told on the way.
    const go = () => void read(notice.id).catch((error: unknown) => console.warn(error))
    const aside = () => void read(notice.id).then(renew, (error: unknown) => console.warn(error))
    const label = say(`Đã đọc: ${inOurs(said)}`, `Read: ${inOurs(said)}`)
    return make(
      'li',
      {},
      make('a', { href, onclick: go }, inOurs(said)),
      make('small', {}, whenWords(notice.madeAt)),
      make('button', { type: 'button', class: 'slight', 'aria-label': label, onclick: aside }, say('Đã đọc', 'Read')),
    )
  }

  async function renew(): Promise<void> {
    const { notices, unread } = await askJson<{ notices: readonly Notice[]; unread: number }>(
      `/api/v1/notices?limit=${atOnce}`,
    )
    const shown = notices.filter(({ readAt }) => readAt === null)
    none.hidden = shown.length > 0
    list.replaceChildren(...shown.map(rowOf))
    count.hidden = unread === 0
    setText(count, String(unread))
    const words = say(`Thông báo: ${unread} chưa đọc`, `Notices: ${unread} unread`)
    button.setAttribute('aria-label', words)
  }

  return { element, renew }
}
