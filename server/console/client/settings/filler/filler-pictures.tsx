import { useMemo } from 'preact/hooks'
import type { TrialLine } from '../../../../../shared/api/trial.ts'
import { secondsOf } from '../../../../../shared/plan/effective.ts'
import type { Board, Plan, Slide } from '../../../../../shared/plan/plan.ts'
import { CanvasFigure } from '../../add/canvas-figure.tsx'
import { type Draft, type Media, nameOf } from '../../add/draft.ts'
import { FittedPixels } from '../../add/fitted-pixels.tsx'
import { placesWords } from '../../add/places-words.ts'
import { RenditionView } from '../../add/rendition-view.tsx'
import { useDrawing } from '../../add/use-drawing.ts'
import { canvasKey } from '../../add/wanted-canvases.ts'
import { inOurs, say } from '../../words/say.ts'

const mostNamed = 3

/** A filler, and where it would be seen. */
export interface FillerPicturesProps {
  readonly slide: Slide
  /** What the server knows of its file; undefined for words, and before it is known. */
  readonly media: Media | undefined
  readonly boards: readonly Board[]
  readonly plan: Pick<Plan, 'boards'>
  /** Told the filler as the person changed it for one shape; left out where nobody may. */
  readonly onSlide?: ((slide: Slide) => void) | undefined
}

/** A filler on every shape of an office’s boards. */
export function FillerPictures({ slide, media, boards, plan, onSlide }: FillerPicturesProps) {
  const asText = JSON.stringify(slide)
  const drafts = useMemo(() => draftsOf(slide, media), [asText, media])
  const { of, trouble } = useDrawing(drafts, boards)
  const [draft] = drafts
  if (!draft || boards.length === 0) return null
  const drawn = of(draft.key)
  const says = nameOf(draft)
  const refusal = trouble ?? drawn?.refused
  return (
    <div class="filler-pictures">
      {refusal && (
        <p class="fault" role="status">
          {inOurs(refusal)}
        </p>
      )}
      {!refusal && !drawn?.lines.length && <p class="quiet">{say('Đang dựng hình…', 'Drawing…')}</p>}
      {drawn?.lines.map((line) => {
        const places = shortPlaces(line, plan)
        if (onSlide) {
          const onChange = (next: Draft) => onSlide(withoutOwnSeconds(next.slide, slide))
          return (
            <div key={canvasKey(line)} class="canvases">
              <CanvasFigure {...{ draft, line, places, onChange }} />
            </div>
          )
        }
        const { width, height, rendition } = line
        return (
          <div key={canvasKey(line)} class="canvases">
            <figure>
              {rendition && (
                <FittedPixels {...{ width, height }}>
                  <RenditionView {...line} {...{ rendition, says }} seconds={secondsOf(slide, true)} />
                </FittedPixels>
              )}
              <figcaption>
                <strong>{places}</strong> <span class="quiet size">{`${width} × ${height}`}</span>
              </figcaption>
            </figure>
          </div>
        )
      })}
    </div>
  )
}

/** The first boards of a canvas by name: a province has hundreds of one shape. */
function shortPlaces({ boards }: TrialLine, plan: Pick<Plan, 'boards'>): string {
  const named = placesWords(boards.slice(0, mostNamed), plan)
  const more = boards.length - mostNamed
  return more > 0 ? say(`${named} và ${more} chỗ khác`, `${named} and ${more} more`) : named
}

/** The filler as it is drawn and judged: it stands as long as fillers do. */
function draftsOf(slide: Slide, media: Media | undefined): readonly Draft[] {
  const seconds = secondsOf(slide, true)
  if (slide.kind === 'slogan') return [{ key: 'filler', slide: { ...slide, seconds } }]
  return media?.state === 'ready' ? [{ key: 'filler', slide: { ...slide, seconds }, media }] : []
}

/** What was changed of a filler, without the seconds that it was drawn with where it has none of its own. */
function withoutOwnSeconds(changed: Slide, former: Slide): Slide {
  if (former.seconds !== undefined) return changed
  const { seconds: _, ...rest } = changed
  return rest
}
