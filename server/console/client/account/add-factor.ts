import { askPerson } from '../plain/ask-person.ts'
import { askingForm } from '../sign-in/asking-form.ts'
import { field } from '../sign-in/field.ts'
import { addPasskey } from '../sign-in/passkey-enrolment.ts'
import { offeredTotp, totpEnrolment } from '../sign-in/totp-enrolment.ts'
import { say } from '../words/say.ts'
import { withProof } from './with-proof.ts'

/** Opens a dialog in which an authenticator app is added; then `added`. Throws `Refused`. */
export async function addTotp(added: () => void): Promise<void> {
  const offered = await withProof(offeredTotp)
  if (!offered) return
  const dialog = askPerson(say('Thêm ứng dụng mã xác thực', 'Add an authenticator app'))
  const label = labelField(say('Điện thoại của tôi', 'My phone'))
  dialog.body.append(
    label.element,
    totpEnrolment(offered, label.value, () => {
      dialog.close()
      added()
    }),
  )
  label.input.focus()
}

/** Opens a dialog in which a passkey is added; then `added`. */
export function addOwnPasskey(added: () => void): void {
  const dialog = askPerson(say('Thêm passkey', 'Add a passkey'))
  const label = labelField(say('Máy ở cơ quan', 'Office computer'))
  const form = askingForm({
    fields: [label],
    submit: say('Tạo passkey', 'Make a passkey'),
    async act() {
      const standing = await withProof((password) => addPasskey(label.value(), password))
      if (!standing) return
      dialog.close()
      added()
    },
  })
  dialog.body.append(form.element)
  label.input.focus()
}

function labelField(example: string) {
  return field({
    ...{ name: 'label', autocomplete: 'off', maxlength: 60, optional: true },
    label: say('Tên gợi nhớ', 'What you call it'),
    hint: say(`Ví dụ: ${example}`, `Such as: ${example}`),
  })
}
