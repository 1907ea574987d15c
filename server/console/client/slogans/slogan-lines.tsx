import { useMemo } from 'preact/hooks'
import type { Board } from '../../../../shared/plan/plan.ts'
import type { WordingContext } from '../../../../shared/wording/wording-finding.ts'
import { TextField } from '../kit/text-field.tsx'
import { say } from '../words/say.ts'
import { LineDrawings } from './line-drawings.tsx'
import { linesIn, withLine } from './lines-in.ts'
import { MarkedText } from './marked-text.tsx'
import { useWording } from './use-wording.ts'

/** Slogans that are written or pasted, one a line. */
export interface SloganLinesProps {
  readonly label: string
  readonly text: string
  readonly onText: (text: string) => void
  /** What the slogans are judged by. */
  readonly context?: WordingContext | undefined
  /** The board on which each is drawn as it is written; none: nothing is drawn here. */
  readonly board?: Board | undefined
}

/** A field for slogans, one a line; below it the lines in which something was found, and all of them drawn on a board. */
export function SloganLines({ label, text, onText, context, board }: SloganLinesProps) {
  const find = useWording(text)
  const lines = useMemo(() => (find ? linesIn(text, find, context) : []), [text, find, context])
  const marked = lines.filter(({ findings }) => findings.length > 0)
  return (
    <div class="slogan-lines">
      <TextField
        label={label}
        rows={4}
        value={text}
        onInput={onText}
        placeholder={say('Mỗi dòng một khẩu hiệu', 'One slogan a line')}
      />
      {marked.length > 0 && (
        <ol class="marked-lines" aria-label={say('Chữ nên xem lại', 'Words to look at again')}>
          {marked.map(({ at, text: line, findings }) => (
            <li key={at} value={at + 1}>
              <MarkedText {...{ findings }} text={line} onMend={(next) => onText(withLine(text, at, next))} />
            </li>
          ))}
        </ol>
      )}
      {board && <LineDrawings board={board} text={text} />}
    </div>
  )
}
