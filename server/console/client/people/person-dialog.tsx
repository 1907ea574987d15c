import type { PersonView } from '../../../../shared/api/person.ts'
import type { PlanNow } from '../api/watch-plan.ts'
import { HistoryLink } from '../audit/history-link.tsx'
import { Facts } from '../kit/definition-list.tsx'
import { Dialog } from '../kit/dialog.tsx'
import { useAsked } from '../state/use-asked.ts'
import { inOurs, say } from '../words/say.ts'
import { PersonAccount } from './person-account.tsx'
import { PersonGrants } from './person-grants.tsx'
import type { LinkFor } from './told-link-dialog.tsx'

/** One person, looked at closely. */
export interface PersonDialogProps {
  /** As the list has them. */
  readonly listed: PersonView
  readonly now: PlanNow
  /** Something was done about them. */
  readonly onChanged: () => void
  readonly onLink: (link: LinkFor) => void
  readonly onClose: () => void
}

/** Everything about one person: their roles, a new way in, and whether the account is open. */
export function PersonDialog({ listed, now, onChanged, onLink, onClose }: PersonDialogProps) {
  const { value, trouble, renew } = useAsked<PersonView>(`/api/v1/people/${listed.id}`)
  const person = value ?? listed
  const changed = () => {
    renew()
    onChanged()
  }
  return (
    <Dialog title={person.name} onClose={onClose}>
      <div class="person">
        <Facts
          rows={[
            [say('Tên đăng nhập', 'Sign-in name'), person.login],
            [say('Thư điện tử', 'E-mail'), person.email],
            [say('Tài khoản', 'Account'), person.state === 'closed' && say('đã đóng', 'closed')],
            [say('Bước hai', 'Second step'), person.managed && secondStepWords(person)],
          ]}
        />
        {trouble && (
          <p class="fault" role="alert">
            {inOurs(trouble)}
          </p>
        )}
        <PersonGrants {...{ person, now, onChanged: changed }} />
        {person.managed && <PersonAccount {...{ person, onLink, onChanged: changed }} />}
        <p>
          <HistoryLink kind="person" id={person.id} />
        </p>
      </div>
    </Dialog>
  )
}

function secondStepWords({ factors }: PersonView): string {
  if (factors.length === 0) return say('chưa có', 'none yet')
  const ways = factors.map((kind) =>
    kind === 'totp' ? say('ứng dụng mã', 'an app with codes') : say('khóa truy cập (passkey)', 'a passkey'),
  )
  return ways.join(', ')
}
