import type { FillerInForce, FillerPicture } from '../../../../../shared/api/filler.ts'
import { secondsOf } from '../../../../../shared/plan/effective.ts'
import type { Plan } from '../../../../../shared/plan/plan.ts'
import { FittedPixels } from '../../add/drafts/fitted-pixels.tsx'
import { RenditionView } from '../../add/drafts/rendition-view.tsx'
import { canvasKey } from '../../add/drafts/wanted-canvases.ts'
import { now } from '../../state/now.ts'
import { inOurs } from '../../words/say.ts'
import { sizeWords } from '../../words/size-words.ts'
import { slideWords } from '../../words/slide-words.ts'
import { shortPlaces } from './short-places.ts'

/** An approved filler, and the boards that it is for. */
export interface FillerInForcePicturesProps {
  readonly inForce: FillerInForce
  readonly plan: Pick<Plan, 'boards' | 'timezone'>
}

/** The filler that boards go by, in the very pictures that were approved, the longest strips first. */
export function FillerInForcePictures({ inForce: { filler, pictures }, plan }: FillerInForcePicturesProps) {
  const words = inOurs(slideWords(filler, filler.id, { at: now.value, zone: plan.timezone }))
  const longestFirst = [...pictures].sort((a, b) => b.width / b.height - a.width / a.height)
  return (
    <div class="filler-pictures">
      {longestFirst.map((picture) => (
        <div key={canvasKey(picture)} class="canvases">
          <PictureFigure {...{ picture, words, plan }} seconds={secondsOf(filler, true)} />
        </div>
      ))}
    </div>
  )
}

interface PictureFigureProps {
  readonly picture: FillerPicture
  readonly words: string
  readonly seconds: number
  readonly plan: Pick<Plan, 'boards'>
}

function PictureFigure({ picture, words, seconds, plan }: PictureFigureProps) {
  const { width, height, color, rendition, boards, more } = picture
  const says = `${words} – ${sizeWords({ width, height })}`
  return (
    <figure>
      <FittedPixels {...{ width, height }}>
        <RenditionView {...{ width, height, color, rendition, says, seconds }} />
      </FittedPixels>
      <figcaption>
        <strong>{shortPlaces(boards, more, plan)}</strong>{' '}
        <span class="quiet size">{sizeWords({ width, height })}</span>
      </figcaption>
    </figure>
  )
}
