import { useMemo, useRef } from 'preact/hooks'
import { secondsOf } from '../../../../shared/plan/effective.ts'
import type { Board } from '../../../../shared/plan/plan.ts'
import { type SloganDraft, slogansIn } from '../add/draft.ts'
import { FindingList } from '../add/finding-list.tsx'
import { FittedPixels } from '../add/fitted-pixels.tsx'
import { RenditionView } from '../add/rendition-view.tsx'
import { useDrawing } from '../add/use-drawing.ts'
import { verdictWords } from '../add/verdict-words.ts'
import { inOurs, say } from '../words/say.ts'

/** Slogans, one a line, and the board that shows how they stand. */
export interface LineDrawingsProps {
  readonly board: Board
  readonly text: string
}

/** Every slogan of a text at a board’s own pixels, as soon as it is written. */
export function LineDrawings({ board, text }: LineDrawingsProps) {
  const before = useRef<readonly SloganDraft[]>([])
  const drafts = useMemo(() => {
    before.current = slogansIn(text, board.road ?? false, before.current)
    return before.current
  }, [text, board])
  const boards = useMemo(() => [{ ...board, sections: [] }], [board])
  const { of, trouble } = useDrawing(drafts, boards)
  return (
    <section class="line-drawings canvases" aria-label={say(`Trên ${board.name}`, `On ${board.name}`)}>
      {trouble && (
        <p class="fault" role="status">
          {inOurs(trouble)}
        </p>
      )}
      {drafts.map(({ key, slide }) => {
        const drawn = of(key)
        const line = drawn?.lines[0]
        return (
          <figure key={key}>
            {line?.rendition ? (
              <FittedPixels width={line.width} height={line.height}>
                <RenditionView {...line} rendition={line.rendition} says={slide.text} seconds={secondsOf(slide)} />
              </FittedPixels>
            ) : (
              <p class="quiet">
                {drawn?.refused ? inOurs(drawn.refused) : line?.fault ? '' : say('Đang dựng hình…', 'Drawing…')}
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
    </section>
  )
}
