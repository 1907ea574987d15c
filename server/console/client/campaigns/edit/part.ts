import type { PlanNow } from '../../api/watch-plan.ts'
import type { BoundPlace } from './bound-on-day.ts'
import type { CampaignDraft } from './use-campaign-draft.ts'

/** What every part of the page of a campaign is given. */
export interface PartProps {
  readonly draft: CampaignDraft
  readonly now: PlanNow
  readonly place: BoundPlace
}
