import { useState } from 'preact/hooks'
import type { BoardBrightness } from '../../../../shared/api/board.ts'
import type { Board } from '../../../../shared/plan/plan.ts'
import type { PlanNow } from '../api/watch-plan.ts'
import { BoardForm } from '../boards/board-form.tsx'
import { mayChangeIn } from '../boards/may-change.ts'
import { Button } from '../kit/button.tsx'
import { Card } from '../kit/card.tsx'
import { Facts } from '../kit/definition-list.tsx'
import { Written } from '../kit/written.tsx'
import { useAsked } from '../state/use-asked.ts'
import { timeForPeople } from '../time/typed-time.ts'
import type { ZoneClock } from '../time/zone-clock.ts'
import { daypartWords } from '../words/daypart-words.ts'
import { inOurs, say } from '../words/say.ts'

/** A board as the plan has it. */
export interface SetUpCardProps {
  readonly board: Board
  readonly now: PlanNow
  readonly clock: ZoneClock
}

/** How a board is set up: where it stands, when it runs, how bright; changed by those who may. */
export function SetUpCard({ board, now, clock }: SetUpCardProps) {
  const [isOpen, setOpen] = useState(false)
  const { value } = useAsked<BoardBrightness>(`/api/v1/boards/${board.id}/brightness`, ['plan'])
  const isMine = mayChangeIn(board.org)
  const edit = isMine && <Button onPress={() => setOpen(true)}>{say('Sửa…', 'Edit…')}</Button>
  return (
    <Card title={say('Giờ chạy, độ sáng, nơi đặt', 'Hours, brightness, place')} actions={edit || undefined} id="set-up">
      <Facts
        rows={[
          [
            say('Nơi đặt', 'Place'),
            board.place === undefined ? say('chưa ghi', 'not given') : <Written key="place">{board.place}</Written>,
          ],
          [say('Tọa độ', 'Coordinates'), board.location && `${board.location.latitude}, ${board.location.longitude}`],
          [say('Giờ hoạt động', 'Hours'), board.hours ? inOurs(daypartWords(board.hours)) : say('cả ngày', 'all day')],
          [say('Độ sáng lúc này', 'Brightness now'), value && brightnessWords(value, clock)],
          [say('Lịch độ sáng', 'Brightness plan'), brightnessPlan(board)],
          [say('Nhóm', 'Groups'), board.tags?.join(', ')],
          [say('Khoảng cách điểm ảnh', 'Pixel pitch'), board.pitch && `${board.pitch} mm`],
        ]}
      />
      {!isMine && (
        <p class="quiet">
          {say(
            'Cán bộ kỹ thuật và quản trị của cơ quan này sửa được những điều trên.',
            'Technicians and administrators of this office may change these.',
          )}
        </p>
      )}
      {isOpen && <BoardForm {...{ board, now }} onClose={() => setOpen(false)} />}
    </Card>
  )
}

function brightnessWords({ percent, until }: BoardBrightness, clock: ZoneClock): string {
  if (until === null) return `${percent}%`
  const time = timeForPeople(clock.read(until).clockMs)
  return say(`${percent}%, đến ${time}`, `${percent}%, until ${time}`)
}

const brightnessPlan = ({ brightness = [] }: Board) =>
  brightness.length === 0
    ? say('luôn 100%', 'always 100%')
    : brightness.map(({ from, to, percent }) => `${from}–${to}: ${percent}%`).join('; ')
