import { randomUUID } from 'node:crypto'
import type { Campaign, Plan, Slide } from '../../shared/plan/plan.ts'
import type { Binned } from '../store/plan/bin-store.ts'
import type { PlanChange } from './plan-change.ts'

const maxTitle = 300

/**
 * What `changes` of a plan take out of it, as it goes to the bin at `at` (epoch ms): a campaign with all that is in it as one thing, an org
 * with its filler; a phase has its placements for parts.
 */
export function binnedBy(
  before: Plan | undefined,
  changes: readonly PlanChange[],
  byName: string | null,
  at: number,
): readonly Binned[] {
  const removed = changes.filter(({ list, after }) => after === undefined && list !== 'plan')
  if (!before || removed.length === 0) return []
  const campaigns = new Map<string, Campaign>(before.campaigns.map((campaign) => [campaign.id, campaign]))
  const whole = new Set(
    removed.flatMap(({ list, id }) => (list === 'campaigns' || list === 'orgs' ? [`${list}/${id}`] : [])),
  )
  const isInside = ({ list, campaign, id }: PlanChange) =>
    whole.has(`campaigns/${campaign}`) || (list === 'fillers' && whole.has(`orgs/${id}`))
  const positions = positionsIn(before)
  const removal = randomUUID()
  const things = removed
    .filter((change) => !isInside(change))
    .map(({ list, campaign: of, id, orgs, before: value }): Binned => {
      const campaign = campaigns.get(of)
      const position = positions(list, campaign, id)
      const item = wholeThing(before, list, position) ?? value
      return {
        ...{ id: randomUUID(), removal, list, campaign: of, item: id, partOf: null },
        // An org that is gone is nobody's; whoever sees the one above it may put it back.
        org: (list === 'orgs' ? (item as { parent?: string }).parent : undefined) ?? orgs.at(-1) ?? id,
        title: titleOf(item, campaign).slice(0, maxTitle),
        campaignTitle: campaign?.title ?? null,
        ...{ position, body: JSON.stringify(item), removedAt: at, byName },
      }
    })
  const phases = new Map(
    things.flatMap((one) => (one.list === 'phases' ? [[`${one.campaign}/${one.item}`, one.id]] : [])),
  )
  return things.map((one) => {
    if (one.list !== 'placements') return one
    const { phase } = JSON.parse(one.body) as { phase: string }
    return { ...one, partOf: phases.get(`${one.campaign}/${phase}`) ?? null }
  })
}

/** A campaign with its lists, or an org with its filler: changes tell of these apart. */
function wholeThing(plan: Plan, list: PlanChange['list'], position: number): object | undefined {
  return list === 'campaigns' || list === 'orgs' ? plan[list][position] : undefined
}

/** Where things stand in their lists, each list looked through once. */
function positionsIn(plan: Plan) {
  const known = new Map<readonly { readonly id: string }[], ReadonlyMap<string, number>>()
  return (list: PlanChange['list'], campaign: Campaign | undefined, id: string): number => {
    const things = ((campaign ?? plan) as unknown as Record<string, readonly { readonly id: string }[] | undefined>)[
      list
    ]
    if (!things) return 0
    const places = known.get(things) ?? new Map(things.map((one, place) => [one.id, place]))
    known.set(things, places)
    return places.get(id) ?? things.length
  }
}

interface Titled {
  readonly id: string
  readonly title?: string
  readonly name?: string
  readonly text?: string
  readonly slide?: Slide
  readonly slides?: readonly unknown[]
}

/** What people know a thing by: its title or name, its words, or those of the first slide that it shows. */
function titleOf(value: unknown, campaign: Campaign | undefined): string {
  const { id, title, name, text, slide, slides } = value as Titled
  const own = title ?? name ?? text
  if (own !== undefined) return own
  const shown = slide ?? campaign?.slides.find((one) => one.id === slides?.[0])
  return shown?.kind === 'slogan' ? shown.text : id
}
