import type { BoardHealthView } from '../../../../shared/api/board-health.ts'
import { CauseList } from '../device/cause-list.tsx'
import { Notice } from '../kit/notice.tsx'
import { say } from '../words/say.ts'
import { machineId } from './machine-id.ts'

/** What is the matter with a board, above all else, and the way to what can be done about it; nothing where nothing is, or somebody is at it. */
export function BoardTrouble({ view }: { readonly view: BoardHealthView | undefined }) {
  if (!view || view.repair || view.causes.length === 0) return null
  const isOff = view.causes.some(({ code }) => code === 'offline')
  return (
    <Notice tone={view.lastSeenAt === null ? 'waits' : 'lost'}>
      <CauseList causes={view.causes} />
      {isOff && (
        <p>
          {say(
            'Kiểm tra điện và mạng tại bảng. Có mạng lại là bảng tự nối và tự lấy chương trình mới.',
            'Check the power and the network at the board. Once the line is back it connects and fetches its programme by itself.',
          )}
        </p>
      )}
      <p>
        <a href={`#${machineId}`}>{say('Xem thiết bị của bảng', 'See the board’s machine')}</a>
      </p>
    </Notice>
  )
}
