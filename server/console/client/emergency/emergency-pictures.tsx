import type { EmergencyPicture } from '../../../../shared/api/emergency.ts'
import { colorOf } from '../../../../shared/plan/effective.ts'
import { FittedPixels } from '../add/drafts/fitted-pixels.tsx'
import { RenditionView } from '../add/drafts/rendition-view.tsx'
import type { PlanNow } from '../api/watch-plan.ts'
import { planNow } from '../state/plan-now.ts'
import { canvasWords } from '../words/canvas-words.ts'
import { say } from '../words/say.ts'

/** Pictures, and the boards (by their ids) that show them. */
export interface EmergencyPicturesProps {
  readonly pictures: readonly EmergencyPicture[]
  readonly boards: readonly string[]
  /** How long each stands, in seconds. */
  readonly seconds: number
}

const namedAtOnce = 6

/** Pictures pixel for pixel, the longest strips first, each with the boards that show it. */
export function EmergencyPictures({ pictures, boards, seconds }: EmergencyPicturesProps) {
  const plan = planNow.value
  const sorted = [...pictures].sort((a, b) => b.width / b.height - a.width / a.height)
  return (
    <div class="canvases">
      {sorted.map((picture) => {
        const { width, height, color, rendition, text } = picture
        const size = canvasWords({ width, height, color })
        return (
          <figure key={`${size} ${text}`} data-canvas={`${width}x${height}`} data-wide={width >= 6 * height}>
            <FittedPixels {...{ width, height }}>
              <RenditionView {...{ width, height, color, rendition, seconds }} says={`${text} – ${size}`} />
            </FittedPixels>
            <figcaption>
              <strong>{namesOf(picture, boards, plan)}</strong> <span class="quiet size">{size}</span>
            </figcaption>
          </figure>
        )
      })}
    </div>
  )
}

function namesOf({ width, height, color }: EmergencyPicture, ids: readonly string[], now: PlanNow | undefined): string {
  const names = (now?.plan.boards ?? [])
    .filter((board) => ids.includes(board.id))
    .filter((board) => board.width === width && board.height === height && colorOf(board) === color)
    .map(({ name }) => name)
  const more = names.length - namedAtOnce
  const listed = names.slice(0, namedAtOnce).join('; ')
  return more > 0 ? `${listed}; ${say(`và ${more} bảng khác`, `and ${more} more`)}` : listed
}
