import { type PublicKeyCredentialRequestOptionsJSON, startAuthentication } from '@simplewebauthn/browser'
import { make } from '../plain/make.ts'
import { say } from '../words/say.ts'
import { askApi } from './ask-api.ts'
import { askingForm } from './asking-form.ts'
import { codeField } from './code-field.ts'
import type { Desk } from './desk.ts'
import { hasPasskeys, passkeyRefused } from './passkey-words.ts'
import { type Standing, type Step, step } from './step.ts'

type Kind = 'totp' | 'passkey'

/** The second step: a code or a passkey, of the kinds that the person has. */
export function secondStep(desk: Desk, kinds: readonly string[], chosen?: Kind): Step {
  const canPasskey = kinds.includes('passkey') && hasPasskeys()
  const kind = chosen ?? (canPasskey ? 'passkey' : 'totp')
  const other: Kind = kind === 'passkey' ? 'totp' : 'passkey'
  const hasOther = other === 'totp' ? kinds.includes('totp') : canPasskey
  const others = make(
    'div',
    { class: 'others' },
    ...(hasOther
      ? [
          make(
            'button',
            { type: 'button', class: 'quietly', onclick: () => desk.show(() => secondStep(desk, kinds, other)) },
            other === 'totp' ? say('Dùng mã trong ứng dụng', 'Use a code') : say('Dùng passkey', 'Use a passkey'),
          ),
        ]
      : []),
    make(
      'button',
      { type: 'button', class: 'quietly', onclick: desk.beginAnew },
      say('Dùng tài khoản khác', 'Use another account'),
    ),
  )
  const heading = say('Xác thực bước hai', 'Second step')
  if (kind === 'passkey') {
    const lead = say(
      'Bấm nút rồi dùng vân tay, khuôn mặt, mã PIN hoặc khóa bảo mật của bạn.',
      'Press the button, then use your fingerprint, face, PIN or security key.',
    )
    return step(heading, lead, passkeyForm(desk), others)
  }
  if (!kinds.includes('totp')) return step(heading, notHere(), others)
  const code = codeField()
  const form = askingForm({
    fields: [code],
    submit: say('Tiếp tục', 'Go on'),
    act: async () => desk.goOn(await askApi<Standing>('POST', '/sign-in/totp', { code: code.value() })),
  })
  const lead = say(
    'Mở ứng dụng mã xác thực trên điện thoại và nhập mã đang hiện của Congchao.',
    'Open the authenticator app on your phone and type the code that it shows for Congchao.',
  )
  return step(heading, lead, form.element, others)
}

function passkeyForm(desk: Desk): HTMLElement {
  return askingForm({
    fields: [],
    submit: say('Dùng passkey', 'Use a passkey'),
    async act() {
      const optionsJSON = await askApi<PublicKeyCredentialRequestOptionsJSON>('POST', '/sign-in/passkey/options')
      const response = await startAuthentication({ optionsJSON }).catch((error) =>
        Promise.reject(passkeyRefused(error)),
      )
      desk.goOn(await askApi<Standing>('POST', '/sign-in/passkey', { response }))
    },
    places: {},
  }).element
}

function notHere(): string {
  return say(
    'Bạn chỉ có passkey, mà địa chỉ này không dùng được passkey. Hãy mở trang bằng địa chỉ https:// quen dùng, hoặc nhờ người quản trị đặt lại.',
    'You have passkeys only, and this address has none. Open the page by its usual https:// address, or ask your administrator for a reset.',
  )
}
