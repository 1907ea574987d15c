import { useState } from 'preact/hooks'
import type { SubmissionDetail, SubmissionPicture } from '../../../../shared/api/submission.ts'
import { isDated } from '../../../../shared/plan/dated-slide.ts'
import type { Slide } from '../../../../shared/plan/plan.ts'
import { FindingList } from '../add/drafts/finding-list.tsx'
import { verdictWords } from '../add/drafts/verdict-words.ts'
import { sectionWords } from '../add/where/section-words.ts'
import type { PlanNow } from '../api/watch-plan.ts'
import { Card } from '../kit/card.tsx'
import { canvasWords } from '../words/canvas-words.ts'
import { counted } from '../words/counted.ts'
import { say } from '../words/say.ts'
import { TodayExample } from '../words/today-example.tsx'
import type { ItemNames } from './item-words.ts'
import { keyOfPicture, type PicturedSlide, picturedSlides } from './pictured-slides.ts'
import type { PinBoard } from './pins/pin-place.ts'
import { PinnedPicture } from './pins/pinned-picture.tsx'
import { PinnedWords } from './pins/pinned-words.tsx'

/** A submission with its pictures. */
export interface SubmissionPicturesProps extends Pick<ItemNames, 'file'> {
  readonly submission: SubmissionDetail
  readonly plan: PlanNow | undefined
  readonly board: PinBoard
}

const namedAtOnce = 8

/** Every picture of a submission, slide by slide, pixel for pixel as it would stand on each shape of board. */
export function SubmissionPictures({ submission, plan, board, file }: SubmissionPicturesProps) {
  return (
    <div class="drafts">
      {picturedSlides(submission, plan, file).map((slide) => (
        <Card key={slide.key} class="draft" level={3} title={titleOf(slide, board)}>
          {slide.of && isDated(slide.of) && <DayWords slide={slide.of} plan={plan} campaign={slide.campaign} />}
          <div class="canvases" data-slide={slide.slide}>
            {slide.pictures
              .filter(({ stands }) => !stands)
              .map((picture) => (
                <PictureFigure key={keyOfPicture(picture)} {...{ picture, slide, plan, board }} />
              ))}
          </div>
          <StandingPictures {...{ slide, plan, board }} />
        </Card>
      ))}
    </div>
  )
}

/** The pictures of a slide that are approved already and stay as they are; drawn when they are asked for. */
function StandingPictures({ slide, plan, board }: Omit<PictureFigureProps, 'picture'>) {
  const [isOpen, setOpen] = useState(false)
  const standing = slide.pictures.filter(({ stands }) => stands)
  if (standing.length === 0) return null
  return (
    <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>
        {say(
          `${standing.length} hình đã duyệt, không đổi`,
          `${counted(standing.length, 'picture')} approved already and unchanged`,
        )}
      </summary>
      {isOpen && (
        <div class="canvases" data-slide={slide.slide}>
          {standing.map((picture) => (
            <PictureFigure key={keyOfPicture(picture)} {...{ picture, slide, plan, board }} />
          ))}
        </div>
      )}
    </details>
  )
}

const titleOf = ({ text, name, list, id }: PicturedSlide, board: PinBoard) =>
  text === undefined ? name : <PinnedWords {...{ text, list, id, board }} />

interface DayWordsProps extends Pick<SubmissionPicturesProps, 'plan'> {
  readonly slide: Slide
  readonly campaign: string
}

/** What is to be known of words that differ by the day: they are drawn in the longest that they can become. */
function DayWords({ slide, plan, campaign }: DayWordsProps) {
  return (
    <p class="quiet">
      {say(
        'Chữ tự đổi theo ngày; hình dựng với chữ dài nhất có thể.',
        'Its words differ by the day; it is drawn in the longest that they can become.',
      )}{' '}
      <TodayExample slide={slide} campaign={plan?.plan.campaigns.find(({ id }) => id === campaign)} />
    </p>
  )
}

interface PictureFigureProps extends Omit<SubmissionPicturesProps, 'submission' | 'file'> {
  readonly picture: SubmissionPicture
  readonly slide: PicturedSlide
}

function PictureFigure({ picture, slide, plan, board }: PictureFigureProps) {
  const { width, height, color, rendition, verdict } = picture
  const size = canvasWords({ width, height, color })
  return (
    <figure data-canvas={`${width}x${height}`} data-color={color} data-wide={width >= 6 * height}>
      <div data-picture={keyOfPicture(picture)}>
        <PinnedPicture {...{ picture, rendition, board }} says={`${slide.name} – ${size}`} seconds={slide.seconds} />
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

function placesOf({ boards, more }: SubmissionPicture, now: PlanNow | undefined): string {
  const names = boards.slice(0, namedAtOnce).map(({ id, name, section }) => {
    const board = now?.plan.boards.find((one) => one.id === id)
    return section === null ? name : `${name} · ${board ? sectionWords(board, section) : section}`
  })
  const rest = more + Math.max(0, boards.length - namedAtOnce)
  return [...names, ...(rest > 0 ? [say(`và ${rest} bảng khác`, `and ${rest} more`)] : [])].join('; ')
}
