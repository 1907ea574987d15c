import { useAsked } from '../../state/use-asked.ts'
import type { ItemStanding } from './item-standing.ts'

const nothing: readonly ItemStanding[] = []

/** How far the items of a campaign are; none before it is known, or where there is no campaign yet. */
export function useStandings(campaign: string | undefined): readonly ItemStanding[] {
  const path = campaign === undefined ? undefined : `/api/v1/campaigns/${campaign}/states`
  const { value } = useAsked<{ readonly items: readonly ItemStanding[] }>(path, ['plan', 'submissions', 'take-downs'])
  return value?.items ?? nothing
}
