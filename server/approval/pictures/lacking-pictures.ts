import { colorOf } from '../../../shared/plan/effective.ts'
import type { Board, Campaign, OrgId, Placement, Slide } from '../../../shared/plan/plan.ts'
import { remembered } from '../../../shared/remembered.ts'
import { placementOutOfReach } from '../../../shared/schedule/out-of-reach.ts'
import { speaks } from '../../../shared/schedule/rule.ts'
import type { Schedule } from '../../../shared/schedule/schedule.ts'
import type { ApprovedBook, Pixels } from '../../planning/approved.ts'
import { textOfKey } from '../../planning/item.ts'
import { lacksApproval } from '../../planning/lacks-approval.ts'
import { keptWith } from '../submissions/kept-with.ts'
import { canvasesFor } from './pictures-reached.ts'

/** By the texts of their keys, the slides of a campaign that are not approved on each canvas that they reach, with those canvases. */
export type LackingPictures = ReadonlyMap<string, readonly Pixels[]>

const ofCampaigns = keptWith<Schedule, ApprovedBook, LackingPictures>()
const ofFillers = keptWith<Schedule, ApprovedBook, readonly Pixels[]>()

/** What a campaign lacks of all that it can ever show; looked for once while the plan and what is approved are the same. */
export function lackingPictures(schedule: Schedule, book: ApprovedBook, id: string): LackingPictures {
  return remembered(ofCampaigns(schedule, book), id, () => {
    const campaign = schedule.plan.campaigns.find((one) => one.id === id)
    return campaign ? lackingOf(campaign, schedule, book) : new Map()
  })
}

/** The canvases that the filler of an org reaches as it plays and is not approved on; looked for once likewise. */
export function lackingOfFiller(schedule: Schedule, book: ApprovedBook, org: OrgId): readonly Pixels[] {
  return remembered(ofFillers(schedule, book), org, () => {
    const filler = schedule.plan.orgs.find(({ id }) => id === org)?.filler
    if (!filler) return []
    const places = placesOf(schedule, {}, (board) => schedule.tree.isWithin(board.org, org))
    return lackedOn(filler, places, book)
  })
}

function lackingOf(campaign: Campaign, schedule: Schedule, book: ApprovedBook): LackingPictures {
  const { id, org, placements, slides } = campaign
  const places = placements.map((placement) => {
    const reaches = (board: Board) => placementOutOfReach(board, org, placement, schedule.tree) === undefined
    return { placement, places: placesOf(schedule, placement, reaches) }
  })
  const lacking = new Map<string, readonly Pixels[]>()
  for (const slide of slides) {
    const own = places.flatMap(({ placement, places }) => (placement.slides.includes(slide.id) ? places : []))
    const found = lackedOn(slide, own, book)
    if (found.length > 0) lacking.set(textOfKey({ list: 'slides', campaign: id, id: slide.id }), found)
  }
  return lacking
}

interface Place {
  readonly board: Board
  readonly pixels: Pixels
}

/** The canvases of some boards, one for all boards that are alike: there are thousands of boards, and few shapes. */
function placesOf(
  { plan }: Schedule,
  on: Pick<Placement, 'section'>,
  reaches: (board: Board) => boolean,
): readonly Place[] {
  const places = new Map<string, Place>()
  for (const board of plan.boards) {
    if (!reaches(board)) continue
    for (const { width, height } of canvasesFor(on, board)) {
      const pixels = { width, height, color: colorOf(board) }
      remembered(places, `${textOf(pixels)} ${board.languages ?? ''}`, () => ({ board, pixels }))
    }
  }
  return [...places.values()]
}

function lackedOn(slide: Slide, places: readonly Place[], book: ApprovedBook): readonly Pixels[] {
  const found = new Map<string, Pixels>()
  for (const { board, pixels } of places) {
    if (speaks(slide, board) && lacksApproval({ slide, ...pixels }, book)) found.set(textOf(pixels), pixels)
  }
  return [...found.values()]
}

const textOf = ({ width, height, color }: Pixels) => `${width}×${height} ${color}`
