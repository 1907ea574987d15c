import { type PublicKeyCredentialRequestOptionsJSON, startAuthentication } from '@simplewebauthn/browser'
import { useState } from 'preact/hooks'
import type { FactorKind } from '../../../../shared/api/person.ts'
import type { Completed } from '../../../../shared/api/sign-in.ts'
import { say } from '../words/say.ts'
import { askApi } from './ask-api.ts'
import { AskingForm } from './asking-form.tsx'
import { codeEntry } from './code-entry.ts'
import type { Desk } from './desk.ts'
import { hasPasskeys, passkeyRefused } from './passkey-words.ts'
import { Step } from './step.tsx'

/** The second step. */
export interface SecondStepProps extends Desk {
  /** Of which kinds the person has a second factor. */
  readonly kinds: readonly FactorKind[]
}

/** A code or a passkey, of the kinds that the person has. */
export function SecondStep({ kinds, goOn, beginAnew }: SecondStepProps) {
  const canPasskey = kinds.includes('passkey') && hasPasskeys()
  const [kind, setKind] = useState<FactorKind>(canPasskey ? 'passkey' : 'totp')
  const other: FactorKind = kind === 'passkey' ? 'totp' : 'passkey'
  const hasOther = other === 'totp' ? kinds.includes('totp') : canPasskey
  const isHere = kind === 'passkey' || kinds.includes('totp')
  return (
    <Step key={kind} heading={say('Xác thực bước hai', 'Second step')} lead={leadOf(kind, isHere)}>
      {isHere && (kind === 'passkey' ? <PasskeyForm goOn={goOn} /> : <CodeForm goOn={goOn} />)}
      <div class="others">
        {hasOther && (
          <button type="button" class="quietly" onClick={() => setKind(other)}>
            {other === 'totp'
              ? say('Dùng mã trong ứng dụng', 'Use a code')
              : say('Dùng khóa truy cập', 'Use a passkey')}
          </button>
        )}
        <button type="button" class="quietly" onClick={beginAnew}>
          {say('Dùng tài khoản khác', 'Use another account')}
        </button>
      </div>
    </Step>
  )
}

function CodeForm({ goOn }: Pick<Desk, 'goOn'>) {
  return (
    <AskingForm
      entries={[codeEntry()]}
      submit={say('Tiếp tục', 'Go on')}
      act={async (typed) => goOn(await askApi<Completed>('POST', '/sign-in/totp', typed))}
    />
  )
}

function PasskeyForm({ goOn }: Pick<Desk, 'goOn'>) {
  const use = async () => {
    const optionsJSON = await askApi<PublicKeyCredentialRequestOptionsJSON>('POST', '/sign-in/passkey/options')
    const response = await startAuthentication({ optionsJSON }).catch((error) => Promise.reject(passkeyRefused(error)))
    goOn(await askApi<Completed>('POST', '/sign-in/passkey', { response }))
  }
  return <AskingForm entries={[]} submit={say('Dùng khóa truy cập', 'Use a passkey')} act={use} />
}

function leadOf(kind: FactorKind, isHere: boolean): string {
  if (!isHere)
    return say(
      'Bạn chỉ có khóa truy cập (passkey), mà địa chỉ này không dùng được khóa truy cập. Hãy mở trang bằng địa chỉ https:// quen dùng, hoặc nhờ người quản trị đặt lại.',
      'You have passkeys only, and this address has none. Open the page by its usual https:// address, or ask your administrator for a reset.',
    )
  return kind === 'passkey'
    ? say(
        'Bấm nút để dùng khóa truy cập (passkey), rồi dùng vân tay, khuôn mặt, mã PIN hoặc khóa bảo mật của bạn.',
        'Press the button, then use your fingerprint, face, PIN or security key.',
      )
    : say(
        'Mở ứng dụng mã xác thực trên điện thoại và nhập mã đang hiện của Congchao.',
        'Open the authenticator app on your phone and type the code that it shows for Congchao.',
      )
}
