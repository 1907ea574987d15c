import { useState } from 'preact/hooks'
import type { BoardId } from '../../../../../shared/plan/plan.ts'
import type { Verdict } from '../../../../../shared/schedule/explain.ts'
import type { Moment } from '../../words/plan-words.ts'
import { inOurs, say } from '../../words/say.ts'
import type { Hand } from '../see-at/use-hand.ts'
import { Reasons } from './reasons.tsx'
import { useExplained } from './use-explained.ts'
import { whyPlacement } from './why-placement.ts'
import { whySlide } from './why-slide.ts'
import type { Telling } from './why-turn.ts'

/** A board, and the instant that the hand shows of it. */
export interface WhyNotHereProps {
  readonly board: BoardId
  readonly hand: Hand
  /** When what is shown began (epoch ms): another instant is asked about once that is another. */
  readonly since: number
  readonly telling: Telling
}

/** Why whatever does not play at the instant that is shown does not; asked for when it is opened. */
export function WhyNotHere({ board, hand, since, telling }: WhyNotHereProps) {
  const [open, setOpen] = useState<{ readonly since: number; readonly at: number } | undefined>(undefined)
  const at = open && (open.since === since ? open.at : Math.max(since, hand.shown.peek()))
  const toggle = (isOpen: boolean) => setOpen(isOpen ? { since, at: hand.shown.peek() } : undefined)
  return (
    <details class="card" onToggle={(event) => toggle(event.currentTarget.open)}>
      <summary>
        {say('Vì sao nội dung khác không phát lúc này?', 'Why does other content not play at this time?')}
      </summary>
      {at !== undefined && <WhyNotAt {...{ board, at, telling }} />}
    </details>
  )
}

/** A board at one instant. */
export interface WhyNotAtProps extends Omit<WhyNotHereProps, 'hand' | 'since'> {
  /** Epoch ms. */
  readonly at: number
  /** What was never meant for this board is left out. */
  readonly isOfBoard?: boolean
}

/** The same at one instant. */
export function WhyNotAt({ board, at, telling, isOfBoard }: WhyNotAtProps) {
  const asked = useExplained(board, at, telling.clock)
  return (
    <Reasons asked={asked}>
      {({ verdicts }) => {
        const missing = verdicts.filter((one) => isMissing(one) && !(isOfBoard && one.reason.code === 'out-of-reach'))
        if (missing.length === 0) return <p>{nothingMissing(isOfBoard)}</p>
        return (
          <ul class="reasons">
            {missing.map((verdict) => (
              <Missing
                key={`${verdict.campaign}/${verdict.placement}`}
                {...{ verdict, telling }}
                moment={{ at, board }}
              />
            ))}
          </ul>
        )
      }}
    </Reasons>
  )
}

const nothingMissing = (isOfBoard = false) =>
  isOfBoard
    ? say('Không nội dung nào của kế hoạch chọn bảng này.', 'Nothing of the plan names this board.')
    : say('Mọi nội dung của kế hoạch đều đang phát.', 'Everything in the plan is on air.')

const isTold = ({ shows, reason }: Verdict) => shows || reason.code === 'no-slide-due'
const lacking = (verdict: Verdict) => (isTold(verdict) ? verdict.slides.filter(({ reason }) => reason) : [])
const isMissing = (verdict: Verdict) => !verdict.shows || lacking(verdict).length > 0

interface MissingProps {
  readonly verdict: Verdict
  readonly telling: Telling
  readonly moment: Moment
}

function Missing({ verdict, telling, moment }: MissingProps) {
  const { words, clock } = telling
  const { campaign, placement, shows, reason } = verdict
  const slides = lacking(verdict)
  return (
    <li>
      <strong>{words.placement(campaign, placement, moment)}</strong>
      <small>{` ${words.campaign(campaign)}`}</small>
      {!shows && ` · ${inOurs(whyPlacement({ campaign, reason }, words, clock))}`}
      {slides.length > 0 && (
        <ul>
          {slides.map(
            ({ slide, reason: why }) =>
              why && (
                <li
                  key={slide}
                >{`“${inOurs(words.slide(campaign, slide, moment))}” ${inOurs(whySlide(why, words, clock))}.`}</li>
              ),
          )}
        </ul>
      )}
    </li>
  )
}
