import { useState } from 'preact/hooks'
import type { PersonView } from '../../../../shared/api/person.ts'
import { AskDialog } from '../kit/ask-dialog.tsx'
import { Button } from '../kit/button.tsx'
import { tell } from '../state/tell.ts'
import { say } from '../words/say.ts'
import { resetPerson, turnAccount } from './person.ts'
import { RenamePersonDialog } from './rename-person-dialog.tsx'
import type { LinkFor } from './told-link-dialog.tsx'

/** An account that the person who looks may manage. */
export interface PersonAccountProps {
  readonly person: PersonView
  readonly onChanged: () => void
  /** Somebody has a new link, which is to be shown. */
  readonly onLink: (link: LinkFor) => void
}

type Asked = 'rename' | 'reset' | 'reset-all' | 'close'

/** What can be done about an account: its names, a new way in, and whether it is open. */
export function PersonAccount({ person, onChanged, onLink }: PersonAccountProps) {
  const [asked, setAsked] = useState<Asked | undefined>(undefined)
  const { id, name, state } = person
  const leave = () => setAsked(undefined)
  const reset = async () => {
    const { link } = await resetPerson(id, asked === 'reset-all')
    onChanged()
    onLink({ name, link })
  }
  const turn = async (to: 'close' | 'reopen') => {
    await turnAccount(id, to)
    onChanged()
  }
  const close = async () => {
    await turn('close')
    tell(say(`Đã đóng tài khoản của ${name}.`, `The account of ${name} is closed.`), 'done', () => turn('reopen'))
  }
  const press = (what: Asked, text: string, kind?: 'danger') => (
    <Button kind={kind} aria-label={`${text} ${name}`} onPress={() => setAsked(what)}>
      {text}
    </Button>
  )
  return (
    <>
      <h3>{say('Tài khoản', 'Account')}</h3>
      <div class="doings">
        {press('rename', say('Sửa thông tin…', 'Change the details…'))}
        {state === 'active' ? (
          <>
            {press('reset', say('Đặt lại mật khẩu…', 'Reset the password…'))}
            {person.factors.length > 0 && press('reset-all', say('Đặt lại cả bước hai…', '… and the second step'))}
            {press('close', say('Đóng tài khoản…', 'Close the account…'), 'danger')}
          </>
        ) : (
          <Button onPress={() => void turn('reopen')}>{say('Mở lại tài khoản', 'Open the account again')}</Button>
        )}
      </div>
      {asked === 'rename' && <RenamePersonDialog {...{ person, onChanged }} onClose={leave} />}
      {(asked === 'reset' || asked === 'reset-all') && (
        <AskDialog
          title={say(`Đặt lại mật khẩu của ${name}?`, `Reset the password of ${name}?`)}
          doing={say('Đặt lại', 'Reset')}
          act={reset}
          onClose={leave}
        >
          <p>
            {say(
              'Mật khẩu cũ và mọi phiên đang mở của người này hết hiệu lực ngay. Trang sẽ cho bạn một liên kết dùng một lần để gửi họ; không cần thư điện tử.',
              'The former password and all open sessions end at once. You get a link that works once, to hand over; no e-mail is needed.',
            )}
          </p>
          {asked === 'reset-all' && (
            <p>
              {say(
                'Bước hai (ứng dụng mã, khóa truy cập) cũng bị gỡ: dùng khi họ mất điện thoại.',
                'The second step (app, passkey) goes too: for when a phone is lost.',
              )}
            </p>
          )}
        </AskDialog>
      )}
      {asked === 'close' && (
        <AskDialog
          title={say(`Đóng tài khoản của ${name}?`, `Close the account of ${name}?`)}
          doing={say('Đóng tài khoản', 'Close the account')}
          kind="danger"
          act={close}
          onClose={leave}
        >
          <p>
            {say(
              'Người này không đăng nhập được nữa và các phiên đang mở kết thúc. Việc họ đã làm vẫn nằm trong nhật ký; tài khoản mở lại được.',
              'They can no longer sign in, and open sessions end. What they did stays in the log; the account can be opened again.',
            )}
          </p>
        </AskDialog>
      )}
    </>
  )
}
