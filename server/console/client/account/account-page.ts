import { wordsOf } from '../api/ask-server.ts'
import type { Edges } from '../plain/edges.ts'
import { make } from '../plain/make.ts'
import type { Page } from '../plain/page.ts'
import { roleWords } from '../words/role-words.ts'
import { inOurs, say } from '../words/say.ts'
import { whenWords } from '../words/when-words.ts'
import { factorList } from './factor-list.ts'
import { askAccount, askSessions, type MyAccount } from './my-account.ts'
import { passwordChange } from './password-change.ts'
import { sessionList } from './session-list.ts'

/** One's own account: what one is called, what one may do, how one signs in, and where one is signed in. */
export function accountPage({ tell }: Edges): Page {
  const title = say('Tài khoản của tôi', 'My account')
  const told = (error: unknown) => tell(inOurs(wordsOf(error)), 'trouble')
  const names = make('dl', { class: 'own-names' })
  const roles = make('ul', { class: 'own-roles' })
  const password = make('div')
  const factors = make('div')
  const sessions = make('div')

  async function load(): Promise<void> {
    const [account, open] = await Promise.all([askAccount(), askSessions()])
    names.replaceChildren(...namesOf(account))
    roles.replaceChildren(...rolesOf(account))
    if (!password.firstChild) password.append(passwordChange(account.login, passwordChanged))
    factors.replaceChildren(...factorList(account, tell, renew))
    sessions.replaceChildren(sessionList(open, (end) => void end().then(ended, told)))
  }
  const renew = () => void load().catch(told)
  const ended = () => {
    tell(say('Đã kết thúc phiên.', 'The session has ended.'))
    renew()
  }
  const passwordChanged = () => {
    tell(say('Đã đổi mật khẩu.', 'The password is changed.'))
    renew()
  }

  renew()
  return {
    title,
    element: make(
      'div',
      { class: 'account-page' },
      make('div', { class: 'heading' }, make('h1', {}, title)),
      make(
        'div',
        { class: 'own-columns' },
        column(
          section(say('Bạn là ai', 'Who you are'), names, make('h3', {}, say('Vai trò', 'Roles')), roles),
          section(say('Đang đăng nhập ở đâu', 'Where you are signed in'), sessions),
        ),
        column(
          section(say('Bước hai khi đăng nhập', 'Second step of sign-in'), factors),
          section(say('Mật khẩu', 'Password'), password),
        ),
      ),
    ),
    show: () => undefined,
    tick: () => undefined,
  }
}

const column = (...sections: readonly Node[]) => make('div', {}, ...sections)

function section(heading: string, ...content: readonly Node[]): HTMLElement {
  return make('section', { class: 'card' }, make('h2', {}, heading), ...content)
}

function namesOf({ login, name, email }: MyAccount): readonly HTMLElement[] {
  const rows: readonly (readonly [string, string])[] = [
    [say('Họ và tên', 'Name'), name],
    [say('Tên đăng nhập', 'Sign-in name'), login],
    [say('E-mail', 'E-mail'), email ?? say('chưa có', 'none')],
  ]
  const lost = say(
    'Cần sửa tên hoặc e-mail? Người quản trị của đơn vị làm việc đó.',
    'Is a name or an address wrong? Your office’s administrator changes it.',
  )
  return [
    ...rows.map(([label, value]) => make('div', {}, make('dt', {}, label), make('dd', {}, value))),
    make('div', { class: 'quiet' }, lost),
  ]
}

function rolesOf({ grants }: MyAccount): readonly HTMLElement[] {
  if (grants.length === 0) return [make('li', {}, say('Chưa có vai trò nào.', 'None yet.'))]
  return grants.map(({ role, org, orgName, until }) => {
    const where = org === null ? say('toàn hệ thống', 'the whole installation') : (orgName ?? org)
    const end = until === null ? '' : say(` · đến ${whenWords(until)}`, ` · until ${whenWords(until)}`)
    return make('li', {}, make('strong', {}, inOurs(roleWords[role])), ` · ${where}${end}`)
  })
}
