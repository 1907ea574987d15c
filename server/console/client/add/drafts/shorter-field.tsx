import { useState } from 'preact/hooks'
import type { Said } from '../../../../../shared/plan/fault.ts'
import type { Shape } from '../../../../../shared/plan/shape-of.ts'
import { both, inOurs, say } from '../../words/say.ts'
import type { SloganDraft } from './draft.ts'
import { OwnWords } from './own-words.tsx'
import { shorterFor, withShorter } from './slogan-draft.ts'

const kinds: Readonly<Record<Shape, Said>> = {
  strip: both('dải chữ', 'the strip'),
  beam: both('dầm ngang', 'the beam'),
  pillar: both('trụ', 'the pillar'),
  board: both('bảng', 'the board'),
}

/** A slogan, and the shape that it may be too long for. */
export interface ShorterFieldProps {
  readonly draft: SloganDraft
  readonly shape: Shape
  /** The canvas that its words are seen on, such as `64 × 320`. */
  readonly canvas: string
  /** Whether the slogan’s own words do not serve there. */
  readonly isWanted: boolean
  readonly onChange: (draft: SloganDraft) => void
}

/** Asks for the words of one shape where they are wanted, or there are some. */
export function ShorterField({ draft, shape, canvas, isWanted, onChange }: ShorterFieldProps) {
  // While somebody is in it, it stays.
  const [isIn, setIn] = useState(false)
  const value = shorterFor(draft, shape)
  if (!isWanted && value === '' && !isIn) return null
  const kind = inOurs(kinds[shape])
  return (
    <div class="shorter" onFocusIn={() => setIn(true)} onFocusOut={() => setIn(false)}>
      <span aria-hidden="true">{say(`Chữ ngắn hơn cho ${kind}`, `Shorter words for ${kind}`)}</span>
      <OwnWords
        label={say(`Chữ ngắn hơn cho ${kind} (${canvas})`, `Shorter words for ${kind} (${canvas})`)}
        value={value}
        onWords={(words) => onChange(withShorter(draft, shape, words))}
      />
    </div>
  )
}
