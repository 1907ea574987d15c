import type { TakenSubject } from '../../../shared/api/take-down.ts'
import type { Campaign, OrgId } from '../../../shared/plan/plan.ts'
import { clearedBoards } from '../../../shared/schedule/cleared-boards.ts'
import type { Authority } from '../../access/authority.ts'
import { boardsReachedBy } from '../../planning/boards-reached-by.ts'
import { isCampaignSeen } from '../../planning/is-campaign-seen.ts'
import type { PlanInForce } from '../../planning/plan-in-force.ts'
import type { TakeDown } from '../../planning/take-down.ts'

/** Whether a subject is there, is seen, and can stand on boards of `org` at all. */
export function isSeenSubject(subject: TakenSubject, org: OrgId, current: PlanInForce, authority: Authority): boolean {
  const { plan, playing, boards, tree } = current
  switch (subject.what) {
    case 'everything':
      return true
    case 'board': {
      const board = boards.get(subject.board)
      return board !== undefined && tree.isWithin(board.org, org)
    }
    case 'filler':
      return (
        authority.seesCampaign({ org: subject.of }) &&
        [plan, playing].some(({ orgs }) => orgs.some(({ id, filler }) => id === subject.of && filler !== undefined))
      )
    case 'campaign':
    case 'slide': {
      const isMeant = (campaign: Campaign) =>
        campaign.id === subject.campaign &&
        (subject.what === 'campaign' || campaign.slides.some(({ id }) => id === subject.slide))
      const found = [...playing.campaigns, ...plan.campaigns].find(isMeant)
      return found !== undefined && isCampaignSeen(current, authority, found)
    }
  }
}

/** The orgs above whose directives a take-down clears from boards: they are to be told. */
export function issuersClearedBy(
  { org, subject }: Pick<TakeDown, 'org' | 'subject'>,
  { playing, tree }: PlanInForce,
): readonly OrgId[] {
  if (subject.what === 'filler') return subject.of !== org && tree.isWithin(org, subject.of) ? [subject.of] : []
  const isMeant = (campaign: Campaign) =>
    subject.what === 'board' || subject.what === 'everything' || campaign.id === subject.campaign
  const isDirective = (campaign: Campaign) => campaign.org !== org && tree.isWithin(org, campaign.org)
  const cleared = clearedBoards(playing, tree, { org, subject })
  const directives = playing.campaigns.filter(
    (campaign) => isMeant(campaign) && isDirective(campaign) && boardsReachedBy(campaign, cleared, tree).length > 0,
  )
  return [...new Set(directives.map((campaign) => campaign.org))]
}
