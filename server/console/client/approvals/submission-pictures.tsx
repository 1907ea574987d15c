import { FindingList } from '../add/finding-list.tsx'
import { sectionWords } from '../add/section-words.ts'
import { verdictWords } from '../add/verdict-words.ts'
import type { PlanNow } from '../api/watch-plan.ts'
import { Card } from '../kit/card.tsx'
import { say } from '../words/say.ts'
import { keyOfPicture, type PicturedSlide, picturedSlides } from './pictured-slides.ts'
import type { PinBoard } from './pins/pin-place.ts'
import { PinnedPicture } from './pins/pinned-picture.tsx'
import { PinnedWords } from './pins/pinned-words.tsx'
import type { Submission, SubmissionPicture } from './submission.ts'

/** A submission with its pictures. */
export interface SubmissionPicturesProps {
  readonly submission: Submission
  readonly plan: PlanNow | undefined
  readonly board: PinBoard
}

const namedAtOnce = 8

/** Every picture of a submission, slide by slide, pixel for pixel as it would stand on each shape of board. */
export function SubmissionPictures({ submission, plan, board }: SubmissionPicturesProps) {
  return (
    <div class="drafts">
      {picturedSlides(submission, plan).map((slide) => (
        <Card key={slide.key} class="draft" level={3} title={titleOf(slide, board)}>
          <div class="canvases" data-slide={slide.slide}>
            {slide.pictures.map((picture) => (
              <PictureFigure key={keyOfPicture(picture)} {...{ picture, slide, plan, board }} />
            ))}
          </div>
        </Card>
      ))}
    </div>
  )
}

const titleOf = ({ text, name, list, id }: PicturedSlide, board: PinBoard) =>
  text === undefined ? name : <PinnedWords {...{ text, list, id, board }} />

interface PictureFigureProps extends Omit<SubmissionPicturesProps, 'submission'> {
  readonly picture: SubmissionPicture
  readonly slide: PicturedSlide
}

function PictureFigure({ picture, slide, plan, board }: PictureFigureProps) {
  const { width, height, color, rendition, verdict } = picture
  const size = `${width} × ${height}${color === 'mono' ? say(', một màu', ', one colour') : ''}`
  return (
    <figure data-canvas={`${width}x${height}`} data-color={color} data-wide={width >= 6 * height}>
      <div data-picture={keyOfPicture(picture)}>
        {rendition ? (
          <PinnedPicture {...{ picture, rendition, board }} says={`${slide.name} – ${size}`} seconds={slide.seconds} />
        ) : (
          <p class="pixels none">{say('Chưa dựng được', 'Could not be drawn')}</p>
        )}
      </div>
      <figcaption>
        <p>
          <strong>{placesOf(picture, plan)}</strong> <span class="quiet size">{size}</span>
        </p>
        {verdict && (
          <>
            <p>{verdictWords(verdict, null)}</p>
            <FindingList findings={verdict.findings} />
          </>
        )}
      </figcaption>
    </figure>
  )
}

function placesOf({ boards, more = 0 }: SubmissionPicture, now: PlanNow | undefined): string {
  const names = boards.slice(0, namedAtOnce).map(({ id, name, section }) => {
    const board = now?.plan.boards.find((one) => one.id === id)
    return section === null ? name : `${name} · ${board ? sectionWords(board, section) : section}`
  })
  const rest = more + Math.max(0, boards.length - namedAtOnce)
  return [...names, ...(rest > 0 ? [say(`và ${rest} bảng khác`, `and ${rest} more`)] : [])].join('; ')
}
