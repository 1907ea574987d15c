import { useMemo, useRef } from 'preact/hooks'
import { roadOf } from '../../../../shared/legibility/by-road.ts'
import { secondsOf as secondsOfSlide } from '../../../../shared/plan/effective.ts'
import type { Board } from '../../../../shared/plan/plan.ts'
import { type SloganDraft, slogansIn } from '../add/drafts/draft.ts'
import { drawingWords } from '../add/drafts/drawing-words.ts'
import { drawnWords } from '../add/drafts/drawn-words.ts'
import { FindingList } from '../add/drafts/finding-list.tsx'
import { FittedPixels } from '../add/drafts/fitted-pixels.tsx'
import { RenditionView } from '../add/drafts/rendition-view.tsx'
import { useDrawing } from '../add/drafts/use-drawing.ts'
import { verdictWords } from '../add/drafts/verdict-words.ts'
import { Heard } from '../kit/heard.tsx'
import { inOurs, say } from '../words/say.ts'

/** Slogans, one a line, and the board that shows how they stand. */
export interface LineDrawingsProps {
  readonly board: Board
  readonly text: string
  /** What boards say today in place of a line, where that differs by the day. */
  readonly said?: ((line: string) => string) | undefined
  /** For how many seconds a line stands; left out, or undefined: as long as it takes to be read on this board. */
  readonly secondsOf?: ((line: string) => number | undefined) | undefined
}

/** Every slogan of a text at a board’s own pixels, as soon as it is written. */
export function LineDrawings({ board, text, said, secondsOf }: LineDrawingsProps) {
  const before = useRef<readonly SloganDraft[]>([])
  const drafts = useMemo(() => {
    before.current = slogansIn(text, roadOf(board), before.current)
    return before.current.map(({ key, slide }): SloganDraft => {
      const seconds = secondsOf?.(slide.text) ?? secondsOfSlide(slide)
      return { key, slide: { ...slide, seconds, text: said ? said(slide.text) : slide.text } }
    })
  }, [text, board, said, secondsOf])
  const boards = useMemo(() => [{ ...board, sections: [] }], [board])
  const { of, trouble } = useDrawing(drafts, boards)
  return (
    // biome-ignore lint/a11y/useSemanticElements: pictures are not a set of fields, and as regions there would be too many
    <div class="line-drawings canvases" role="group" aria-label={say(`Trên ${board.name}`, `On ${board.name}`)}>
      {trouble && (
        <p class="fault" role="status">
          {inOurs(trouble)}
        </p>
      )}
      <Heard>{drawnWords(drafts.map(({ key }) => of(key)))}</Heard>
      {drafts.map(({ key, slide }) => {
        const drawn = of(key)
        const line = drawn?.lines[0]
        return (
          <figure key={key}>
            {line?.rendition ? (
              <FittedPixels width={line.width} height={line.height}>
                <RenditionView {...line} rendition={line.rendition} says={slide.text} seconds={secondsOfSlide(slide)} />
              </FittedPixels>
            ) : (
              <p class="quiet">
                {drawn?.refused ? inOurs(drawn.refused) : line?.fault ? '' : drawingWords({ trouble })}
              </p>
            )}
            <figcaption>
              {line?.verdict && <p>{verdictWords(line.verdict, line.boards[0]?.metres ?? null)}</p>}
              {line && (
                <FindingList
                  findings={[...(line.verdict?.findings ?? []), ...line.boards.flatMap((one) => one.findings)]}
                />
              )}
            </figcaption>
          </figure>
        )
      })}
    </div>
  )
}
