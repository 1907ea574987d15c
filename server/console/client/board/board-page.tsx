import { timezoneOf } from '../../../../shared/plan/effective.ts'
import type { PageModule, PageProps } from '../app/page-module.ts'
import { LinkButton } from '../kit/button.tsx'
import { Empty } from '../kit/empty.tsx'
import { PageHead } from '../kit/page-head.tsx'
import { Waiting } from '../kit/waiting.tsx'
import { planIsKnown, planNow } from '../state/plan-now.ts'
import { zoneClockOf } from '../time/zone-clock.ts'
import { say } from '../words/say.ts'
import { BoardView } from './board-view.tsx'

const title = () => say('Lịch phát của bảng', 'A board’s programme')

function BoardPage({ id }: PageProps) {
  const now = planNow.value
  if (!planIsKnown.value) return <Waiting />
  const board = now?.plan.boards.find((one) => one.id === id)
  if (!now || !board)
    return (
      <>
        <PageHead title={title()} trail={<a href="/boards">{say('Các bảng', 'Boards')}</a>} />
        <Empty
          title={say('Kế hoạch hiện hành không có bảng này.', 'The plan in force has no such board.')}
          action={<LinkButton href="/boards">{say('Về danh sách bảng', 'To the list of boards')}</LinkButton>}
        />
      </>
    )
  return <BoardView key={id} {...{ board, now }} clock={zoneClockOf(timezoneOf(board, now.plan))} />
}

/** A board: its programme, what it shows at any instant and why, how it is set up, and its machine. */
export const boardPage: PageModule = {
  title,
  Page: BoardPage,
}
