import { useEffect, useMemo } from 'preact/hooks'
import type { Board, OrgId } from '../../../../shared/plan/plan.ts'
import type { WordingContext } from '../../../../shared/wording/wording-finding.ts'
import { Heard } from '../kit/heard.tsx'
import { TextField } from '../kit/text-field.tsx'
import { LibraryPress } from '../library/library-press.tsx'
import { type OwnCampaign, useOfficial } from '../library/use-official.ts'
import { counted } from '../words/counted.ts'
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
  /** The office whose library they may be taken from, and are held against; none: they are of none. */
  readonly office?: OrgId | undefined
  /** The campaign that they are of, as it is written. */
  readonly campaign?: OwnCampaign | undefined
  /** The board on which each is drawn as it is written; none: nothing is drawn here. */
  readonly board?: Board | undefined
  /** What boards say today in place of a line, where that differs by the day. */
  readonly said?: ((line: string) => string) | undefined
  /** For how many seconds a line stands; left out, or undefined: as long as it takes to be read on that board. */
  readonly secondsOf?: ((line: string) => number | undefined) | undefined
  /** Told whether something was found in them; undefined: it is not known yet. One and the same for good. */
  readonly onMarked?: ((isMarked: boolean | undefined) => void) | undefined
}

/** So many lines the field has at first, and so many it grows to. */
const few = 4
const most = 10

/** A field for slogans, one a line; below it the lines in which something was found, and all of them drawn on a board. */
export function SloganLines(props: SloganLinesProps) {
  const { label, text, onText, context, office, campaign, board, said, secondsOf, onMarked } = props
  const find = useWording(text)
  const officialSlogans = useOfficial(office, campaign, text.trim() !== '')
  const around = useMemo(
    () => (officialSlogans ? { ...context, officialSlogans } : context),
    [context, officialSlogans],
  )
  const lines = useMemo(() => (find ? linesIn(text, find, around) : []), [text, find, around])
  const marked = lines.filter(({ findings }) => findings.length > 0)
  const isJudged = text.trim() === '' || (find !== undefined && (office === undefined || officialSlogans !== undefined))
  const isMarked = marked.length > 0 || (isJudged ? false : undefined)
  useEffect(() => onMarked?.(isMarked), [isMarked, onMarked])
  return (
    <div class="slogan-lines">
      <TextField
        label={label}
        rows={Math.max(few, Math.min(most, text.split('\n').length + 1))}
        value={text}
        onInput={onText}
        placeholder={say('Mỗi dòng một khẩu hiệu', 'One slogan a line')}
      />
      {office !== undefined && <LibraryPress org={office} {...{ text, onText }} />}
      <Heard>
        {marked.length > 0 &&
          say(
            `${marked.length} dòng nên xem lại, kê bên dưới.`,
            `${counted(marked.length, 'line')} to look at again, listed below.`,
          )}
      </Heard>
      {marked.length > 0 && (
        <ol class="marked-lines" aria-label={say('Chữ nên xem lại', 'Words to look at again')}>
          {marked.map(({ at, text: line, findings }) => (
            <li key={at} value={at + 1}>
              <MarkedText {...{ findings }} text={line} onMend={(next) => onText(withLine(text, at, next))} />
            </li>
          ))}
        </ol>
      )}
      {board && <LineDrawings {...{ board, text, said, secondsOf }} />}
    </div>
  )
}
