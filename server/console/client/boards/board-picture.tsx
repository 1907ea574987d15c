import type { BoardView } from '../../../../shared/api/board.ts'
import type { Board } from '../../../../shared/plan/plan.ts'
import { now } from '../state/now.ts'
import { timeForPeople } from '../time/typed-time.ts'
import type { ZoneClock } from '../time/zone-clock.ts'
import { spanWords } from '../words/moment-words.ts'
import { say } from '../words/say.ts'
import type { LiveBoard } from './use-live-board.ts'

/** A board’s picture of an instant. */
export interface BoardPictureProps {
  readonly board: Pick<Board, 'id' | 'name' | 'width' | 'height'>
  readonly live: LiveBoard
  readonly zone: ZoneClock
  readonly state: BoardView | undefined
}

const roomPx = 640
/** Keeps the room of a picture that is on its way. */
const nothing = 'data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw=='

/** A picture at the board’s own pixels, with its age: small boards enlarged by whole pixels, large ones shrunk to the room there is. */
export function BoardPicture({ board, live, zone, state }: BoardPictureProps) {
  const { name, width, height } = board
  const { picture, isStale } = live
  const scale = Math.max(1, Math.floor(roomPx / width))
  const time = picture && timeForPeople(zone.read(picture.at).clockMs, true)
  const ratio = `${width / height}`
  return (
    <figure class="board-picture">
      <div class="mount">
        <img
          {...{ width, height, src: picture?.src ?? nothing }}
          alt={time === undefined ? '' : say(`${name} lúc ${time}`, `${name} at ${time}`)}
          data-enlarged={scale > 1 ? '' : undefined}
          style={{ width: `${width * scale}px`, aspectRatio: ratio, '--ratio': ratio }}
        />
        {!picture && <span class="mount-waits">{waitsWords(isStale)}</span>}
      </div>
      <figcaption>
        {picture && time !== undefined && <PictureAge at={picture.at} time={time} />}
        {picture && <span>{sourceWords(state)}</span>}
        {picture && isStale && <span class="fault">{say('chưa tải được ảnh mới', 'no newer picture yet')}</span>}
      </figcaption>
    </figure>
  )
}

/** Why there is no picture yet. */
const waitsWords = (isStale: boolean): string =>
  isStale
    ? say('Chưa tải được ảnh; đang thử lại…', 'The picture could not be fetched; trying again…')
    : say('Đang lấy ảnh lúc này…', 'Fetching the current picture…')

/** Its own part: it is drawn anew each second. */
function PictureAge({ at, time }: { readonly at: number; readonly time: string }) {
  const ago = spanWords(now.value - at)
  return <span>{say(`Ảnh lúc ${time} · ${ago} trước`, `Picture of ${time} · ${ago} ago`)}</span>
}

/** Whether the board says that this is what it plays, or only its programme does. */
function sourceWords(state: BoardView | undefined): string {
  const showing = state?.report?.showing
  const isSaid =
    state?.connected === true && showing?.mode === 'playing' && showing.has?.version === (state.version ?? undefined)
  return isSaid
    ? say('bảng báo đang phát đúng chương trình này', 'the board reports that it is playing this')
    : say('theo lịch phát; bảng chưa báo lại', 'by the programme; not confirmed by the board')
}
