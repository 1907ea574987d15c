import { wordsOf } from '../api/ask-server.ts'
import { make } from '../plain/make.ts'
import { inOurs, say } from '../words/say.ts'
import { askingForm } from './asking-form.ts'
import type { Desk } from './desk.ts'
import { addPasskey } from './passkey-enrolment.ts'
import { hasPasskeys } from './passkey-words.ts'
import { type Step, step } from './step.ts'
import { type OfferedTotp, offeredTotp, totpEnrolment } from './totp-enrolment.ts'

// One secret for the whole visit: whoever looks at the other way and comes back has scanned this one.
let offer: Promise<OfferedTotp> | undefined

/** Making the first second factor, without which approvers and administrators do not get in. */
export function enrolStep(desk: Desk, kind: 'totp' | 'passkey' = 'totp'): Step {
  const tab = (which: 'totp' | 'passkey', text: string) =>
    make(
      'button',
      {
        ...{ type: 'button', class: 'tab', 'aria-pressed': String(kind === which) },
        onclick: () => desk.show(() => enrolStep(desk, which)),
      },
      text,
    )
  const choice = hasPasskeys()
    ? make(
        'div',
        { class: 'tabs', role: 'group', 'aria-label': say('Cách xác thực bước hai', 'Kind of second step') },
        tab('totp', say('Ứng dụng trên điện thoại', 'App on the phone')),
        tab('passkey', say('Passkey: vân tay, khóa USB…', 'Passkey: fingerprint, USB key…')),
      )
    : make(
        'p',
        { class: 'quiet' },
        say(
          'Ở địa chỉ này trình duyệt không cho dùng passkey: cần https và một tên miền.',
          'Browsers have no passkeys at this address: they take https and a name.',
        ),
      )
  const content = kind === 'totp' ? totp(desk) : passkey(desk)
  const made = step(
    say('Thêm bước hai', 'Add a second step'),
    say(
      'Vai trò của bạn cần thêm một bước khi đăng nhập, để mật khẩu bị lộ cũng không đủ vào hệ thống.',
      'Your role takes a second step at sign-in, so that a password that leaks is not enough.',
    ),
    choice,
    content,
    make(
      'div',
      { class: 'others' },
      make('button', { type: 'button', class: 'quietly', onclick: desk.beginAnew }, say('Để sau', 'Later')),
    ),
  )
  made.element.classList.add('wide')
  return made
}

function totp(desk: Desk): HTMLElement {
  const place = make('div', {}, make('p', { role: 'status' }, say('Đang tạo mã…', 'Making a code…')))
  offer ??= offeredTotp()
  offer.then(
    (offered) => place.replaceChildren(totpEnrolment(offered, () => '', desk.goOn)),
    (error: unknown) => {
      offer = undefined
      place.replaceChildren(make('p', { class: 'fault', role: 'alert' }, inOurs(wordsOf(error))))
    },
  )
  return place
}

function passkey(desk: Desk): HTMLElement {
  const form = askingForm({
    fields: [],
    submit: say('Tạo passkey', 'Make a passkey'),
    act: async () => desk.goOn(await addPasskey('')),
  })
  const lead = say(
    'Trình duyệt sẽ hỏi vân tay, khuôn mặt, mã PIN của máy này, hoặc khóa bảo mật cắm vào.',
    'The browser will ask for your fingerprint, face or PIN on this device, or for a security key.',
  )
  return make('div', { class: 'enrolment plain' }, make('p', {}, lead), form.element)
}
