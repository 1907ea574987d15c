import { useState } from 'preact/hooks'
import type { PlanNow } from '../api/watch-plan.ts'
import { address } from '../app/address.ts'
import { changeQuery } from '../app/change-query.ts'
import type { PageModule } from '../app/page-module.ts'
import { Button, LinkButton } from '../kit/button.tsx'
import { Empty } from '../kit/empty.tsx'
import { PageHead } from '../kit/page-head.tsx'
import { Tabs } from '../kit/tabs.tsx'
import { Waiting } from '../kit/waiting.tsx'
import { planIsKnown, planNow } from '../state/plan-now.ts'
import { say } from '../words/say.ts'
import { BoardForm } from './board-form.tsx'
import { BoardTable } from './board-table.tsx'
import { BoardTools } from './board-tools.tsx'
import { boardsHelp } from './boards-help.tsx'
import { BoardMap } from './map/board-map.tsx'
import { mayChangeIn } from './may-change.ts'
import { useBoardHealth } from './use-board-health.ts'
import { useBoardSearch } from './use-board-search.ts'
import { useFoundBoards } from './use-found-boards.ts'

const title = () => say('Các bảng', 'Boards')

/** *Các bảng*: the list of all boards, with their groups, and the map of those that have coordinates. */
export const boardsPage: PageModule = { title, Page: BoardsPage }

function BoardsPage() {
  const now = planNow.value
  const [isAdding, setAdding] = useState(false)
  const mayAdd = now?.plan.orgs.some(({ id }) => mayChangeIn(id)) === true
  return (
    <div class="parted boards-page">
      <PageHead
        title={title()}
        help={boardsHelp()}
        actions={
          mayAdd && (
            <>
              <Button kind="chief" onPress={() => setAdding(true)}>
                {say('Thêm bảng…', 'Add a board…')}
              </Button>
              <LinkButton href="/health">{say('Khai báo nhiều bảng', 'Register many boards')}</LinkButton>
            </>
          )
        }
      />
      {now && now.plan.boards.length > 0 ? (
        <Boards now={now} />
      ) : planIsKnown.value ? (
        <div class="card">
          <Empty title={say('Chưa có bảng nào.', 'There are no boards yet.')}>{howBoardsCome(mayAdd)}</Empty>
        </div>
      ) : (
        <Waiting />
      )}
      {isAdding && now && <BoardForm now={now} onClose={() => setAdding(false)} />}
    </div>
  )
}

const howBoardsCome = (mayAdd: boolean): string =>
  mayAdd
    ? say(
        'Bấm “Thêm bảng…”: chỉ cần tên, cơ quan và cỡ tính bằng điểm ảnh. Ghép máy của bảng làm sau cũng được.',
        'Press “Add a board…”: its name, its office and its size in pixels are enough. Its machine may be paired later.',
      )
    : say(
        'Người quản trị hoặc kỹ thuật của cơ quan thêm bảng; bảng nằm trong tệp kế hoạch thì có ngay khi nhập tệp.',
        'The office’s administrator or technician adds boards; those of a plan file are here once it is imported.',
      )

const tabIds = ['table', 'map'] as const

function Boards({ now }: { readonly now: PlanNow }) {
  const look = useBoardSearch()
  const { boards, standing } = useFoundBoards(now, look, useBoardHealth())
  const chosen = tabIds.find((id) => id === address.value.searchParams.get('tab')) ?? 'table'
  return (
    <>
      <BoardTools look={look} found={boards.length} all={now.plan.boards.length} canGroup={false} />
      <Tabs
        label={say('Cách xem', 'View')}
        chosen={chosen}
        onChoose={(tab) => changeQuery({ tab: tab === 'table' ? undefined : tab })}
        tabs={[
          {
            id: 'table',
            label: say('Danh sách', 'List'),
            panel: () => <BoardTable {...{ boards, now, standing }} />,
          },
          { id: 'map', label: say('Bản đồ', 'Map'), panel: () => <BoardMap {...{ boards, standing }} /> },
        ]}
      />
    </>
  )
}
