import { useState } from 'preact/hooks'
import type { FactorFacts, Me } from '../../../../shared/api/person.ts'
import type { OfferedTotp } from '../../../../shared/api/sign-in.ts'
import { Button } from '../kit/button.tsx'
import { Card } from '../kit/card.tsx'
import { Dialog } from '../kit/dialog.tsx'
import { askApi } from '../sign-in/ask-api.ts'
import { AskingForm } from '../sign-in/asking-form.tsx'
import { offeredTotp } from '../sign-in/offered-totp.ts'
import { addPasskey } from '../sign-in/passkey-enrolment.ts'
import { hasPasskeys, noPasskeysHere } from '../sign-in/passkey-words.ts'
import { TotpEnrolment } from '../sign-in/totp-enrolment.tsx'
import { tell, tellTrouble } from '../state/tell.ts'
import { say } from '../words/say.ts'
import { factorFacts, factorWords } from './factor-words.ts'
import { labelEntry } from './label-entry.ts'
import { useProof } from './use-proof.tsx'

/** One’s second factors. */
export interface FactorListProps extends Pick<Me, 'factors' | 'needsFactor'> {
  readonly onChanged: () => void
}

/** How one shows at sign-in, besides the password, who one is: each can be removed but the last that a role needs. */
export function FactorList({ factors, needsFactor, onChanged }: FactorListProps) {
  const [adding, setAdding] = useState<OfferedTotp | 'passkey' | undefined>(undefined)
  const { prove, dialog } = useProof()
  const isLast = needsFactor && factors.length === 1
  const leave = () => setAdding(undefined)
  const done = (text: string) => {
    tell(text)
    onChanged()
  }
  const added = () => {
    leave()
    done(say('Đã thêm.', 'Added.'))
  }
  const offer = async () => {
    const offered = await prove(offeredTotp)
    if (offered) setAdding(offered)
  }
  const remove = async ({ id }: FactorFacts) => {
    const gone = await prove(async (password) => {
      await askApi('DELETE', `/me/factors/${id}`, password === undefined ? {} : { password })
      return true
    })
    if (gone) done(say('Đã gỡ.', 'Removed.'))
  }
  return (
    <Card title={say('Bước hai khi đăng nhập', 'Second step of sign-in')}>
      {factors.length === 0 ? (
        <p class="quiet">
          {say('Chưa có: chỉ cần mật khẩu là vào được.', 'None yet: the password alone lets you in.')}
        </p>
      ) : (
        <ul class="own-things own-factors">
          {factors.map((factor) => (
            <li key={factor.id}>
              <div>
                <strong>{factor.label === '' ? factorWords(factor.kind) : factor.label}</strong>
                <p class="quiet">{factorFacts(factor)}</p>
              </div>
              <Button
                disabled={isLast}
                aria-describedby={isLast ? 'last-factor' : undefined}
                onPress={() => void remove(factor).catch(tellTrouble)}
              >
                {say('Gỡ', 'Remove')}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {isLast && (
        <p class="quiet" id="last-factor">
          {say(
            'Vai trò của bạn bắt buộc có bước hai: muốn đổi, hãy thêm cách mới trước rồi gỡ cách cũ.',
            'Your roles need a second step: to change it, add the new one first, then remove the old one.',
          )}
        </p>
      )}
      <div class="doings">
        <Button onPress={() => void offer().catch(tellTrouble)}>
          {say('Thêm ứng dụng mã xác thực', 'Add an authenticator app')}
        </Button>
        <Button disabled={!hasPasskeys()} onPress={() => setAdding('passkey')}>
          {say('Thêm khóa truy cập (passkey)', 'Add a passkey')}
        </Button>
      </div>
      {!hasPasskeys() && <p class="quiet">{noPasskeysHere()}</p>}
      {typeof adding === 'object' && (
        <Dialog title={say('Thêm ứng dụng mã xác thực', 'Add an authenticator app')} onClose={leave}>
          <TotpEnrolment offered={adding} label={labelEntry(say('Điện thoại của tôi', 'My phone'))} onDone={added} />
        </Dialog>
      )}
      {adding === 'passkey' && (
        <Dialog title={say('Thêm khóa truy cập (passkey)', 'Add a passkey')} size="small" onClose={leave}>
          <AskingForm
            entries={[labelEntry(say('Máy ở cơ quan', 'Office computer'))]}
            submit={say('Tạo khóa truy cập', 'Make a passkey')}
            act={async ({ label }) => {
              if (await prove((password) => addPasskey(label, password))) added()
            }}
          />
        </Dialog>
      )}
      {dialog}
    </Card>
  )
}
