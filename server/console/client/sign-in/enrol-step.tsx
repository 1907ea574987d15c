import { useEffect, useState } from 'preact/hooks'
import type { FactorKind } from '../../../../shared/api/person.ts'
import type { OfferedTotp } from '../../../../shared/api/sign-in.ts'
import type { Said } from '../../../../shared/plan/fault.ts'
import { wordsOf } from '../api/ask-server.ts'
import { inOurs, say } from '../words/say.ts'
import { AskingForm } from './asking-form.tsx'
import type { Desk } from './desk.ts'
import { offeredTotp } from './offered-totp.ts'
import { addPasskey } from './passkey-enrolment.ts'
import { hasPasskeys, noPasskeysHere } from './passkey-words.ts'
import { Step } from './step.tsx'
import { TotpEnrolment } from './totp-enrolment.tsx'

/** Making the first second factor, without which approvers and administrators do not get in. */
export function EnrolStep({ goOn, beginAnew }: Desk) {
  const [kind, setKind] = useState<FactorKind>('totp')
  const tab = (which: FactorKind, text: string) => (
    <button type="button" class="tab" aria-pressed={kind === which ? 'true' : 'false'} onClick={() => setKind(which)}>
      {text}
    </button>
  )
  return (
    <Step
      heading={say('Thêm bước hai', 'Add a second step')}
      lead={say(
        'Vai trò của bạn cần thêm một bước khi đăng nhập, để mật khẩu bị lộ cũng không đủ vào hệ thống.',
        'Your role needs a second step at sign-in, so that a leaked password is not enough.',
      )}
      size="wide"
    >
      {hasPasskeys() ? (
        <fieldset class="tabs" aria-label={say('Cách xác thực bước hai', 'Kind of second step')}>
          {tab('totp', say('Ứng dụng trên điện thoại', 'App on the phone'))}
          {tab('passkey', say('Khóa truy cập (passkey): vân tay, khóa USB…', 'Passkey: fingerprint, USB key…'))}
        </fieldset>
      ) : (
        <p class="quiet">{noPasskeysHere()}</p>
      )}
      <Totp goOn={goOn} isHidden={kind !== 'totp'} />
      {kind === 'passkey' && (
        <div class="enrolment plain">
          <p>
            {say(
              'Trình duyệt sẽ hỏi vân tay, khuôn mặt, mã PIN của máy này, hoặc khóa bảo mật cắm vào.',
              'The browser will ask for your fingerprint, face or PIN on this device, or for a security key.',
            )}
          </p>
          <AskingForm
            entries={[]}
            submit={say('Tạo khóa truy cập', 'Make a passkey')}
            act={async () => goOn(await addPasskey(''))}
          />
        </div>
      )}
      <div class="others">
        <button type="button" class="quietly" onClick={beginAnew}>
          {say(
            'Để sau (thoát ra; lần đăng nhập tới làm bước này)',
            'Later (signs out; do this the next time you sign in)',
          )}
        </button>
      </div>
    </Step>
  )
}

/** One secret for the whole visit: whoever looks at the other way and comes back has scanned this one. */
function Totp({ goOn, isHidden }: Pick<Desk, 'goOn'> & { readonly isHidden: boolean }) {
  const [offered, setOffered] = useState<OfferedTotp | undefined>(undefined)
  const [trouble, setTrouble] = useState<Said | undefined>(undefined)
  useEffect(() => {
    offeredTotp().then(setOffered, (error: unknown) => setTrouble(wordsOf(error)))
  }, [])
  if (isHidden) return null
  if (offered) return <TotpEnrolment {...{ offered, onDone: goOn }} />
  return trouble ? (
    <p class="fault" role="alert">
      {inOurs(trouble)}
    </p>
  ) : (
    <p role="status">{say('Đang tạo mã…', 'Making a code…')}</p>
  )
}
