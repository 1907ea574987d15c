import { askJson, askServer, reasonsOf, sendingForSecret, sendingOf } from '../api/ask-server.ts'
import { may } from '../api/me.ts'
import type { PlanNow } from '../api/watch-plan.ts'
import { historyLink } from '../audit/history-link.ts'
import { askPerson } from '../plain/ask-person.ts'
import type { Edges } from '../plain/edges.ts'
import { make, setText } from '../plain/make.ts'
import { inOurs, say } from '../words/say.ts'
import { tellLink } from './add-person.ts'
import { askRole } from './give-role.ts'
import { grantWords } from './grant-words.ts'
import { type PersonView, personOf, type ToldLink, takeRole } from './person.ts'

/** Everything about one person: their roles, a new way in, and whether the account is open. `changed` when something was done. */
export function personDialog(first: PersonView, edges: Edges, now: PlanNow, changed: () => void): void {
  const dialog = askPerson(first.name)
  const alert = make('p', { class: 'fault', role: 'alert' })
  const { me } = edges
  draw(first)

  async function renew(): Promise<void> {
    changed()
    draw(await personOf(first.id))
  }

  async function doing(button: HTMLButtonElement, act: () => Promise<unknown>): Promise<void> {
    button.disabled = true
    setText(alert, '')
    try {
      await act()
      await renew()
    } catch (error) {
      setText(alert, reasonsOf(error).map(inOurs).join(' '))
    } finally {
      button.disabled = false
    }
  }

  function press(text: string, label: string, act: () => Promise<unknown>, kind = ''): HTMLButtonElement {
    const button = make('button', { type: 'button', class: kind, 'aria-label': label }, text)
    button.addEventListener('click', () => void doing(button, act))
    return button
  }

  async function reset(factors: boolean): Promise<void> {
    const path = `/api/v1/people/${first.id}/reset`
    const { link } = await askJson<{ link: ToldLink }>(path, sendingForSecret({ factors }))
    tellLink(first.name, link)
  }

  function draw(person: PersonView): void {
    const { grants, login, email, managed, state, factors } = person
    const mayTake = (org: string | null) =>
      org === null ? me.powers.administer === 'everywhere' : may(me, 'administer', org, now.plan)
    const rows = grants.map((grant) => {
      const words = grantWords(grant)
      const label = say(`Thu vai trò ${words}`, `Take back ${words}`)
      const take = press(say('Thu', 'Take back'), label, () => takeRole(person.id, grant.id))
      return make('li', {}, words, ' ', ...(mayTake(grant.org) ? [take] : []))
    })
    const ways = factors.map((kind) =>
      kind === 'totp' ? say('ứng dụng mã', 'an app with codes') : say('khóa truy cập', 'a passkey'),
    )
    dialog.body.replaceChildren(
      make(
        'p',
        { class: 'quiet' },
        [login, email ?? '', state === 'closed' ? say('đã đóng', 'closed') : ''].filter(Boolean).join(' · '),
      ),
      ...(managed
        ? [
            make(
              'p',
              { class: 'quiet' },
              ways.length > 0
                ? say(`Bước hai: ${ways.join(', ')}`, `Second factor: ${ways.join(', ')}`)
                : say('Chưa có xác thực bước hai.', 'No second factor yet.'),
            ),
          ]
        : []),
      make('h3', {}, say('Vai trò', 'Roles')),
      make('ul', { class: 'grants' }, ...rows),
      make(
        'p',
        { class: 'doings' },
        make(
          'button',
          { type: 'button', onclick: () => askRole(person, edges, now, () => void renew()) },
          say('Trao vai trò…', 'Give a role…'),
        ),
      ),
      alert,
      ...(managed ? [account(person)] : []),
      make('p', {}, historyLink('person', person.id)),
    )
  }

  function account({ state, name }: PersonView): HTMLElement {
    const path = `/api/v1/people/${first.id}`
    const [close, open] = [
      say('Đóng tài khoản', 'Close the account'),
      say('Mở lại tài khoản', 'Open the account again'),
    ]
    const post = (what: string) => askServer(`${path}/${what}`, sendingOf('POST', {}))
    return make(
      'div',
      { class: 'doings' },
      ...(state === 'active'
        ? [
            press(
              say('Đặt lại mật khẩu', 'Reset the password'),
              say(`Đặt lại mật khẩu của ${name}`, `Reset the password of ${name}`),
              () => reset(false),
            ),
            press(
              say('Đặt lại cả bước hai', '… and the second factor'),
              say(`Đặt lại mật khẩu và bước hai của ${name}`, `Reset the password and second factor of ${name}`),
              () => reset(true),
            ),
            press(close, `${close}: ${name}`, () => post('close'), 'grave'),
          ]
        : [press(open, `${open}: ${name}`, () => post('reopen'))]),
    )
  }
}
