import type { Milestone, Plan } from '../../../shared/plan/plan.ts'

/** What is sent of a milestone: the fields that take the place of its own. */
export type MilestoneChange =
  | {
      readonly state: 'confirmed' | 'expected'
      readonly starts: string
      readonly ends: string
      readonly closedAt: null
    }
  | { readonly state: 'closed'; readonly closedAt: string; readonly starts?: string; readonly ends?: string }
  | { readonly state: 'postponed' }

/** The plan with a milestone changed as the server would change it. */
export function withMilestone(plan: Plan, campaignId: string, id: string, change: MilestoneChange): Plan {
  return {
    ...plan,
    campaigns: plan.campaigns.map((campaign) =>
      campaign.id === campaignId
        ? {
            ...campaign,
            milestones: campaign.milestones?.map((one) => (one.id === id ? changed(one, change) : one)) ?? [],
          }
        : campaign,
    ),
  }
}

function changed(milestone: Milestone, change: MilestoneChange): Milestone {
  const { id, title } = milestone
  if (change.state === 'postponed') return { id, title, state: 'postponed' }
  if (change.state === 'closed') return { ...milestone, ...change } as Milestone
  const { starts, ends, state } = change
  return { id, title, starts, ends, state }
}
