import { say } from '../../words/say.ts'
import { writtenIn } from '../../words/written-in.ts'
import { PinMark } from './pin-mark.tsx'
import type { PinBoard } from './pin-place.ts'
import { wordsWithPins } from './words-with-pins.ts'

/** The words of an item. */
export interface PinnedWordsProps {
  readonly text: string
  readonly list: string
  readonly id: string
  readonly board: PinBoard
}

/** Words of which each can be pressed to stick a pin there, with the pins that are there. */
export function PinnedWords({ text, list, id, board }: PinnedWordsProps) {
  const own = board.pins.filter((pin) => pin.list === list && pin.id === id)
  const { stick } = board
  return (
    <span class="pinned-words" lang={writtenIn}>
      {wordsWithPins(text, own).map(({ text: part, start, end, isWord, pins }) =>
        isWord ? (
          <span key={start} data-pinned={pins.length > 0 ? '' : undefined}>
            {stick ? (
              <button
                type="button"
                class="pin-word"
                title={say('Ghim ghi chú vào chữ này', 'Pin a note to this word')}
                onClick={() => stick({ list, id, words: { start, end } })}
              >
                {part}
              </button>
            ) : (
              part
            )}
            {pins.map((number) => (
              <PinMark key={number} {...{ number, board }} />
            ))}
          </span>
        ) : (
          part
        ),
      )}
    </span>
  )
}
