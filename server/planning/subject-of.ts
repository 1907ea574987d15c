import type { ChangedList } from './plan-change.ts'

/** What one thing of each list is called: in the log, and in the bin. */
export const kindOfList = {
  plan: 'plan',
  orgs: 'org',
  boards: 'board',
  campaigns: 'campaign',
  milestones: 'milestone',
  phases: 'phase',
  slides: 'slide',
  placements: 'placement',
  fillers: 'filler',
  interrupts: 'interrupt',
  restrictions: 'restriction',
} as const satisfies Readonly<Record<ChangedList, string>>

/** A thing of a plan as the log names it: what of a campaign, by the campaign's id and its own. */
export function subjectOf(thing: { readonly list: ChangedList; readonly campaign: string; readonly id: string }): {
  readonly kind: string
  readonly id: string
} {
  const { list, campaign, id } = thing
  return { kind: kindOfList[list], id: campaign === '' ? id : `${campaign}/${id}` }
}
