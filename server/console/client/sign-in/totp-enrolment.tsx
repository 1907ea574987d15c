import type { Completed, OfferedTotp } from '../../../../shared/api/sign-in.ts'
import { say } from '../words/say.ts'
import { askApi } from './ask-api.ts'
import { AskingForm } from './asking-form.tsx'
import { codeEntry } from './code-entry.ts'
import type { Entry } from './entry.ts'

/** A secret that was offered. */
export interface TotpEnrolmentProps {
  readonly offered: OfferedTotp
  /** A field for what one calls the app; left out where it gets no name. */
  readonly label?: Entry<'label'>
  readonly onDone: (came: Completed) => void
}

/** How an app is given the secret, and the code that confirms it. */
export function TotpEnrolment({ offered: { id, secret, uri, qrSvg }, label, onDone }: TotpEnrolmentProps) {
  const inFours = secret.replace(/(.{4})(?=.)/g, '$1 ')
  return (
    <div class="enrolment">
      <img
        class="qr"
        src={`data:image/svg+xml,${encodeURIComponent(qrSvg)}`}
        width={190}
        height={190}
        alt={say('Mã QR cho ứng dụng mã xác thực', 'QR code for the authenticator app')}
      />
      <ol class="ways">
        <li>
          {say(
            'Cài một ứng dụng mã xác thực trên điện thoại: Google Authenticator, Microsoft Authenticator, Aegis…',
            'Install an authenticator app on your phone: Google Authenticator, Microsoft Authenticator, Aegis…',
          )}
        </li>
        <li>
          {say('Quét mã QR này bằng ứng dụng đó. Không quét được? ', 'Scan this QR code with it. It will not scan? ')}
          <a href={uri}>{say('Mở ứng dụng trên máy này', 'Open the app on this device')}</a>
          {say(' hoặc nhập khóa:', ' or type the key:')}
          <code class="key">{inFours}</code>
        </li>
        <li>{say('Nhập mã 6 chữ số mà ứng dụng hiện ra.', 'Type the 6 digits that it shows.')}</li>
      </ol>
      <AskingForm<'code' | 'label'>
        entries={label ? [label, codeEntry()] : [codeEntry()]}
        submit={say('Xác nhận', 'Confirm')}
        places={{ 'code-refused': 'code' }}
        act={async ({ code, label: called }) => {
          const body = { code, ...(called ? { label: called } : {}) }
          onDone(await askApi<Completed>('POST', `/me/factors/totp/${id}/confirm`, body))
        }}
      />
    </div>
  )
}
