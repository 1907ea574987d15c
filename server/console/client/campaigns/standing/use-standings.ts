import type { ItemStanding, ItemStates } from '../../../../../shared/api/item-state.ts'
import { useAsked } from '../../state/use-asked.ts'

const nothing: readonly ItemStanding[] = []

/** How far the items of a campaign are; none before it is known, or where there is no campaign yet. */
export function useStandings(campaign: string | undefined): readonly ItemStanding[] {
  const path = campaign === undefined ? undefined : `/api/v1/campaigns/${campaign}/states`
  const { value } = useAsked<ItemStates>(path, ['plan', 'submissions', 'take-downs'])
  return value?.items ?? nothing
}
