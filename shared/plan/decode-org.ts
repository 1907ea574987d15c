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

/** No state has so many; without a bound, what stands above each org would fill the memory. */
const maxLevels = 1000
const tooDeep: Said = { en: `below more than ${maxLevels} other orgs`, vi: `dưới hơn ${maxLevels} cấp đơn vị` }

interface Link {
  readonly parent: OrgId
  readonly place: Place
}

/** The orgs of a plan: a forest, no org above itself, none below more than a thousand others. */
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
    refuseCirclesAndDepths(links)
    return orgs
  }
}

function refuseCirclesAndDepths(links: ReadonlyMap<OrgId, Link>): void {
  /** How many orgs stand above one. */
  const levels = new Map<OrgId, number>()
  for (const start of links.keys()) {
    const path = new Set<OrgId>()
    let id: OrgId | undefined = start
    while (id !== undefined && !levels.has(id) && !path.has(id)) {
      path.add(id)
      id = links.get(id)?.parent
    }
    if (id !== undefined && path.has(id)) refuseCircleFrom(id, links)
    let level = (id === undefined ? undefined : levels.get(id)) ?? -1
    for (const each of [...path].reverse()) {
      level += 1
      levels.set(each, level)
      const link = links.get(each)
      // Those below it would only say the same again.
      if (link && level === maxLevels + 1) refuse(link.place, tooDeep)
    }
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
