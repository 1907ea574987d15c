import type { AlertPage } from '../../../../shared/api/alert.ts'
import { has } from '../api/me.ts'
import { address } from '../app/address.ts'
import { changeQuery } from '../app/change-query.ts'
import type { PageModule } from '../app/page-module.ts'
import { LinkButton } from '../kit/button.tsx'
import { Empty } from '../kit/empty.tsx'
import { PageHead } from '../kit/page-head.tsx'
import { PagedRows } from '../kit/paged-rows.tsx'
import { SelectField } from '../kit/select-field.tsx'
import { OrgFilter } from '../people/org-filter.tsx'
import { planNow } from '../state/plan-now.ts'
import { signedIn } from '../state/signed-in.ts'
import { usePaged } from '../state/use-paged.ts'
import { say } from '../words/say.ts'
import { AlertTable } from './alert-table.tsx'
import { alertsHelp } from './alerts-help.tsx'

const title = () => say('Cảnh báo', 'Alerts')
const states = ['open', 'ended', 'every'] as const
const atOnce = 50

/** *Cảnh báo*: what is or was wrong with boards, whether anybody has seen it, and when an office is told. */
export const alertsPage: PageModule = { title, Page: AlertsPage }

function AlertsPage() {
  const orgs = planNow.value?.plan.orgs ?? []
  const asked = address.value.searchParams
  const state = states.find((one) => one === asked.get('state')) ?? 'open'
  const org = asked.get('org') ?? ''
  const query = new URLSearchParams({ limit: String(atOnce) })
  if (org !== '') query.set('org', org)
  if (state !== 'every') query.set('state', state)
  const paged = usePaged(`/api/v1/alerts?${query}`, pageOf, ['notices'])
  return (
    <div class="parted alerts-page">
      <PageHead
        title={title()}
        help={alertsHelp()}
        actions={
          has(signedIn(), 'administer') && (
            <LinkButton href={org === '' ? '/settings' : `/settings?org=${org}`}>
              {say('Báo khi nào, cho ai…', 'When, and whom…')}
            </LinkButton>
          )
        }
      />
      <div class="tools">
        <SelectField
          label={say('Tình trạng', 'State')}
          isLabelHidden
          value={state}
          options={[
            { value: 'open', label: say('Còn lỗi', 'Still wrong') },
            { value: 'ended', label: say('Đã hết lỗi', 'Over') },
            { value: 'every', label: say('Tất cả', 'All') },
          ]}
          onPick={(picked) => changeQuery({ state: picked === 'open' ? undefined : picked })}
        />
        <OrgFilter orgs={orgs} value={org} onPick={(picked) => changeQuery({ org: picked })} />
      </div>
      <PagedRows paged={paged} empty={<NoAlerts state={state} />}>
        {(alerts) => <AlertTable alerts={alerts} onSeen={paged.renew} />}
      </PagedRows>
    </div>
  )
}

const pageOf = ({ alerts, next }: AlertPage) => ({ rows: alerts, next })

function NoAlerts({ state }: { readonly state: (typeof states)[number] }) {
  return (
    <Empty
      title={
        state === 'open'
          ? say('Không có cảnh báo nào đang mở.', 'No alert is open.')
          : say('Chưa có cảnh báo nào.', 'There has been no alert.')
      }
    >
      {say(
        'Khi một bảng mất kết nối hoặc phát sai lâu hơn thời gian chờ, cảnh báo đứng ở đây và người phụ trách được báo.',
        'Once a board is out of reach or plays wrongly for longer than the wait, it stands here and those in charge are told.',
      )}
    </Empty>
  )
}
