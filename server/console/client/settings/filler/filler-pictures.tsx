import { useMemo } from 'preact/hooks'
import type { MediaView } from '../../../../../shared/api/media.ts'
import { secondsOf } from '../../../../../shared/plan/effective.ts'
import type { Board, Plan, Slide } from '../../../../../shared/plan/plan.ts'
import { CanvasFigure } from '../../add/drafts/canvas-figure.tsx'
import type { Draft } from '../../add/drafts/draft.ts'
import { drawingWords } from '../../add/drafts/drawing-words.ts'
import { drawnWords } from '../../add/drafts/drawn-words.ts'
import { useDrawing } from '../../add/drafts/use-drawing.ts'
import { canvasKey } from '../../add/drafts/wanted-canvases.ts'
import { Heard } from '../../kit/heard.tsx'
import { inOurs, say } from '../../words/say.ts'
import { shortPlaces } from './short-places.ts'

/** A filler that is being written, and where it would be seen. */
export interface FillerPicturesProps {
  readonly slide: Slide
  /** What the server knows of its file; undefined for words, and before it is known. */
  readonly media: MediaView | undefined
  readonly boards: readonly Board[]
  readonly plan: Pick<Plan, 'boards'>
  /** Told the filler as the person changed it for one shape. */
  readonly onSlide: (slide: Slide) => void
}

/** A filler on every shape of an office’s boards. */
export function FillerPictures({ slide, media, boards, plan, onSlide }: FillerPicturesProps) {
  const asText = JSON.stringify(slide)
  const drafts = useMemo(() => draftsOf(slide, media), [asText, media])
  const { of, trouble } = useDrawing(drafts, boards)
  const [draft] = drafts
  if (!draft || boards.length === 0) return null
  const drawn = of(draft.key)
  const refusal = trouble ?? drawn?.refused
  return (
    // biome-ignore lint/a11y/useSemanticElements: pictures are not a set of fields, and as regions there would be too many
    <div
      class="filler-pictures"
      role="group"
      aria-label={say('Nội dung nền trên các bảng', 'The filler on the boards')}
    >
      <Heard>{drawnWords([drawn])}</Heard>
      {refusal && (
        <p class="fault" role="status">
          {inOurs(refusal)}
        </p>
      )}
      {!refusal && !drawn?.lines.length && <p class="quiet">{drawingWords({ trouble })}</p>}
      {drawn?.lines.map((line) => {
        const places = shortPlaces(line.boards, line.more, plan)
        const onChange = (next: Draft) => onSlide(withoutOwnSeconds(next.slide, slide))
        return (
          <div key={canvasKey(line)} class="canvases">
            <CanvasFigure {...{ draft, line, places, onChange }} />
          </div>
        )
      })}
    </div>
  )
}

/** The filler as it is drawn and judged: it stands as long as fillers do. */
function draftsOf(slide: Slide, media: MediaView | undefined): readonly Draft[] {
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
