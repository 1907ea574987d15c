import { useEffect } from 'preact/hooks'
import type { DirectivePage, DirectiveView } from '../../../../shared/api/directive.ts'
import type { PlanNow } from '../api/watch-plan.ts'
import { address, go } from '../app/address.ts'
import type { PageModule } from '../app/page-module.ts'
import { Empty } from '../kit/empty.tsx'
import { PageHead } from '../kit/page-head.tsx'
import { PagedRows } from '../kit/paged-rows.tsx'
import { Tabs } from '../kit/tabs.tsx'
import { Waiting } from '../kit/waiting.tsx'
import { timeIsKnown } from '../state/now.ts'
import { planIsKnown, planNow } from '../state/plan-now.ts'
import { signedIn } from '../state/signed-in.ts'
import { type PageOf, usePaged } from '../state/use-paged.ts'
import { say } from '../words/say.ts'
import { directivesHelp } from './directives-help.tsx'
import { IssuedCard } from './issued-card.tsx'
import { ReceivedCard } from './received-card.tsx'

const title = () => say('Chỉ đạo', 'Directives')

/** What offices above direct here, and what came of what was directed from here. */
export const directivesPage: PageModule = { title, Page: DirectivesPage }

const whiches = ['received', 'issued'] as const
type Which = (typeof whiches)[number]

const atOnce = 50
/** What boards say of a directive comes without a word from the server. */
const everyMs = 10_000

function DirectivesPage() {
  const plan = planNow.value
  const isReady = plan && timeIsKnown.value
  return (
    <div class="directives-page">
      <PageHead title={title()} help={directivesHelp()} />
      {isReady ? (
        <DirectiveTabs plan={plan} />
      ) : planIsKnown.value && !plan ? (
        <NoDirectives which="received" />
      ) : (
        <Waiting />
      )}
    </div>
  )
}

function DirectiveTabs({ plan }: { readonly plan: PlanNow }) {
  const asked = address.value.searchParams.get('tab')
  const chosen = whiches.find((one) => one === asked) ?? (isBelow(plan) ? 'received' : 'issued')
  return (
    <Tabs<Which>
      label={title()}
      tabs={[
        {
          id: 'received',
          label: say('Nhận từ cấp trên', 'From above'),
          panel: () => <Directives which="received" plan={plan} />,
        },
        { id: 'issued', label: say('Đã ban hành', 'Issued'), panel: () => <Directives which="issued" plan={plan} /> },
      ]}
      chosen={chosen}
      onChoose={(next) => go(`/directives?tab=${next}`, { replace: true })}
    />
  )
}

/** Whether an office of the person has one above it: nobody directs those at the top. */
const isBelow = ({ plan }: PlanNow): boolean =>
  signedIn().grants.some(({ org }) => plan.orgs.some(({ id, parent }) => id === org && parent !== undefined))

const pageOf = ({ directives, next }: DirectivePage): PageOf<DirectiveView> => ({ rows: directives, next })

function Directives({ which, plan }: { readonly which: Which; readonly plan: PlanNow }) {
  const path = `/api/v1/directives?limit=${atOnce}${which === 'issued' ? '&issued=1' : ''}`
  const paged = usePaged<DirectivePage, DirectiveView>(path, pageOf, ['directives', 'plan', 'take-downs'])
  const { renew } = paged
  useEffect(() => {
    const asking = setInterval(() => document.visibilityState === 'visible' && renew(), everyMs)
    return () => clearInterval(asking)
  }, [renew])
  const Row = which === 'issued' ? IssuedCard : ReceivedCard
  return (
    <PagedRows paged={paged} empty={<NoDirectives which={which} />}>
      {(rows) => (
        <div class="directives">
          {rows.map((directive) => (
            <Row key={directive.campaign} {...{ directive, plan }} />
          ))}
        </div>
      )}
    </PagedRows>
  )
}

function NoDirectives({ which }: { readonly which: Which }) {
  if (which === 'issued')
    return (
      <Empty title={say('Đơn vị chưa ban hành chỉ đạo nào cho cấp dưới.', 'No directive has been issued from here.')}>
        {say(
          'Một đợt tuyên truyền của đơn vị đặt lên bảng của cấp dưới là một chỉ đạo, và sẽ hiện ở đây.',
          'A campaign of your office on the boards of offices below is a directive, and stands here.',
        )}
      </Empty>
    )
  return (
    <Empty title={say('Chưa có chỉ đạo nào của cấp trên.', 'No directive has come from above.')}>
      {say(
        'Khi cấp trên đưa nội dung lên bảng của đơn vị, chỉ đạo hiện ở đây để bạn xác nhận.',
        'Once an office above puts something on your boards it stands here, to be acknowledged.',
      )}
    </Empty>
  )
}
