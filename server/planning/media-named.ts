import type { CampaignId, OrgId, Plan, Selector, Slide } from '../../shared/plan/plan.ts'
import { remembered } from '../../shared/remembered.ts'

/** The files that a slide shows, with the pointers into the slide at which it names them. */
export function mediaPlacesIn(slide: Slide): readonly { readonly file: string; readonly pointer: string }[] {
  if (slide.kind === 'slogan') return slide.emblem === undefined ? [] : [{ file: slide.emblem, pointer: '/emblem' }]
  const versions = (slide.versions ?? []).flatMap(({ media }, index) =>
    media === undefined ? [] : [{ file: media, pointer: `/versions/${index}/media` }],
  )
  return [{ file: slide.media, pointer: '/media' }, ...versions]
}

/** What names a file: a campaign, or what an org has for the boards of a selector. */
export interface Naming {
  readonly org: OrgId
  readonly campaign?: CampaignId
  readonly boards?: Selector | undefined
}

const named = new WeakMap<Plan, ReadonlyMap<string, readonly Naming[]>>()

/** The files that a plan names, each with all that names it. */
export function mediaNamedIn(plan: Plan): ReadonlyMap<string, readonly Naming[]> {
  const known = named.get(plan)
  if (known) return known
  const found = new Map<string, Naming[]>()
  const note = (naming: Naming, slides: readonly (Slide | undefined)[]) => {
    const files = new Set(slides.flatMap((slide) => (slide ? mediaPlacesIn(slide) : [])).map(({ file }) => file))
    for (const file of files) remembered(found, file, () => []).push(naming)
  }
  for (const { id, filler } of plan.orgs) note({ org: id }, [filler])
  for (const { id, org, slides } of plan.campaigns) note({ org, campaign: id }, slides)
  for (const { org, boards, slide } of [...(plan.interrupts ?? []), ...(plan.restrictions ?? [])]) {
    note({ org, boards }, [slide])
  }
  named.set(plan, found)
  return found
}
