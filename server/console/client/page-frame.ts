import { make, setText } from './make.ts'
import { language, say } from './say.ts'

/** What stands around every page. */
export interface PageFrame {
  readonly main: HTMLElement
  tell(text: string, kind?: 'done' | 'trouble'): void
  /** Shows or hides the trouble that a person can only wait out. */
  trouble(text: string | undefined): void
}

/** Puts the frame into the document: where one can go, the language, and a place for what the page has to say. */
export function pageFrame(doings: { readonly otherLanguage: () => void; readonly signOut: () => void }): PageFrame {
  const link = (href: string, text: string) =>
    make('a', { href, 'aria-current': location.pathname === href ? 'page' : undefined }, text)
  const other = language() === 'vi' ? 'en' : 'vi'
  const trouble = make('p', { class: 'trouble', role: 'alert', hidden: true })
  const said = make('p', { class: 'said', role: 'status', hidden: true })
  const main = make('main', { id: 'main', tabindex: -1 })
  document.body.replaceChildren(
    make('a', { class: 'skip', href: '#main' }, say('Tới nội dung chính', 'Skip to content')),
    make(
      'header',
      { class: 'band' },
      make('a', { class: 'name', href: '/' }, say('Bảng điện tử', 'Electronic boards')),
      make(
        'nav',
        { 'aria-label': say('Các trang', 'Pages') },
        link('/', say('Hôm nay phát gì?', 'What is on today?')),
        link('/add', say('Đưa nội dung lên bảng', 'Put something on')),
        link('/wall', say('Tường bảng', 'Wall')),
      ),
      make(
        'div',
        { class: 'who' },
        make(
          'button',
          { type: 'button', lang: other, onclick: doings.otherLanguage },
          other === 'en' ? 'English' : 'Tiếng Việt',
        ),
        make('button', { type: 'button', onclick: doings.signOut }, say('Đăng xuất', 'Sign out')),
      ),
    ),
    trouble,
    main,
    said,
  )

  let hiding = 0
  return {
    main,
    tell(text, kind = 'done') {
      clearTimeout(hiding)
      said.hidden = false
      said.dataset.kind = kind
      setText(said, text)
      hiding = setTimeout(() => {
        said.hidden = true
        setText(said, '')
      }, 12_000)
    },
    trouble(text) {
      trouble.hidden = text === undefined
      setText(trouble, text ?? '')
    },
  }
}
