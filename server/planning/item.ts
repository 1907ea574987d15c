import type { ItemKey, ItemList } from '../../shared/api/item-key.ts'
import type {
  Campaign,
  Interrupt,
  Milestone,
  OrgId,
  Phase,
  Placement,
  Plan,
  Restriction,
  Slide,
} from '../../shared/plan/plan.ts'

/** An item as it is written: its JSON, without what approval itself decides (a slide's `state`), a campaign without its lists. */
export interface Item extends ItemKey {
  readonly body: string
  /** Of an approved one: where it stands in its list. */
  readonly place?: number
}

/** An item's key as one text. */
export const textOfKey = ({ list, campaign, id }: ItemKey): string => `${list}/${campaign}/${id}`

/** The items of a plan that need approval, in the order of the plan, a campaign before its own. */
export function itemsOf(plan: Plan): Item[] {
  return [
    ...plan.orgs.flatMap(({ id, filler }) => (filler ? [item('fillers', '', id, ofSlide(filler))] : [])),
    ...plan.campaigns.flatMap(itemsOfCampaign),
    ...(plan.interrupts ?? []).map((one) => item('interrupts', '', one.id, withSlide(one))),
    ...(plan.restrictions ?? []).map((one) => item('restrictions', '', one.id, withSlide(one))),
  ]
}

/** The org to which an item belongs; undefined where the plan has no such item. */
export function orgOfItem(plan: Plan, { list, campaign, id }: ItemKey): OrgId | undefined {
  switch (list) {
    case 'fillers':
      return plan.orgs.find((org) => org.id === id)?.id
    case 'interrupts':
      return plan.interrupts?.find((one) => one.id === id)?.org
    case 'restrictions':
      return plan.restrictions?.find((one) => one.id === id)?.org
    case 'campaigns':
      return plan.campaigns.find((one) => one.id === id)?.org
    default:
      return plan.campaigns.find((one) => one.id === campaign)?.org
  }
}

function itemsOfCampaign(campaign: Campaign): Item[] {
  const { milestones = [], phases, slides, placements, ...own } = campaign
  const of = (list: ItemList, items: readonly (Milestone | Phase | Placement)[]) =>
    items.map((one) => item(list, campaign.id, one.id, one))
  return [
    item('campaigns', '', campaign.id, own),
    ...of('milestones', milestones),
    ...of('phases', phases),
    ...slides.map((slide) => item('slides', campaign.id, slide.id, ofSlide(slide))),
    ...of('placements', placements),
  ]
}

// Whether it may play is what approval says; the file's own word stays in the file.
function ofSlide({ state: _, ...slide }: Slide): object {
  return slide
}

function withSlide<T extends Interrupt | Restriction>(one: T): object {
  return one.slide ? { ...one, slide: ofSlide(one.slide) } : one
}

function item(list: ItemList, campaign: string, id: string, value: object): Item {
  return { list, campaign, id, body: JSON.stringify(value) }
}
