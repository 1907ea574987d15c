import type { Me, Sessions } from '../../../../shared/api/person.ts'
import type { PageModule } from '../app/page-module.ts'
import { Card } from '../kit/card.tsx'
import { Facts } from '../kit/definition-list.tsx'
import { Notice } from '../kit/notice.tsx'
import { PageHead } from '../kit/page-head.tsx'
import { Waiting } from '../kit/waiting.tsx'
import { rolesWords } from '../people/grant-words.ts'
import { useAsked } from '../state/use-asked.ts'
import { inOurs, say } from '../words/say.ts'
import { AccountHelp } from './account-help.tsx'
import { FactorList } from './factor-list.tsx'
import { LookCard } from './look-card.tsx'
import { PasswordChange } from './password-change.tsx'
import { SessionList } from './session-list.tsx'

const title = () => say('Tài khoản của tôi', 'My account')

/** One's own account: what one is called, what one may do, how one signs in, and where one is signed in. */
export const accountPage: PageModule = { title, Page: AccountPage }

function AccountPage() {
  const { value: account, trouble, renew } = useAsked<Me>('/api/v1/me')
  const open = useAsked<Sessions>('/api/v1/me/sessions')
  const changed = () => {
    renew()
    open.renew()
  }
  return (
    <div class="account-page">
      <PageHead title={title()} help={<AccountHelp />} />
      {trouble && (
        <Notice tone="lost" isAlert>
          {inOurs(trouble)}
        </Notice>
      )}
      {!account && !trouble && <Waiting />}
      {account && (
        <div class="own-columns">
          <div>
            <WhoCard account={account} />
            <Card title={say('Đang đăng nhập ở đâu', 'Where you are signed in')}>
              <SessionList sessions={open.value?.sessions ?? []} onEnded={open.renew} />
            </Card>
          </div>
          <div>
            <FactorList factors={account.factors} needsFactor={account.needsFactor} onChanged={changed} />
            <Card title={say('Mật khẩu', 'Password')}>
              <PasswordChange login={account.login} onChanged={changed} />
            </Card>
            <LookCard />
          </div>
        </div>
      )}
    </div>
  )
}

function WhoCard({ account: { name, login, email, grants } }: { readonly account: Me }) {
  const roles = rolesWords(grants)
  return (
    <Card title={say('Bạn là ai', 'Who you are')}>
      <Facts
        rows={[
          [say('Họ và tên', 'Name'), name],
          [say('Tên đăng nhập', 'Sign-in name'), login],
          [say('Thư điện tử', 'E-mail'), email ?? say('chưa có', 'none')],
          [
            say('Vai trò', 'Roles'),
            roles.length === 0 ? say('chưa có', 'none yet') : roles.map((words) => <p key={words}>{words}</p>),
          ],
        ]}
      />
      <p class="quiet">
        {say(
          'Cần sửa tên hoặc thư điện tử? Người quản trị của đơn vị làm việc đó.',
          'Is a name or an address wrong? Your office’s administrator can change it.',
        )}
      </p>
    </Card>
  )
}
