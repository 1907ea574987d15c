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
