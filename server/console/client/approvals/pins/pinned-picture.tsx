import type { SubmissionPicture } from '../../../../../shared/api/submission.ts'
import type { Rendition } from '../../../../../shared/playlist/playlist.ts'
import { FittedPixels } from '../../add/drafts/fitted-pixels.tsx'
import { RenditionView } from '../../add/drafts/rendition-view.tsx'
import { say } from '../../words/say.ts'
import { sizeWords } from '../../words/size-words.ts'
import { PinMark } from './pin-mark.tsx'
import { type PinBoard, pinsOnPicture } from './pin-place.ts'

/** A picture of a submission. */
export interface PinnedPictureProps {
  readonly picture: SubmissionPicture
  readonly rendition: Rendition
  /** What is read out in its place. */
  readonly says: string
  readonly seconds: number
  readonly board: PinBoard
}

const middle = { x: 0.5, y: 0.5 }

/** A picture pixel for pixel; a press sticks a pin where it was pressed, by the keyboard in the middle. */
export function PinnedPicture({ picture, rendition, says, seconds, board }: PinnedPictureProps) {
  const { list, id, width, height, color } = picture
  const { stick } = board
  const press = (event: MouseEvent & { readonly currentTarget: HTMLElement }) => {
    const { left, top, width: across, height: down } = event.currentTarget.getBoundingClientRect()
    const at = event.detail === 0 ? middle : { x: (event.clientX - left) / across, y: (event.clientY - top) / down }
    stick?.({ list, id, point: { width, height, color, x: within(at.x), y: within(at.y) } })
  }
  return (
    <FittedPixels {...{ width, height }}>
      <div class="pinnable">
        <RenditionView {...{ width, height, color, rendition, says, seconds }} />
        {stick && (
          <button
            type="button"
            class="pin-here"
            aria-label={say(
              `Ghim ghi chú vào hình ${sizeWords({ width, height })}`,
              `Pin a note to the picture of ${sizeWords({ width, height })}`,
            )}
            onClick={press}
          />
        )}
        {pinsOnPicture(board.pins, picture).map(({ number, point }) => (
          <PinMark key={number} {...{ number, board, at: point }} />
        ))}
      </div>
    </FittedPixels>
  )
}

/** To the thousandth: finer than any pixel. */
const within = (share: number) => Math.round(Math.min(1, Math.max(0, share)) * 1000) / 1000
