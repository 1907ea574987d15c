import { type Fault, inside, noFaults, type Place, refuse, rootOf } from '../../../shared/plan/fault.ts'
import type { Board, Interrupt, OrgId, Selector } from '../../../shared/plan/plan.ts'
import { outOfReach } from '../../../shared/schedule/out-of-reach.ts'
import { speaks } from '../../../shared/schedule/rule.ts'
import type { PlanInForce } from '../../planning/plan-in-force.ts'

/** Where an interrupt comes: the boards that show it, and those that it is meant for but whose languages it is not in. */
export interface Reached {
  readonly boards: readonly Board[]
  readonly silent: readonly Board[]
}

/** What an interrupt reaches, as the plan is now. */
export function reachedBoards(
  { plan, tree }: Pick<PlanInForce, 'plan' | 'tree'>,
  { org, boards, slide }: Pick<Interrupt, 'org' | 'boards' | 'slide'>,
): Reached {
  const meant = plan.boards.filter((board) => outOfReach(board, org, boards, tree) === undefined)
  const [shown, silent]: [Board[], Board[]] = [[], []]
  for (const board of meant) (speaks(slide, board) ? shown : silent).push(board)
  return { boards: shown, silent }
}

/** What a selector names that an org does not have: to it, others' orgs and boards are not there. */
export function strangersIn(
  { boards = [], orgs = [] }: Selector,
  of: OrgId,
  { plan, tree }: Pick<PlanInForce, 'plan' | 'tree'>,
): readonly Fault[] {
  const faults = noFaults()
  const root = inside(rootOf(faults), 'boards')
  const own = new Map(plan.boards.map((board) => [board.id, board]))
  const check = <T>(key: string, ids: readonly T[], isOwn: (id: T) => boolean, place: Place) => {
    for (const [index, id] of ids.entries()) {
      if (isOwn(id)) continue
      refuse(inside(inside(place, key), index), { en: 'there is none here with this id', vi: 'ở đây không có mã này' })
    }
  }
  check('orgs', orgs, (id) => tree.isWithin(id, of), root)
  check(
    'boards',
    boards,
    (id) => {
      const board = own.get(id)
      return board !== undefined && tree.isWithin(board.org, of)
    },
    root,
  )
  return faults.list
}
