import { useState } from 'preact/hooks'
import { has } from '../api/me.ts'
import type { PageModule } from '../app/page-module.ts'
import { Button, LinkButton } from '../kit/button.tsx'
import { Empty } from '../kit/empty.tsx'
import { PageHead } from '../kit/page-head.tsx'
import { Waiting } from '../kit/waiting.tsx'
import { planIsKnown, planNow } from '../state/plan-now.ts'
import { signedIn } from '../state/signed-in.ts'
import { say } from '../words/say.ts'
import { healthHelp } from './health-help.tsx'
import { HealthList } from './health-list.tsx'
import { RegisterDialog } from './register-dialog.tsx'

const title = () => say('Tình trạng bảng', 'Board health')

/** *Tình trạng bảng*: how every board is, in plain words, found by name, office, state and cause. */
export const healthPage: PageModule = { title, Page: HealthPage }

function HealthPage() {
  const now = planNow.value
  const [isRegistering, setRegistering] = useState(false)
  const register = has(signedIn(), 'administer') && now && (
    <Button onPress={() => setRegistering(true)}>{say('Khai báo nhiều bảng…', 'Register many boards…')}</Button>
  )
  return (
    <div class="parted health-page">
      <PageHead
        title={title()}
        help={healthHelp()}
        actions={
          <>
            {register}
            {has(signedIn(), 'pair') && <LinkButton href="/pair">{say('Ghép thiết bị', 'Pair a machine')}</LinkButton>}
          </>
        }
      />
      {now && now.plan.boards.length > 0 ? (
        <HealthList now={now} />
      ) : planIsKnown.value ? (
        <Empty title={say('Chưa có bảng nào.', 'There are no boards yet.')}>
          {say(
            'Bảng có ở đây khi được khai báo, hoặc khi kỹ thuật ghép máy đầu tiên.',
            'Boards stand here once they are registered, or once a technician pairs the first machine.',
          )}
        </Empty>
      ) : (
        <Waiting />
      )}
      {isRegistering && now && <RegisterDialog now={now} onClose={() => setRegistering(false)} />}
    </div>
  )
}
