import type { Said } from '../../../../shared/plan/fault.ts'
import type { Explanation, Verdict } from '../../../../shared/schedule/explain.ts'
import type { TimelineEntry } from '../../../../shared/schedule/timeline.ts'
import { askJson, wordsOf } from '../api/ask-server.ts'
import { make } from '../plain/make.ts'
import { inOurs, say } from '../words/say.ts'
import { whyPlacement } from './why-placement.ts'
import { whySlide } from './why-slide.ts'
import { type Telling, whyTurn } from './why-turn.ts'

/** Fills `place` with why a turn is in the loop that a board plays at `at` (epoch ms). */
export function tellWhy(
  board: string,
  at: number,
  entry: TimelineEntry,
  telling: Telling,
  place: HTMLElement,
): Promise<void> {
  return tell(board, at, telling, place, (explanation) => sentences(whyTurn(entry, explanation, telling)))
}

/** Fills `place` with why whatever does not play on a board at `at` (epoch ms) does not. */
export function tellWhyNot(board: string, at: number, telling: Telling, place: HTMLElement): Promise<void> {
  return tell(board, at, telling, place, ({ verdicts }) => {
    const rows = verdicts.flatMap((verdict) => missingOf(verdict, telling))
    if (rows.length > 0) return make('ul', { class: 'reasons' }, ...rows)
    return make('p', {}, say('Mọi nội dung của kế hoạch đều đang phát.', 'Everything in the plan is on air.'))
  })
}

async function tell(
  board: string,
  at: number,
  telling: Telling,
  place: HTMLElement,
  draw: (of: Explanation) => Node,
): Promise<void> {
  if (!place.hasChildNodes())
    place.append(make('p', { class: 'quiet' }, say('Đang xem lý do…', 'Looking up the reasons…')))
  try {
    const asked = encodeURIComponent(telling.clock.print(at))
    place.replaceChildren(draw(await askJson<Explanation>(`/api/v1/boards/${board}/explain?at=${asked}`)))
  } catch (error) {
    place.replaceChildren(make('p', { class: 'fault' }, inOurs(wordsOf(error))))
  }
}

const sentences = (all: readonly Said[]) =>
  make('ul', { class: 'reasons' }, ...all.map((said) => make('li', {}, inOurs(said))))

function missingOf({ campaign, placement, shows, reason, slides }: Verdict, { words, clock }: Telling): Node[] {
  const told = shows || reason.code === 'no-slide-due'
  const rows = slides.flatMap(({ slide, reason: why }) =>
    told && why
      ? [make('li', {}, `“${inOurs(words.slide(campaign, slide))}” ${inOurs(whySlide(why, words, clock))}.`)]
      : [],
  )
  if (shows && rows.length === 0) return []
  const sentence = shows ? '' : ` ${inOurs(whyPlacement({ campaign, reason }, words, clock))}`
  const list = rows.length > 0 ? [make('ul', {}, ...rows)] : []
  return [make('li', {}, make('strong', {}, words.placement(campaign, placement)), sentence, ...list)]
}
