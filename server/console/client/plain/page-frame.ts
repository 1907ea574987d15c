import { wordsOf } from '../api/ask-server.ts'
import type { LiveChange } from '../api/live-feed.ts'
import { has, type Me } from '../api/me.ts'
import { noticeBell } from '../frame/notice-bell.ts'
import { placesOf } from '../frame/places.ts'
import { waitingCount } from '../frame/waiting-count.ts'
import { inOurs, language, say } from '../words/say.ts'
import { make, setText } from './make.ts'

/** What stands around every page. */
export interface PageFrame {
  readonly main: HTMLElement
  tell(text: string, kind?: 'done' | 'trouble'): void
  /** Shows or hides the trouble that a person can only wait out. */
  trouble(text: string | undefined): void
  /** Something may have changed that is counted here. */
  heard(what: LiveChange): void
}

const toldMs = 12_000

/** Puts the frame into the document: where this person can go, who they are, what waits for them, and a place for what the page has to say. */
export function pageFrame(
  me: Me,
  doings: { readonly otherLanguage: () => void; readonly signOut: () => void },
): PageFrame {
  const waiting = waitingCount()
  const bell = noticeBell()
  const other = language() === 'vi' ? 'en' : 'vi'
  const trouble = make('p', { class: 'trouble', role: 'alert', hidden: true })
  const said = make('p', { class: 'said', role: 'status', hidden: true })
  const main = make('main', { id: 'main', tabindex: -1 })
  const nav = make('nav', { 'aria-label': say('Các trang', 'Pages'), id: 'places' })
  const menu = make(
    'button',
    { type: 'button', class: 'menu', 'aria-expanded': 'false', 'aria-controls': 'places', onclick: turnMenu },
    say('Các trang', 'Pages'),
  )
  for (const { href, said: words } of placesOf(me)) {
    const here = location.pathname === href || (href !== '/' && location.pathname.startsWith(`${href}/`))
    const link = make('a', { href, 'aria-current': here ? 'page' : undefined }, inOurs(words))
    if (href === '/approvals') link.append(waiting.element)
    nav.append(link)
  }

  function turnMenu(): void {
    const open = nav.toggleAttribute('data-open')
    menu.setAttribute('aria-expanded', String(open))
  }

  document.body.replaceChildren(
    make('a', { class: 'skip', href: '#main' }, say('Tới nội dung chính', 'Skip to content')),
    make(
      'header',
      { class: 'band' },
      make('a', { class: 'name', href: '/' }, say('Bảng điện tử', 'Electronic boards')),
      make(
        'div',
        { class: 'who' },
        make(
          'a',
          { href: '/account', class: 'account', title: say('Tài khoản', 'Account') },
          make('strong', {}, me.name),
          make('span', {}, officesOf(me)),
        ),
        bell.element,
        make(
          'button',
          { type: 'button', lang: other, onclick: doings.otherLanguage },
          other === 'en' ? 'English' : 'Tiếng Việt',
        ),
        make('button', { type: 'button', onclick: doings.signOut }, say('Đăng xuất', 'Sign out')),
      ),
      menu,
      nav,
    ),
    trouble,
    main,
    said,
  )

  function renew(what: LiveChange): void {
    const renewing =
      what === 'notices' ? bell.renew() : what === 'submissions' && has(me, 'approve') ? waiting.renew() : undefined
    renewing?.catch((error: unknown) => console.warn(inOurs(wordsOf(error))))
  }
  renew('notices')
  renew('submissions')

  let hiding = 0
  return {
    main,
    heard: renew,
    tell(text, kind = 'done') {
      clearTimeout(hiding)
      said.hidden = false
      said.dataset.kind = kind
      setText(said, text)
      hiding = setTimeout(() => {
        said.hidden = true
        setText(said, '')
      }, toldMs)
    },
    trouble(text) {
      trouble.hidden = text === undefined
      setText(trouble, text ?? '')
    },
  }
}

/** The offices in which somebody has a role, each once. */
function officesOf({ grants }: Me): string {
  const names = grants.map(({ orgName }) => orgName ?? say('Toàn hệ thống', 'The whole installation'))
  return [...new Set(names)].join(', ')
}
