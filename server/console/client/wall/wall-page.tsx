import type { PageModule } from '../app/page-module.ts'
import { Empty } from '../kit/empty.tsx'
import { PageHead } from '../kit/page-head.tsx'
import { Waiting } from '../kit/waiting.tsx'
import { planIsKnown, planNow } from '../state/plan-now.ts'
import { say } from '../words/say.ts'
import { Wall } from './wall.tsx'

const title = () => say('Tường bảng', 'Wall of boards')

/** *Tường bảng*: every board playing, for a control room. Those that no other machine plays are played here for real; the others are watched. */
export const wallPage: PageModule = { title, Page: WallPage }

function WallPage() {
  const now = planNow.value
  return (
    <div class="wall-page">
      <PageHead title={title()} help={wallHelp()} />
      {now && now.plan.boards.length > 0 ? (
        <Wall now={now} />
      ) : planIsKnown.value ? (
        <div class="card">
          <Empty title={say('Chưa có bảng nào.', 'There are no boards yet.')}>
            {say(
              'Khi có bảng, mọi bảng phát ở đây cạnh nhau.',
              'Once there are boards, all of them play here, side by side.',
            )}
          </Empty>
        </div>
      ) : (
        <Waiting />
      )}
    </div>
  )
}

function wallHelp() {
  return (
    <>
      <p>
        {say(
          'Tường bảng dành cho phòng điều hành: mọi bảng đang phát, đúng từng điểm ảnh, cạnh nhau.',
          'The wall is for a control room: every board as it plays, pixel for pixel, side by side.',
        )}
      </p>
      <p>
        {say(
          'Bảng nào có vấn đề thì có khung đỏ, và dưới tên ghi rõ vì sao.',
          'A board in trouble has a red frame, and below its name stands why.',
        )}
      </p>
      <p>
        {say(
          'Khi có nhiều bảng hơn chỗ, tường tự lật trang sau 20 giây. Bấm “Dừng lật trang” để xem kỹ một trang.',
          'Where there are more boards than room, the wall turns its pages every 20 seconds. Press “Stop turning” to look at one.',
        )}
      </p>
      <p>
        {say(
          'Bảng chưa ghép với máy nào thì phát thật ở đây; bảng đã ghép chỉ được xem, không bị lấy mất.',
          'Boards that no machine has play here for real; those that one has are only watched, not taken.',
        )}
      </p>
    </>
  )
}
