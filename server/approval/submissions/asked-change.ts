import type { ItemKey } from '../../../shared/api/item-key.ts'
import type { CampaignId, OrgId, Plan } from '../../../shared/plan/plan.ts'
import { type OrgTree, orgTreeOf } from '../../../shared/schedule/org-tree.ts'
import { type Item, itemsOf, textOfKey } from '../../planning/item.ts'
import { closureOf } from './closure-of.ts'
import { givenTitles } from './given-titles.ts'
import type { SubmittedItem } from './submission.ts'

/** What somebody asks to have approved; a campaign whole, or some of its placements with all that they rest on. */
export type AskedItems =
  | { readonly campaign: string; readonly placements?: readonly string[] }
  | { readonly filler: string }
  | { readonly restriction: string }
  /** One that stands in the plan; what is urgent goes out by a template. */
  | { readonly interrupt: string }

/** What is asked, worked out: every item in question as it is approved and as it is written, and whose it is to decide. */
export interface AskedChange {
  readonly campaign: CampaignId | null
  readonly org: OrgId
  readonly title: string
  readonly items: readonly SubmittedItem[]
}

/** Works out what is asked; undefined where there is no such thing, neither written nor approved. `approved` is by the texts of keys. */
export function askedChangeOf(
  asked: AskedItems,
  plan: Plan,
  approved: ReadonlyMap<string, Item>,
): AskedChange | undefined {
  if ('campaign' in asked) return ofCampaign(asked.campaign, asked.placements, plan, approved)
  if ('filler' in asked) {
    const org = plan.orgs.find(({ id }) => id === asked.filler)
    if (!org) return undefined
    const items = bothOf(
      [{ list: 'fillers', campaign: '', id: org.id }],
      itemsOf(bare(plan, { orgs: [org] })),
      approved,
    )
    return items.length > 0
      ? { campaign: null, org: org.id, title: `${givenTitles.fillers.vi}: ${org.name}`, items }
      : undefined
  }
  return 'restriction' in asked
    ? ofTimed('restrictions', asked.restriction, plan, approved)
    : ofTimed('interrupts', asked.interrupt, plan, approved)
}

function ofTimed(
  list: 'restrictions' | 'interrupts',
  id: string,
  plan: Plan,
  approved: ReadonlyMap<string, Item>,
): AskedChange | undefined {
  const written = plan[list]?.filter((one) => one.id === id) ?? []
  const items = bothOf([{ list, campaign: '', id }], itemsOf(bare(plan, { [list]: written })), approved)
  const [org] = [...new Set(items.flatMap(orgsOf))].sort(higherFirst(orgTreeOf(plan.orgs)))
  return org && { campaign: null, org, title: `${givenTitles[list].vi}: ${id}`, items }
}

function ofCampaign(
  id: string,
  placements: readonly string[] | undefined,
  plan: Plan,
  approved: ReadonlyMap<string, Item>,
): AskedChange | undefined {
  const campaign = plan.campaigns.find((one) => one.id === id)
  const written = campaign ? itemsOf(bare(plan, { campaigns: [campaign] })) : []
  const own: ItemKey = { list: 'campaigns', campaign: '', id }
  const all = [...approved.values()].filter((item) => item.campaign === id || textOfKey(item) === textOfKey(own))
  const keys = placements
    ? [
        ...(campaign
          ? closureOf(
              campaign,
              campaign.placements.filter((one) => placements.includes(one.id)),
            )
          : []),
        ...placements.map((placement): ItemKey => ({ list: 'placements', campaign: id, id: placement })),
      ]
    : [...written, ...all]
  const items = bothOf(keys, written, approved)
  const ofOwn = bothOf([own], written, approved)[0]
  const isKnown = (placement: string) => items.some((one) => one.list === 'placements' && one.id === placement)
  if (!ofOwn || !(placements ?? []).every(isKnown)) return undefined
  const [org] = orgsOf(ofOwn).sort(higherFirst(orgTreeOf(plan.orgs)))
  const title = campaign?.title ?? (JSON.parse(ofOwn.was ?? '{}') as { title: string }).title
  return org && { campaign: id as CampaignId, org, title, items }
}

/** Items as they are approved and as they are written, each once; what is neither is left out. */
function bothOf(
  keys: readonly ItemKey[],
  written: readonly Item[],
  approved: ReadonlyMap<string, Item>,
): SubmittedItem[] {
  const bodies = new Map(written.map((item) => [textOfKey(item), item.body]))
  const once = new Map(keys.map((key) => [textOfKey(key), key]))
  return [...once].flatMap(([text, { list, campaign, id }]) => {
    const [was, is] = [approved.get(text)?.body ?? null, bodies.get(text) ?? null]
    return was === null && is === null ? [] : [{ list, campaign, id, was, is }]
  })
}

function orgsOf({ was, is }: SubmittedItem): OrgId[] {
  return [is, was].flatMap((body) => (body === null ? [] : [(JSON.parse(body) as { org: OrgId }).org]))
}

// What moves from one office to another is for the higher of them to decide.
function higherFirst(tree: OrgTree): (a: OrgId, b: OrgId) => number {
  return (a, b) => Number(tree.isWithin(a, b)) - Number(tree.isWithin(b, a))
}

function bare(plan: Plan, kept: Partial<Pick<Plan, 'orgs' | 'campaigns' | 'restrictions' | 'interrupts'>>): Plan {
  const { format, timezone } = plan
  return { format, timezone, boards: [], orgs: [], campaigns: [], ...kept }
}
