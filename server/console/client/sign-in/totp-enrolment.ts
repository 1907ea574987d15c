import { make } from '../plain/make.ts'
import { say } from '../words/say.ts'
import { askApi } from './ask-api.ts'
import { askingForm } from './asking-form.ts'
import { codeField } from './code-field.ts'
import type { Standing } from './step.ts'

/** A secret for an authenticator app, as the server offers it. */
export interface OfferedTotp {
  readonly id: string
  readonly secret: string
  readonly uri: string
  readonly qrSvg: string
}

/** Asks for a secret; the password goes along where it is asked for again. */
export function offeredTotp(password?: string): Promise<OfferedTotp> {
  return askApi('POST', '/me/factors/totp', password === undefined ? {} : { password })
}

/** How an app is given the secret that was offered, and the code that confirms it; then `done`. */
export function totpEnrolment(
  offered: OfferedTotp,
  label: () => string,
  done: (standing: Standing) => void,
): HTMLElement {
  const { id, secret, uri, qrSvg } = offered
  const code = codeField()
  const form = askingForm({
    fields: [code],
    submit: say('Xác nhận', 'Confirm'),
    places: { 'code-refused': code },
    async act() {
      const called = label()
      const body = { code: code.value(), ...(called === '' ? {} : { label: called }) }
      done(await askApi<Standing>('POST', `/me/factors/totp/${id}/confirm`, body))
    },
  })
  const inFours = secret.replace(/(.{4})(?=.)/g, '$1 ')
  return make(
    'div',
    { class: 'enrolment' },
    make('img', {
      ...{ class: 'qr', src: `data:image/svg+xml,${encodeURIComponent(qrSvg)}`, width: 190, height: 190 },
      alt: say('Mã QR cho ứng dụng mã xác thực', 'QR code for the authenticator app'),
    }),
    make(
      'ol',
      { class: 'ways' },
      make(
        'li',
        {},
        say(
          'Cài một ứng dụng mã xác thực trên điện thoại: Google Authenticator, Microsoft Authenticator, Aegis…',
          'Install an authenticator app on your phone: Google Authenticator, Microsoft Authenticator, Aegis…',
        ),
      ),
      make(
        'li',
        {},
        say('Quét mã QR này bằng ứng dụng đó. Không quét được? ', 'Scan this QR code with it. It cannot? '),
        make('a', { href: uri }, say('Mở ứng dụng trên máy này', 'Open the app on this device')),
        say(' hoặc nhập khóa:', ' or type the key:'),
        make('code', { class: 'key' }, inFours),
      ),
      make('li', {}, say('Nhập mã 6 chữ số mà ứng dụng hiện ra.', 'Type the 6 digits that it shows.')),
    ),
    form.element,
  )
}
