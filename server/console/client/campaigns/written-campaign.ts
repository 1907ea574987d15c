import type { CampaignEdited } from '../../../../shared/api/campaign.ts'
import type { Campaign } from '../../../../shared/plan/plan.ts'
import { Refused } from '../api/ask-server.ts'
import { both } from '../words/say.ts'

const gone = both(
  'Đã lưu, nhưng ngay sau đó người khác đã bỏ đợt này vào thùng rác.',
  'It was saved, but right after that somebody else put this campaign into the bin.',
)

/** The campaign that was written, as it is now. Throws `Refused` where somebody has removed it meanwhile. */
export function writtenCampaign({ campaign }: CampaignEdited): Campaign {
  if (!campaign) throw new Refused('not-found', gone)
  return campaign
}
