import type { ComponentChildren } from 'preact'
import { useId, useState } from 'preact/hooks'
import type { Said } from '../../../../../shared/plan/fault.ts'
import { Badge } from '../../kit/badge.tsx'
import { Button } from '../../kit/button.tsx'
import { spanWords } from '../../words/moment-words.ts'
import { percentWords } from '../../words/percent-words.ts'
import { inOurs, language, say } from '../../words/say.ts'
import { languageOf } from '../../words/written-in.ts'
import { unapprovedWords } from '../on-board-words.ts'
import { Thumbnail } from '../see-at/thumbnail.tsx'
import type { LoopTurn } from './loop-turns.ts'

/** One turn of a loop. */
export interface LoopTurnRowProps {
  readonly turn: LoopTurn
  /** The words that it shows. */
  readonly said: Said
  readonly owner: Said
  /** It is on the board at the instant that is shown. */
  readonly isOn: boolean
  readonly onSee: () => void
  /** Why it is there; asked for when somebody wants to know. */
  readonly why: () => ComponentChildren
}

/** One turn of a loop: its picture, its words and whose they are, its seconds and shares, and why it is there. */
export function LoopTurnRow({ turn, said, owner, isOn, onSee, why }: LoopTurnRowProps) {
  const [isAsked, setAsked] = useState(false)
  const place = useId()
  const { entry, index, part, daySeconds, rendition } = turn
  const lack = unapprovedWords(entry)
  const text = inOurs(said)
  return (
    <li data-on={isOn ? '' : undefined} aria-current={isOn ? 'true' : undefined}>
      <span class="number">{index + 1}</span>
      <Thumbnail rendition={rendition} />
      <button
        type="button"
        class="turn-words"
        title={say('Xem lúc nội dung này phát', 'See it when it plays')}
        onClick={onSee}
      >
        <span lang={languageOf(said)}>{text}</span>
        <small lang={languageOf(owner)}>{inOurs(owner)}</small>
        {lack && <Badge tone="waits">{inOurs(lack)}</Badge>}
      </button>
      <span class="figures">
        <Figure label={figures.seconds()} value={String(entry.seconds)} />
        <Figure label={figures.part()} value={percentWords(part, language())} />
        <Figure label={figures.day()} value={daySeconds === undefined ? '' : spanWords(daySeconds * 1000)} />
      </span>
      <Button
        {...{ 'aria-expanded': isAsked ? 'true' : 'false', 'aria-controls': place }}
        aria-label={say(`Vì sao? ${text}`, `Why? ${text}`)}
        onPress={() => setAsked(!isAsked)}
      >
        {say('Vì sao?', 'Why?')}
      </Button>
      <div id={place} class="turn-why" hidden={!isAsked}>
        {isAsked && why()}
      </div>
    </li>
  )
}

/** What the columns of figures are called. */
export const figures = {
  seconds: () => say('Giây', 'Seconds'),
  part: () => say('Vòng phát', 'Of the loop'),
  day: () => say('Cả ngày', 'In the day'),
}

const Figure = ({ label, value }: { readonly label: string; readonly value: string }) => (
  <span>
    <small>{label}</small>
    {value}
  </span>
)
