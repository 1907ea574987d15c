import { useComputed } from '@preact/signals'
import { useState } from 'preact/hooks'
import type { Board } from '../../../../../shared/plan/plan.ts'
import { nextChangeWords } from '../../boards/next-change-words.ts'
import { Button } from '../../kit/button.tsx'
import { serverClock } from '../../state/now.ts'
import { timeForPeople } from '../../time/typed-time.ts'
import { inOurs, say } from '../../words/say.ts'
import { tierWords } from '../../words/tier-words.ts'
import { languageOf } from '../../words/written-in.ts'
import type { LoadedDay } from '../day/use-board-day.ts'
import { type OnAir, onAirAt } from '../on-air.ts'
import { onBoardWords } from '../on-board-words.ts'
import { ShownWords } from '../shown-words.tsx'
import { ownerWords } from '../why/owner-words.ts'
import { WhyHere } from '../why/why-here.tsx'
import type { Telling } from '../why/why-turn.ts'
import type { Hand } from './use-hand.ts'

/** A day of a board, and the instant of it that is looked at. */
export interface OnScreenProps {
  readonly board: Board
  readonly day: LoadedDay
  readonly telling: Telling
  readonly hand: Hand
}

/** The hand may lag the clock by so much, and still shows what is on now. */
const nowMs = 3000

/** What is on the board at the instant that is shown, what comes next, what changes next, and why it is on. */
export function OnScreen({ board, day, telling, hand }: OnScreenProps) {
  const { words, clock } = telling
  const [whyAt, setWhyAt] = useState<number | undefined>(undefined)
  const airAt = (at: number) => day.rows.flatMap((row) => onAirAt(row, at) ?? [])
  const isNow = () => hand.running.value.rate === 1 && Math.abs(hand.shown.value - serverClock.now()) < nowMs
  // One text, so that only another turn draws this anew.
  const turn = useComputed(() => `${isNow()} ${airAt(hand.shown.value).map(({ startsAt }) => startsAt)}`).value
  const at = hand.shown.peek()
  const on = airAt(at)
  const [first] = on
  const [row] = day.rows
  if (!first || !row) return null
  const endsAt = Math.min(...on.map((one) => one.endsAt))
  const time = (of: number) => timeForPeople(clock.read(of).clockMs, true)
  const next = airAt(endsAt)
  const shown = (of: readonly OnAir[], when: number) => {
    const texts = of.flatMap(({ entry }) => (entry ? [onBoardWords(entry, words.shown(entry, board.id, when))] : []))
    if (texts.length > 0) return <ShownWords texts={texts} between=" | " />
    return of[0] ? inOurs(tierWords[of[0].stretch.tier]) : '—'
  }
  const place = `${first.index + 1}/${first.stretch.loop.length}`
  const entry = on.find((one) => one.entry)?.entry
  const owner = entry && ownerWords(entry, words)
  const isAsked = whyAt === first.startsAt
  const why = () => {
    // The turn that is asked about stays on the board while its reasons are read.
    hand.run(0)
    setWhyAt(isAsked ? undefined : first.startsAt)
  }
  return (
    <div class="on-screen">
      <dl>
        <dt>
          {turn.startsWith('true') ? say('Đang phát', 'On air') : say(`Lúc ${time(at)}`, `At ${time(at)}`)}
          {entry && on.length === 1 && <span>{say(` · lượt ${place}`, ` · turn ${place}`)}</span>}
        </dt>
        <dd class="on-now">
          <strong>{shown(on, at)}</strong>
          {owner && <small lang={languageOf(owner)}>{inOurs(owner)}</small>}
        </dd>
        <dt>{say(`Tiếp theo, ${time(endsAt)}`, `Next, ${time(endsAt)}`)}</dt>
        <dd>{next.length > 0 ? shown(next, endsAt) : say('Hết ngày', 'The day ends')}</dd>
        <dt>{say('Sắp đổi chương trình', 'Next change of programme')}</dt>
        <dd>{inOurs(nextChangeWords(row, at, words, clock))}</dd>
      </dl>
      {entry && (
        <>
          <Button aria-expanded={isAsked ? 'true' : 'false'} onPress={why}>
            {say('Vì sao nội dung này?', 'Why is this on?')}
          </Button>
          {isAsked && <WhyHere key={whyAt} board={board.id} {...{ entry, at, telling }} />}
        </>
      )}
    </div>
  )
}
