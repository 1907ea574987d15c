import { useEffect } from 'preact/hooks'
import type { EmergencyLine, EmergencyLinePage, EmergencyTemplatePage } from '../../../../shared/api/emergency.ts'
import type { PlanNow } from '../api/watch-plan.ts'
import { address, go } from '../app/address.ts'
import type { PageModule } from '../app/page-module.ts'
import { Empty } from '../kit/empty.tsx'
import { PageHead } from '../kit/page-head.tsx'
import { PagedRows } from '../kit/paged-rows.tsx'
import { Tabs } from '../kit/tabs.tsx'
import { Waiting } from '../kit/waiting.tsx'
import { planIsKnown, planNow } from '../state/plan-now.ts'
import { useAsked } from '../state/use-asked.ts'
import { type Paged, type PageOf, usePaged } from '../state/use-paged.ts'
import { say } from '../words/say.ts'
import { emergenciesPath, templatesPath } from './emergency.ts'
import { EmergencyCard } from './emergency-card.tsx'
import { emergencyHelp } from './emergency-help.tsx'
import { NoTemplate } from './no-template.tsx'
import { OpenedEmergency } from './opened-emergency.tsx'
import { PrepareForm } from './prepare-form.tsx'
import { TemplateList } from './template-list.tsx'

const title = () => say('Phát khẩn', 'Emergencies')

/** What is on the air, what waits for its release, preparing one, the templates, and what there was. */
export const emergencyPage: PageModule = { title, Page: EmergencyPage }

/** Besides what the server says by itself: nobody is to miss one that waits for them. */
const askEveryMs = 15_000
const atOnce = 50

const pageOf = ({ emergencies, next }: EmergencyLinePage): PageOf<EmergencyLine> => ({ rows: emergencies, next })

function EmergencyPage() {
  const plan = planNow.value
  const isNone = planIsKnown.value && !plan
  return (
    <div class="emergency-page">
      <PageHead title={title()} help={emergencyHelp()} />
      {plan ? (
        <Emergencies plan={plan} />
      ) : isNone ? (
        <Empty title={say('Chưa có bảng nào.', 'There are no boards yet.')} />
      ) : (
        <Waiting />
      )}
    </div>
  )
}

function Emergencies({ plan }: { readonly plan: PlanNow }) {
  const { hash } = address.value
  const all = usePaged<EmergencyLinePage, EmergencyLine>(`${emergenciesPath}?limit=${atOnce}`, pageOf, ['emergencies'])
  const { renew } = all
  useEffect(() => {
    const asking = setInterval(() => document.visibilityState === 'visible' && renew(), askEveryMs)
    return () => clearInterval(asking)
  }, [renew])
  const opened = hash.slice(1)
  const rows = (all.rows ?? []).filter(({ id }) => id !== opened)
  const urgent = [
    ...rows.filter(({ stage }) => stage === 'running'),
    ...rows.filter(({ stage, trial }) => stage === 'prepared' && !trial),
  ]
  return (
    <>
      {urgent.length > 0 && (
        <div class="urgent" aria-live="polite">
          {urgent.map((line) => (
            <EmergencyCard key={line.id} line={line} onOpen={open} />
          ))}
        </div>
      )}
      {opened !== '' && <OpenedEmergency key={opened} id={opened} onClose={() => open('')} />}
      <EmergencyTabs {...{ plan, all }} />
    </>
  )
}

type Which = 'prepare' | 'templates' | 'trial' | 'history'

function EmergencyTabs({ plan, all }: { readonly plan: PlanNow; readonly all: Paged<EmergencyLine> }) {
  const { value } = useAsked<EmergencyTemplatePage>(templatesPath, ['emergencies'])
  const approved = value?.templates.filter(({ state }) => state === 'approved') ?? []
  const preparing = (isTrial: boolean) => {
    if (!value) return <Waiting />
    if (approved.length === 0) return <NoTemplate templates={value.templates} plan={plan} />
    return <PrepareForm {...{ plan, isTrial }} templates={approved} onPrepared={({ id }) => open(id)} />
  }
  const tabs = [
    { id: 'prepare', label: say('Soạn phát khẩn', 'Prepare'), panel: () => preparing(false) },
    {
      id: 'templates',
      label: say('Mẫu', 'Templates'),
      panel: () => (value ? <TemplateList templates={value.templates} plan={plan} /> : <Waiting />),
    },
    { id: 'trial', label: say('Vẽ thử', 'Trial'), panel: () => preparing(true) },
    { id: 'history', label: say('Tất cả các lần', 'All of them'), panel: () => <History all={all} /> },
  ] as const
  const asked = address.value.searchParams.get('tab')
  const chosen = tabs.find(({ id }) => id === asked)?.id ?? 'prepare'
  return (
    <Tabs<Which>
      label={say('Phần', 'Part')}
      tabs={tabs}
      chosen={chosen}
      onChoose={(next) => go(`/emergency?tab=${next}${address.peek().hash}`, { replace: true })}
    />
  )
}

function History({ all }: { readonly all: Paged<EmergencyLine> }) {
  return (
    <PagedRows
      paged={all}
      empty={<Empty title={say('Chưa có lần phát khẩn nào.', 'There has been no emergency yet.')} />}
    >
      {(rows) => (
        <div class="cards">
          {/* What is on the air stands above, with its end. */}
          {rows
            .filter(({ stage }) => stage !== 'running')
            .map((line) => (
              <EmergencyCard key={line.id} line={line} onOpen={open} />
            ))}
        </div>
      )}
    </PagedRows>
  )
}

/** Opens an emergency by its id; an empty one opens none. */
function open(id: string): void {
  const { search } = address.peek()
  go(`/emergency${search}${id === '' ? '' : `#${id}`}`, { replace: true })
}
