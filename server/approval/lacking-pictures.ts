import { colorOf } from '../../shared/plan/effective.ts'
import type { Board, Campaign, Placement } from '../../shared/plan/plan.ts'
import { remembered } from '../../shared/remembered.ts'
import { placementOutOfReach } from '../../shared/schedule/out-of-reach.ts'
import { speaks } from '../../shared/schedule/rule.ts'
import type { Schedule } from '../../shared/schedule/schedule.ts'
import type { ApprovedBook, Pixels } from '../planning/approved.ts'
import { textOfKey } from '../planning/item.ts'
import { lacksApproval } from '../planning/lacks-approval.ts'
import { canvasesFor } from './pictures-reached.ts'

/** By the texts of their keys, the slides of a campaign that are not approved on each canvas that they reach, with those canvases. */
export type LackingPictures = ReadonlyMap<string, readonly Pixels[]>

interface Known {
  readonly book: ApprovedBook
  readonly byCampaign: Map<string, LackingPictures>
}

const known = new WeakMap<Schedule, Known>()

/** What a campaign lacks of all that it can ever show; looked for once while the plan and what is approved are the same. */
export function lackingPictures(schedule: Schedule, book: ApprovedBook, id: string): LackingPictures {
  let of = known.get(schedule)
  if (of?.book !== book) {
    of = { book, byCampaign: new Map() }
    known.set(schedule, of)
  }
  return remembered(of.byCampaign, id, () => {
    const campaign = schedule.plan.campaigns.find((one) => one.id === id)
    return campaign ? lackingOf(campaign, schedule, book) : new Map()
  })
}

function lackingOf(campaign: Campaign, schedule: Schedule, book: ApprovedBook): LackingPictures {
  const places = new Map(campaign.placements.map((one) => [one, placesOf(one, campaign, schedule)]))
  const lacking = new Map<string, readonly Pixels[]>()
  for (const slide of campaign.slides) {
    const found = new Map<string, Pixels>()
    for (const [{ slides }, some] of places) {
      if (!slides.includes(slide.id)) continue
      for (const { board, pixels } of some) {
        if (speaks(slide, board) && lacksApproval({ slide, ...pixels }, book)) found.set(textOf(pixels), pixels)
      }
    }
    if (found.size > 0)
      lacking.set(textOfKey({ list: 'slides', campaign: campaign.id, id: slide.id }), [...found.values()])
  }
  return lacking
}

/** The canvases that a placement reaches, one for all boards that are alike: there are thousands of boards, and few shapes. */
function placesOf(placement: Placement, { org }: Campaign, { plan, tree }: Schedule) {
  const places = new Map<string, { readonly board: Board; readonly pixels: Pixels }>()
  for (const board of plan.boards) {
    if (placementOutOfReach(board, org, placement, tree) !== undefined) continue
    for (const { width, height } of canvasesFor(placement, board)) {
      const pixels = { width, height, color: colorOf(board) }
      remembered(places, `${textOf(pixels)} ${board.languages ?? ''}`, () => ({ board, pixels }))
    }
  }
  return [...places.values()]
}

const textOf = ({ width, height, color }: Pixels) => `${width}×${height} ${color}`
