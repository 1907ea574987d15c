import type { FillerInForce, FillerPicture } from '../../shared/api/filler.ts'
import type { OrgId } from '../../shared/plan/plan.ts'
import type { ApprovedBook } from '../planning/approved.ts'
import { approvedPictureOf } from '../planning/lacks-approval.ts'
import type { PlanInForce } from '../planning/plan-in-force.ts'
import { picturesReached, type ReachedPicture } from './pictures/pictures-reached.ts'

const mostNamed = 4

/** The approved filler of an org, or of the nearest above that has one, as it was approved for the boards of the org that `sees` admits. */
export function fillerInForce(
  { playing, tree }: PlanInForce,
  book: ApprovedBook,
  of: OrgId,
  sees: (org: OrgId) => boolean,
): FillerInForce | null {
  const fillers = new Map(playing.orgs.map(({ id, filler }) => [id, filler]))
  const owner = tree.chainOf(of).find(({ id }) => fillers.get(id) !== undefined)
  const filler = owner && fillers.get(owner.id)
  if (!filler) return null
  const boards = playing.boards.filter(({ org }) => tree.isWithin(org, of) && sees(org))
  const reached = picturesReached(
    { ...playing, boards, campaigns: [] },
    ({ list, id }) => list === 'fillers' && id === owner.id,
  )
  return { org: owner.id, filler, pictures: reached.flatMap((one) => pictureOf(one, book) ?? []) }
}

function pictureOf({ slide, places, ...canvas }: ReachedPicture, book: ApprovedBook): FillerPicture | undefined {
  const { width, height, color } = canvas
  const rendition = approvedPictureOf({ slide, width, height, color }, book)
  const boards = places.slice(0, mostNamed).map(({ board, section }) => ({ id: board.id, section }))
  return rendition && { width, height, color, rendition, boards, more: places.length - boards.length }
}
