import type { CampaignEdited, CampaignRead } from '../../../../../shared/api/campaign.ts'
import type { Campaign, OrgId } from '../../../../../shared/plan/plan.ts'
import { askJson, askServer, Refused, sendingOf } from '../../api/ask-server.ts'
import { changeThere } from '../../api/change-there.ts'
import { writtenCampaign } from '../../campaigns/written-campaign.ts'
import { both } from '../../words/say.ts'
import { type Content, type Put, withContent, withoutContent } from './with-content.ts'

/** The campaign that content goes into: one that there is, or a new one of an office. */
export type Into = Campaign | { readonly org: OrgId; readonly title: string }

const movedAway = both(
  'Kế hoạch vừa được người khác sửa, và giai đoạn này không còn như cũ. Xem lại rồi bấm lần nữa.',
  'Somebody has just changed the plan, and this phase with it. Look again, and press once more.',
)

/**
 * Puts content into a campaign, or into a new one, in one request. A campaign that was changed meanwhile takes it all the same, unless the phase that
 * was chosen is another. Throws `Refused`.
 */
export async function putContent(into: Into, content: Content): Promise<Put> {
  if (!('id' in into)) {
    const { campaign: sent, put } = withContent({ ...into, phases: [], slides: [], placements: [] }, content)
    const written = writtenCampaign(await askJson<CampaignEdited>('/api/v1/campaigns', sendingOf('POST', sent)))
    return { ...put, campaign: written.id }
  }
  const put = await changed(into.id, (campaign) => {
    if ('id' in content.when && !isSamePhase(campaign, into, content.when.id))
      throw new Refused('changed-meanwhile', movedAway)
    return withContent(campaign, content)
  })
  return { ...put, campaign: into.id }
}

/** Takes out again what was put into a campaign, as it is by now: what others changed since then stays. A campaign that nothing is left in goes. Throws `Refused`. */
export async function takeOut(put: Put, wasMade: boolean): Promise<void> {
  const left = await changed(put.campaign, (campaign) => {
    const rest = withoutContent(campaign, put)
    return { campaign: rest, put: rest }
  })
  if (wasMade && left.phases.length + left.slides.length + left.placements.length === 0)
    await askServer(`/api/v1/campaigns/${put.campaign}`, { method: 'DELETE' })
}

/** Writes a campaign as `change` makes it of the newest one. */
function changed<T>(
  id: string,
  change: (campaign: Campaign) => { readonly campaign: Campaign; readonly put: T },
): Promise<T> {
  const path = `/api/v1/campaigns/${id}`
  return changeThere<CampaignRead, T>(path, ({ campaign }) => {
    const next = change(campaign)
    return async (tag) => {
      await askServer(path, sendingOf('PUT', next.campaign, tag))
      return next.put
    }
  })
}

function isSamePhase(now: Campaign, then: Campaign, phase: string): boolean {
  const of = ({ org, milestones, phases }: Campaign) =>
    JSON.stringify([org, milestones, phases.find(({ id }) => id === phase)])
  return of(now) === of(then)
}
