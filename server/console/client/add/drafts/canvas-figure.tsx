import { useState } from 'preact/hooks'
import type { TrialLine } from '../../../../../shared/api/trial.ts'
import { aspectOf } from '../../../../../shared/plan/aspect-of.ts'
import { secondsOf } from '../../../../../shared/plan/effective.ts'
import { shapeOf } from '../../../../../shared/plan/shape-of.ts'
import { Button } from '../../kit/button.tsx'
import { later } from '../../kit/later.tsx'
import { canvasWords } from '../../words/canvas-words.ts'
import { say } from '../../words/say.ts'
import { type Draft, nameOf, withVersion } from './draft.ts'
import { FindingList } from './finding-list.tsx'
import { FittedPixels } from './fitted-pixels.tsx'
import { findingsOf } from './is-good-draft.ts'
import { RenditionView } from './rendition-view.tsx'
import { ShorterField } from './shorter-field.tsx'
import { verdictWords } from './verdict-words.ts'

const CropDialog = later(
  () => import('../crop/crop-dialog.tsx'),
  (module) => module.CropDialog,
)

/** A draft on one canvas. */
export interface CanvasFigureProps {
  readonly draft: Draft
  readonly line: TrialLine
  /** Where there is such a canvas, in words. */
  readonly places: string
  /** Told the draft as the person changed it here. */
  readonly onChange: (draft: Draft) => void
}

/** The pixels that a board would show, what they are worth, and what can be done about them. */
export function CanvasFigure({ draft, line, places, onChange }: CanvasFigureProps) {
  const [isCropping, setCropping] = useState(false)
  const { width, height, color, rendition, verdict, boards } = line
  const label = canvasWords({ width, height, color })
  const shape = shapeOf(width, height)
  const findings = findingsOf(line)
  const metres = boards.flatMap((board) => (board.metres === null ? [] : [board.metres]))
  const isBad = findings.some(({ severity }) => severity === 'error')
  return (
    <figure data-canvas={`${width}x${height}`} data-color={color} data-wide={width >= 6 * height}>
      {rendition ? (
        <FittedPixels {...{ width, height }}>
          <RenditionView
            {...{ width, height, color, rendition }}
            says={`${nameOf(draft)} – ${label}`}
            seconds={secondsOf(draft.slide)}
          />
        </FittedPixels>
      ) : (
        <p class="pixels none">{say('Chưa dựng được', 'Could not be drawn')}</p>
      )}
      <figcaption>
        <p>
          <strong>{places}</strong> <span class="quiet size">{label}</span>
        </p>
        {verdict && <p>{verdictWords(verdict, metres.length > 0 ? Math.min(...metres) : null)}</p>}
        <FindingList findings={findings} />
        {draft.media?.kind === 'picture' && (
          <Button
            aria-label={say(`Chỉnh vùng cắt cho ${label}…`, `Adjust the crop for ${label}…`)}
            onPress={() => setCropping(true)}
          >
            {say('Chỉnh vùng cắt…', 'Adjust the crop…')}
          </Button>
        )}
        {!draft.media && (
          <ShorterField
            {...{ draft, shape, onChange }}
            canvas={label}
            isWanted={isBad || (shape === 'pillar' && verdict?.setting === 'scrolling')}
          />
        )}
      </figcaption>
      {isCropping && draft.media && (
        <CropDialog
          source={`/media/${draft.media.sha256}`}
          picture={draft.media}
          canvas={{ width, height }}
          crop={draft.slide.versions?.find(({ aspect }) => aspect === aspectOf(width, height))?.crop}
          purpose={label}
          onDone={(cut) => onChange(withVersion(draft, { aspect: aspectOf(width, height), ...cut }))}
          onClose={() => setCropping(false)}
        />
      )}
    </figure>
  )
}
