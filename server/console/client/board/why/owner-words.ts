import type { TimelineEntry } from '../../../../../shared/schedule/timeline.ts'
import type { PlanWords } from '../../words/plan-words.ts'
import { inOurs, say } from '../../words/say.ts'
import { tierWords } from '../../words/tier-words.ts'

/** Whose a turn is: its phase and campaign, or what else puts it there. */
export function ownerWords({ campaign, phase, interrupt, restriction }: TimelineEntry, words: PlanWords): string {
  if (interrupt !== undefined) return inOurs(tierWords.interrupt)
  if (restriction !== undefined) return `${say('Hạn chế của', 'Restriction of')} ${words.restriction(restriction)}`
  if (campaign === null || phase === null) return inOurs(tierWords.filler)
  return `${words.phase(campaign, phase)} · ${words.campaign(campaign)}`
}
