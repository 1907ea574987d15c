import type { Said } from '../../../../../shared/plan/fault.ts'
import type { TimelineEntry } from '../../../../../shared/schedule/timeline.ts'
import type { PlanWords } from '../../words/plan-words.ts'
import { both } from '../../words/say.ts'
import { tierWords } from '../../words/tier-words.ts'

/** Whose a turn is: its phase and campaign, or what else puts it there. */
export function ownerWords({ campaign, phase, interrupt, restriction }: TimelineEntry, words: PlanWords): Said {
  if (interrupt !== undefined) return tierWords.interrupt
  if (restriction !== undefined) {
    const by = words.restriction(restriction)
    return both(`Hạn chế của ${by}`, `Restriction of ${by}`)
  }
  if (campaign === null || phase === null) return tierWords.filler
  const named = `${words.phase(campaign, phase)} · ${words.campaign(campaign)}`
  return both(named, named)
}
