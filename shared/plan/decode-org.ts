import { wholeSlide } from './decode-slide.ts'
import { title } from './decode-text.ts'
import { type Decoder, object, optional } from './decoding.ts'
import { inside, type Place, refuse, type Said } from './fault.ts'
import type { Org, OrgId } from './plan.ts'
import type { PlanNames } from './plan-names.ts'

const circle: Said = {
  en: 'the parents of this org lead back to it',
  vi: 'chuỗi đơn vị cấp trên quay lại chính đơn vị này',
}

interface Link {
  readonly parent: OrgId
  readonly place: Place
}

/** The orgs of a plan: a forest, no org above itself. */
export function orgsOf(names: PlanNames): Decoder<readonly Org[]> {
  return (value, place) => {
    const links = new Map<OrgId, Link>()
    const org = object<Org>(
      {
        id: names.orgs.define,
        name: title,
        level: optional(title),
        parent: optional(names.orgs.refer),
        filler: optional(wholeSlide),
      },
      {
        check: ({ id, parent }, at) => {
          if (id !== undefined && parent !== undefined) links.set(id, { parent, place: inside(at, 'parent') })
        },
      },
    )
    const orgs = names.orgs.listOf(org)(value, place)
    refuseCircles(links)
    return orgs
  }
}

function refuseCircles(links: ReadonlyMap<OrgId, Link>): void {
  const walked = new Set<OrgId>()
  for (const start of links.keys()) {
    const path = new Set<OrgId>()
    let id: OrgId | undefined = start
    while (id !== undefined && !walked.has(id) && !path.has(id)) {
      path.add(id)
      id = links.get(id)?.parent
    }
    if (id !== undefined && path.has(id)) refuseCircleFrom(id, links)
    for (const each of path) walked.add(each)
  }
}

function refuseCircleFrom(first: OrgId, links: ReadonlyMap<OrgId, Link>): void {
  let id = first
  do {
    const link = links.get(id)
    if (link === undefined) return
    refuse(link.place, circle)
    id = link.parent
  } while (id !== first)
}
