import { has } from '../api/me.ts'
import { address } from '../app/address.ts'
import { changeQuery } from '../app/change-query.ts'
import type { PageModule } from '../app/page-module.ts'
import { Empty } from '../kit/empty.tsx'
import { PageHead } from '../kit/page-head.tsx'
import { Waiting } from '../kit/waiting.tsx'
import { OrgField } from '../people/org-field.tsx'
import { planIsKnown, planNow } from '../state/plan-now.ts'
import { mayIn, signedIn } from '../state/signed-in.ts'
import { say } from '../words/say.ts'
import { writtenIn } from '../words/written-in.ts'
import { BackupsCard } from './backups-card.tsx'
import { BuildsCard } from './builds-card.tsx'
import { KeysCard } from './keys-card.tsx'
import { OfficeSections } from './office-sections.tsx'
import { SettingsHelp } from './settings-help.tsx'

const title = () => say('Cài đặt', 'Settings')

/** What offices choose, and what the whole installation rests on: keys, backups, builds of the board’s page. */
export const settingsPage: PageModule = { title, Page: SettingsPage }

function SettingsPage() {
  const me = signedIn()
  const isOverAll = me.powers.administer === 'everywhere'
  return (
    <div class="settings-page">
      <PageHead title={title()} help={<SettingsHelp />} />
      <Offices />
      {has(me, 'administer') && (
        <>
          <h2 class="part-title">
            {isOverAll ? say('Toàn hệ thống', 'The whole installation') : say('Máy chủ', 'The server')}
          </h2>
          <div class="settings-sections">
            <KeysCard mayRotate={isOverAll} />
            {isOverAll && <BackupsCard />}
            {isOverAll && <BuildsCard />}
          </div>
        </>
      )}
    </div>
  )
}

/** The office that the address names, or the first of one’s own. */
function Offices() {
  const now = planNow.value
  if (!now) return planIsKnown.value ? <NoOffice /> : <Waiting />
  const { orgs } = now.plan
  const seen = orgs.filter(({ id }) => mayIn('see', id))
  const asked = address.value.searchParams.get('org')
  const org = seen.find(({ id }) => id === asked) ?? seen.find(({ id }) => mayIn('administer', id)) ?? seen[0]
  if (!org) return <NoOffice />
  return (
    <>
      {seen.length > 1 && (
        <div class="tools">
          <OrgField
            label={say('Cơ quan', 'Office')}
            orgs={seen}
            value={org.id}
            onPick={(id) => changeQuery({ org: id })}
          />
        </div>
      )}
      {/* Where it is chosen, it is seen there. */}
      <h2 class={seen.length > 1 ? 'heard' : 'part-title'} lang={writtenIn}>
        {org.name}
      </h2>
      <OfficeSections key={org.id} org={org} />
    </>
  )
}

function NoOffice() {
  return (
    <Empty title={say('Chưa có cơ quan nào.', 'There are no offices yet.')}>
      {say(
        'Cài đặt của từng cơ quan có khi kế hoạch đầu tiên được nhập.',
        'An office’s settings come with the first plan.',
      )}
    </Empty>
  )
}
