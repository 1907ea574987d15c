import { make } from '../plain/make.ts'
import type { ZoneClock } from '../time/zone-clock.ts'
import { say } from '../words/say.ts'
import { whenWords } from '../words/when-words.ts'
import type { Receiver } from './directive.ts'
import { edgeWords } from './phase-words.ts'

/** What an office has said of a directive, or that it has not. */
export function acknowledgementWords(
  { acknowledgement, changedSince, boards }: Receiver,
  clock: ZoneClock,
): HTMLElement {
  if (!acknowledgement) {
    return make('p', { class: 'state', 'data-state': 'expected' }, say('Chưa xác nhận', 'Not acknowledged'))
  }
  const { by, at, startsAt, note } = acknowledgement
  const [count, all] = [acknowledgement.boards.length, boards.length]
  const [when, from] = [whenWords(at), edgeWords(clock, startsAt, 'start')]
  return make(
    'div',
    {},
    changedSince
      ? make(
          'p',
          { class: 'state', 'data-state': 'expected' },
          say('Chỉ đạo đã thay đổi sau khi xác nhận', 'The directive has changed since it was acknowledged'),
        )
      : make('p', { class: 'state', 'data-state': 'confirmed' }, say('Đã xác nhận', 'Acknowledged')),
    make(
      'p',
      { class: 'quiet' },
      say(
        `${by}, ${when}: ${count} trong ${all} bảng, từ ${from}`,
        `${by}, ${when}: ${count} of ${all} boards, from ${from}`,
      ),
    ),
    ...(note === null ? [] : [make('p', { class: 'note' }, note)]),
  )
}
