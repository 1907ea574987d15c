import { wordsOf } from '../api/ask-server.ts'
import type { Edges } from '../plain/edges.ts'
import { make } from '../plain/make.ts'
import { askApi } from '../sign-in/ask-api.ts'
import { hasPasskeys } from '../sign-in/passkey-words.ts'
import { inOurs, say } from '../words/say.ts'
import { whenWords } from '../words/when-words.ts'
import { addOwnPasskey, addTotp } from './add-factor.ts'
import type { FactorView, MyAccount } from './my-account.ts'
import { withProof } from './with-proof.ts'

/** One's second factors, with what can be done about them; `changed` is called where something was done. */
export function factorList(
  { factors, needsFactor }: MyAccount,
  tell: Edges['tell'],
  changed: () => void,
): readonly HTMLElement[] {
  const told = (error: unknown) => tell(inOurs(wordsOf(error)), 'trouble')
  const done = (text: string) => () => {
    tell(text)
    changed()
  }
  const isLast = needsFactor && factors.length === 1

  async function remove(factor: FactorView): Promise<void> {
    const gone = await withProof(async (password) => {
      await askApi('DELETE', `/me/factors/${factor.id}`, password === undefined ? {} : { password })
      return true
    })
    if (gone) done(say('Đã gỡ.', 'It is removed.'))()
  }

  const rows = factors.map((factor) =>
    make(
      'li',
      {},
      make(
        'div',
        {},
        make('strong', {}, factor.label === '' ? kindWords(factor.kind) : factor.label),
        make('p', { class: 'quiet' }, factsOf(factor)),
      ),
      make(
        'button',
        {
          ...{ type: 'button', disabled: isLast, onclick: () => void remove(factor).catch(told) },
          'aria-describedby': isLast ? 'last-factor' : undefined,
        },
        say('Gỡ', 'Remove'),
      ),
    ),
  )
  const none = say('Chưa có: chỉ cần mật khẩu là vào được.', 'None yet: the password alone lets you in.')
  const last = say(
    'Vai trò của bạn bắt buộc có bước hai: muốn đổi, hãy thêm cách mới trước rồi gỡ cách cũ.',
    'Your roles need a second step: to change it, add the new one first, then remove the old one.',
  )
  const noPasskeys = say(
    'Ở địa chỉ này trình duyệt không cho dùng passkey: cần https và một tên miền.',
    'Browsers have no passkeys at this address: they take https and a name.',
  )
  const added = done(say('Đã thêm.', 'It is added.'))
  const app = say('Thêm ứng dụng mã xác thực', 'Add an authenticator app')
  return [
    factors.length === 0
      ? make('p', { class: 'quiet' }, none)
      : make('ul', { class: 'own-things own-factors' }, ...rows),
    ...(isLast ? [make('p', { class: 'quiet', id: 'last-factor' }, last)] : []),
    make(
      'div',
      { class: 'doings' },
      make('button', { type: 'button', onclick: () => void addTotp(added).catch(told) }, app),
      make(
        'button',
        { type: 'button', disabled: !hasPasskeys(), onclick: () => addOwnPasskey(added) },
        say('Thêm passkey', 'Add a passkey'),
      ),
    ),
    ...(hasPasskeys() ? [] : [make('p', { class: 'quiet' }, noPasskeys)]),
  ]
}

const kindWords = (kind: FactorView['kind']) =>
  kind === 'totp' ? say('Ứng dụng mã xác thực', 'Authenticator app') : 'Passkey'

function factsOf({ kind, label, madeAt, usedAt }: FactorView): string {
  const made = say(`thêm lúc ${whenWords(madeAt)}`, `added ${whenWords(madeAt)}`)
  const used =
    usedAt === null
      ? say('chưa dùng lần nào', 'not used yet')
      : say(`dùng gần nhất ${whenWords(usedAt)}`, `last used ${whenWords(usedAt)}`)
  return [...(label === '' ? [] : [kindWords(kind)]), made, used].join(' · ')
}
