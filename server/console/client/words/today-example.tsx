import type { Campaign, Slide } from '../../../../shared/plan/plan.ts'
import { now, timeIsKnown } from '../state/now.ts'
import { planNow } from '../state/plan-now.ts'
import { say } from './say.ts'
import { wordsAtMoment } from './slide-words.ts'

/** A slide that is shown as it is written. */
export interface TodayExampleProps {
  readonly slide: Slide
  /** Whose milestones its words may count to. */
  readonly campaign?: Pick<Campaign, 'milestones'> | undefined
}

/** In quiet letters what boards say today in place of words that differ by the day; nothing where they are as they are written. */
export function TodayExample({ slide, campaign }: TodayExampleProps) {
  const plan = planNow.value?.plan
  if (!plan || !timeIsKnown.value) return null
  const text = wordsAtMoment(slide, { at: now.value, zone: plan.timezone, campaign })
  if (text === undefined) return null
  return <small class="quiet today-example">{say(`Hôm nay bảng hiện: “${text}”`, `Boards say today: “${text}”`)}</small>
}
