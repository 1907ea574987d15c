import type { BoardHealthRow } from '../../../../shared/api/board-health.ts'
import type { PlanNow } from '../api/watch-plan.ts'
import { BoardList } from '../boards/board-list.tsx'
import { BoardTools } from '../boards/board-tools.tsx'
import { useBoardSearch } from '../boards/use-board-search.ts'
import { useBoardStates } from '../boards/use-board-states.ts'
import { useFoundBoards } from '../boards/use-found-boards.ts'
import { Button } from '../kit/button.tsx'
import { Empty } from '../kit/empty.tsx'
import { signedIn } from '../state/signed-in.ts'
import { say } from '../words/say.ts'
import { begins, FirstSteps } from './first-steps.tsx'
import { useTakenBoards } from './use-taken-boards.ts'

/** The boards of the plan, and how each is; `health` is undefined before that is known. */
export interface TodayBoardsProps {
  readonly now: PlanNow
  readonly health: ReadonlyMap<string, BoardHealthRow> | undefined
}

/** Every board of the plan as it looks now, found by name, place, office and group. */
export function TodayBoards({ now, health }: TodayBoardsProps) {
  const look = useBoardSearch()
  const states = useBoardStates()
  const off = useTakenBoards()
  const { boards, standing } = useFoundBoards(now, look, health)
  const all = now.plan.boards.length
  if (all === 0) return <FirstSteps hasBoards={false} />
  return (
    <section class="today-boards" aria-labelledby="today-boards">
      {now.plan.campaigns.length === 0 && begins(signedIn()) && <FirstSteps hasBoards />}
      <div class="today-head">
        <h2 id="today-boards">{say('Các bảng lúc này', 'The boards now')}</h2>
        <BoardTools look={look} found={boards.length} all={all} canGroup />
      </div>
      {boards.length > 0 ? (
        <BoardList {...{ boards, by: look.by, now, states, standing, off }} />
      ) : (
        <Empty
          title={say('Không có bảng nào như vậy.', 'There is no such board.')}
          action={
            <Button onPress={() => look.change({ q: '', only: 'all' })}>
              {say('Xem tất cả các bảng', 'Show all boards')}
            </Button>
          }
        />
      )}
    </section>
  )
}
