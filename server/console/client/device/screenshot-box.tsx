import type { ScreenshotView } from '../../../../shared/api/board-health.ts'
import { say } from '../words/say.ts'
import { whenWords } from '../words/when-words.ts'
import type { Screenshot } from './use-screenshot.ts'

/** A board’s picture. */
export interface ScreenshotBoxProps {
  readonly board: string
  readonly shot: Pick<Screenshot, 'shown' | 'state'>
}

/** What a board drew, beside the frame that it should be, and whether they are the same. */
export function ScreenshotBox({ board, shot: { shown, state } }: ScreenshotBoxProps) {
  const verdict = shown && verdictOf(shown)
  return (
    <div class="screenshot">
      <p role="status" class={state === 'none' ? verdict?.tone : state === 'waits' ? 'quiet' : 'unsure'}>
        {state === 'waits' && say('Đang chờ bảng gửi ảnh…', 'Waiting for the board’s picture…')}
        {state === 'late' &&
          say('Bảng chưa gửi ảnh: có thể đang mất kết nối.', 'The board has sent no picture: it may be out of reach.')}
        {shown && `${verdict?.text} ${say('Chụp lúc', 'Taken')} ${whenWords(shown.at ?? shown.askedAt)}.`}
      </p>
      {shown && (
        <div class="compared">
          <Picture
            src={`/api/v1/boards/${board}/screenshots/${shown.id}.png`}
            caption={say('Bảng đã vẽ', 'What the board drew')}
          />
          {shown.drawnAt !== null && (
            <Picture src={frameAddress(board, shown.drawnAt)} caption={say('Hình phải có', 'The frame it should be')} />
          )}
        </div>
      )}
    </div>
  )
}

function Picture({ src, caption }: { readonly src: string; readonly caption: string }) {
  return (
    <figure>
      <div class="mount">
        <img src={src} alt={caption} />
      </div>
      <figcaption>{caption}</figcaption>
    </figure>
  )
}

function verdictOf({ state, differing }: ScreenshotView): { readonly tone: string; readonly text: string } {
  switch (state) {
    case 'same':
      return { tone: 'good', text: say('Đúng hình phải có.', 'Exactly the frame that it should be.') }
    case 'differs':
      return {
        tone: 'fault',
        text: say(
          `Khác hình phải có: ${differing ?? '?'} điểm ảnh.`,
          `Not the frame that it should be: ${differing ?? '?'} pixels differ.`,
        ),
      }
    default:
      return {
        tone: 'unsure',
        text: say('Không so được: không rõ giờ hoặc bản đã đổi.', 'Not compared: the time or the version is not sure.'),
      }
  }
}

const frameAddress = (board: string, at: number) =>
  `/api/v1/boards/${board}/frame.png?view=framebuffer&at=${encodeURIComponent(new Date(at).toISOString())}`
