import type { ItemKey } from '../../../shared/api/item-key.ts'
import { colorOf } from '../../../shared/plan/effective.ts'
import type { Board, Placement, Plan, SectionId, Slide } from '../../../shared/plan/plan.ts'
import { remembered } from '../../../shared/remembered.ts'
import { type OrgTree, orgTreeOf } from '../../../shared/schedule/org-tree.ts'
import { outOfReach, placementOutOfReach } from '../../../shared/schedule/out-of-reach.ts'
import { speaks } from '../../../shared/schedule/rule.ts'
import type { Pixels } from '../../planning/approved.ts'
import type { CanvasPlace } from '../../planning/canvases.ts'
import { textOfKey } from '../../planning/item.ts'

/** A slide on one canvas that it can reach, and where there are such. `key` is of the item that carries it. */
export interface ReachedPicture extends Pixels {
  readonly key: ItemKey
  readonly slide: Slide
  readonly places: readonly CanvasPlace[]
}

interface Gathered extends ReachedPicture {
  readonly places: CanvasPlace[]
}

/**
 * Every canvas that the slides of some items can ever reach in a plan, whatever the time: also where their phase still waits for a
 * word, since nobody is asked again once it is given. `wants` tells which items are meant.
 */
export function picturesReached(plan: Plan, wants: (key: ItemKey) => boolean): ReachedPicture[] {
  const tree = orgTreeOf(plan.orgs)
  const reached = new Map<string, Gathered>()

  const add = (key: ItemKey, slide: Slide, board: Board, canvases: readonly Rectangle[]) => {
    if (!speaks(slide, board)) return
    const color = colorOf(board)
    // Two placements may show one slide in one place.
    const seen = new Set<SectionId | null>()
    for (const { section, width, height } of canvases) {
      if (seen.has(section)) continue
      seen.add(section)
      const of = `${textOfKey(key)} ${width}×${height} ${color}`
      remembered(reached, of, () => ({ key, slide, width, height, color, places: [] })).places.push({ board, section })
    }
  }

  for (const [key, slide, reaches] of slidesOf(plan, tree)) {
    if (!wants(key)) continue
    for (const board of plan.boards) add(key, slide, board, reaches(board))
  }
  return [...reached.values()]
}

interface Rectangle {
  readonly section: SectionId | null
  readonly width: number
  readonly height: number
}

/** Every slide of a plan with the item that carries it, and on which canvases of a board it can stand. */
function* slidesOf(
  plan: Plan,
  tree: OrgTree,
): Generator<readonly [ItemKey, Slide, (board: Board) => readonly Rectangle[]]> {
  for (const { id, filler } of plan.orgs) {
    if (!filler) continue
    yield [{ list: 'fillers', campaign: '', id }, filler, (board) => (tree.isWithin(board.org, id) ? all(board) : [])]
  }
  for (const campaign of plan.campaigns) {
    const showing = new Map<string, Placement[]>()
    for (const placement of campaign.placements) {
      for (const slide of placement.slides) remembered(showing, slide, () => []).push(placement)
    }
    for (const slide of campaign.slides) {
      const placements = showing.get(slide.id) ?? []
      yield [
        { list: 'slides', campaign: campaign.id, id: slide.id },
        slide,
        (board) =>
          placements
            .filter((placement) => placementOutOfReach(board, campaign.org, placement, tree) === undefined)
            .flatMap((placement) => canvasesFor(placement, board)),
      ]
    }
  }
  for (const list of ['interrupts', 'restrictions'] as const) {
    for (const { id, org, boards, slide } of plan[list] ?? []) {
      if (!slide) continue
      const key = { list, campaign: '', id }
      yield [key, slide, (board) => (outOfReach(board, org, boards, tree) === undefined ? [whole(board)] : [])]
    }
  }
}

/** The canvases of a board on which what is placed so can stand, once it reaches the board: one section, or the whole and all of them. */
export const canvasesFor = ({ section }: Pick<Placement, 'section'>, board: Board): readonly Rectangle[] =>
  section === undefined ? all(board) : sectionsOf(board, section)

const whole = ({ width, height }: Board): Rectangle => ({ section: null, width, height })

const all = (board: Board): Rectangle[] => [whole(board), ...sectionsOf(board)]

function sectionsOf({ sections = [] }: Board, only?: SectionId): Rectangle[] {
  return sections
    .filter(({ id }) => only === undefined || id === only)
    .map(({ id, width, height }) => ({ section: id, width, height }))
}
