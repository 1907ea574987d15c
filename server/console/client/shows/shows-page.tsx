import { address } from '../app/address.ts'
import { changeQuery } from '../app/change-query.ts'
import type { PageModule } from '../app/page-module.ts'
import { Empty } from '../kit/empty.tsx'
import { PageHead } from '../kit/page-head.tsx'
import { Tabs } from '../kit/tabs.tsx'
import { Waiting } from '../kit/waiting.tsx'
import { planIsKnown, planNow } from '../state/plan-now.ts'
import { say } from '../words/say.ts'
import { BoardShows } from './board-shows.tsx'
import { CampaignReport } from './campaign-report.tsx'
import { showsHelp } from './shows-help.tsx'

const title = () => say('Nhật ký phát', 'Play log')
const tabIds = ['board', 'campaign'] as const

/** *Nhật ký phát*: what a board played on a day, and how a campaign was shown. */
export const showsPage: PageModule = { title, Page: ShowsPage }

function ShowsPage() {
  const now = planNow.value
  const chosen = tabIds.find((id) => id === address.value.searchParams.get('tab')) ?? 'board'
  return (
    <div class="shows-page">
      <PageHead title={title()} help={showsHelp()} />
      {now && now.plan.boards.length > 0 ? (
        <Tabs
          label={title()}
          chosen={chosen}
          onChoose={(tab) => changeQuery({ tab: tab === 'board' ? undefined : tab })}
          tabs={[
            {
              id: 'board',
              label: say('Theo bảng và ngày', 'By board and day'),
              panel: () => <BoardShows now={now} />,
            },
            {
              id: 'campaign',
              label: say('Theo đợt tuyên truyền', 'By campaign'),
              panel: () =>
                now.plan.campaigns.length > 0 ? (
                  <CampaignReport now={now} />
                ) : (
                  <Empty title={say('Chưa có đợt tuyên truyền nào.', 'There are no campaigns yet.')} />
                ),
            },
          ]}
        />
      ) : planIsKnown.value ? (
        <Empty title={say('Chưa có bảng nào.', 'There are no boards yet.')}>
          {say(
            'Khi bảng đầu tiên phát, từng lượt phát được ghi lại ở đây.',
            'Once the first board plays, each of its plays is recorded here.',
          )}
        </Empty>
      ) : (
        <Waiting />
      )}
    </div>
  )
}
