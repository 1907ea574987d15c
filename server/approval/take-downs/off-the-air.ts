import type { ItemKey } from '../../../shared/api/item-key.ts'
import type { TakenSubject } from '../../../shared/api/take-down.ts'
import type { OrgId } from '../../../shared/plan/plan.ts'
import type { Planner } from '../../planning/planner.ts'
import { takenThroughout } from '../../planning/take-down.ts'

/** Tells which items of an org are off the air at `at` (epoch ms) on every board that they could reach. */
export function offTheAir(
  planner: Pick<Planner, 'current' | 'takeDowns'>,
  org: OrgId,
  at: number,
): (item: ItemKey) => boolean {
  const tree = planner.current()?.tree
  const taken = tree ? takenThroughout(org, planner.takeDowns(), tree, at) : []
  return (item) => taken.some(({ subject }) => clears(subject, item))
}

function clears(subject: TakenSubject, { list, campaign, id }: ItemKey): boolean {
  switch (subject.what) {
    case 'slide':
      return list === 'slides' && campaign === subject.campaign && id === subject.slide
    case 'filler':
      return list === 'fillers' && id === subject.of
    case 'campaign':
      return (list === 'campaigns' ? id : campaign) === subject.campaign
    case 'board':
      return false
    case 'everything':
      // A board that is cleared shows the filler, and what it may not show is still not shown.
      return list !== 'fillers' && list !== 'restrictions'
  }
}
