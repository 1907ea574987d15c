import { Refused } from '../api/ask-server.ts'
import { askPerson } from '../plain/ask-person.ts'
import { make } from '../plain/make.ts'
import { askingForm } from '../sign-in/asking-form.ts'
import { passwordField } from '../sign-in/password-fields.ts'
import { say } from '../words/say.ts'

/**
 * Does something for which the server may want the password again, and asks for it then. Answers undefined where the person thinks
 * better of it; throws every other refusal.
 */
export async function withProof<T>(doing: (password?: string) => Promise<T>): Promise<T | undefined> {
  try {
    return await doing()
  } catch (error) {
    if (!(error instanceof Refused) || error.code !== 'password-needed') throw error
  }
  return new Promise((resolve, reject) => {
    const dialog = askPerson(say('Nhập lại mật khẩu', 'Your password again'))
    const password = passwordField()
    const form = askingForm({
      fields: [password],
      submit: say('Tiếp tục', 'Go on'),
      places: { 'password-needed': password },
      async act() {
        try {
          resolve(await doing(password.value()))
        } catch (error) {
          if (error instanceof Refused && ['password-needed', 'too-many'].includes(error.code)) throw error
          reject(error)
        }
        dialog.close()
      },
    })
    dialog.element.addEventListener('close', () => resolve(undefined))
    dialog.body.append(
      make(
        'p',
        {},
        say(
          'Bạn đăng nhập đã lâu. Để đổi cách đăng nhập, hãy xác nhận đó là bạn.',
          'You signed in some time ago. Confirm that it is you who changes how you sign in.',
        ),
      ),
      form.element,
    )
    password.input.focus()
  })
}
