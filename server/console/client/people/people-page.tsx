import { has } from '../api/me.ts'
import { address } from '../app/address.ts'
import { changeQuery } from '../app/change-query.ts'
import type { PageModule } from '../app/page-module.ts'
import { PageHead } from '../kit/page-head.tsx'
import { type Tab, Tabs } from '../kit/tabs.tsx'
import { signedIn } from '../state/signed-in.ts'
import { say } from '../words/say.ts'
import { OrgTree } from './org-tree.tsx'
import { PeopleHelp } from './people-help.tsx'
import { PeopleList } from './people-list.tsx'
import { TokenList } from './token-list.tsx'

type Which = 'people' | 'orgs' | 'tokens'

const title = () => say('Cơ quan và người dùng', 'Offices and people')

/** The offices, the people in them with their roles, and the tokens of programs. */
export const peoplePage: PageModule = { title, Page: PeoplePage }

function PeoplePage() {
  const asked = address.value.searchParams.get('tab')
  const tabs: readonly Tab<Which>[] = [
    { id: 'people', label: say('Người dùng', 'People'), panel: () => <PeopleList /> },
    { id: 'orgs', label: say('Cơ quan', 'Offices'), panel: () => <OrgTree /> },
    ...(has(signedIn(), 'administer')
      ? [{ id: 'tokens', label: say('Mã truy cập', 'Tokens'), panel: () => <TokenList /> } as const]
      : []),
  ]
  return (
    <div class="people-page">
      <PageHead title={title()} help={<PeopleHelp />} />
      <Tabs<Which>
        label={title()}
        tabs={tabs}
        chosen={tabs.find(({ id }) => id === asked)?.id ?? 'people'}
        onChoose={(tab) => changeQuery({ tab: tab === 'people' ? undefined : tab })}
      />
    </div>
  )
}
