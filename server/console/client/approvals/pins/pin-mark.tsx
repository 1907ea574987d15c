import { say } from '../../words/say.ts'
import type { PinBoard } from './pin-place.ts'

/** One pin. */
export interface PinMarkProps {
  readonly number: number
  readonly board: PinBoard
  /** Where it sticks on a picture, in parts of it; left out: in the line. */
  readonly at?: { readonly x: number; readonly y: number } | undefined
}

/** A numbered pin, which opens its note. */
export function PinMark({ number, board, at }: PinMarkProps) {
  const note = board.pins.find((pin) => pin.number === number)?.note ?? ''
  return (
    <button
      type="button"
      class="pin-mark"
      aria-label={say(`Ghi chú số ${number}: ${note}`, `Note ${number}: ${note}`)}
      title={note}
      data-hangs={at && at.y < 0.5 ? '' : undefined}
      data-leans={at && at.x > 0.5 ? '' : undefined}
      style={at && { left: `${at.x * 100}%`, top: `${at.y * 100}%` }}
      onClick={() => board.open(number)}
    >
      {number}
    </button>
  )
}
