import type { BoardChange, BoardsChanged } from '../../../shared/api/board-changes.ts'
import { type Decoder, isObject, list, object } from '../../../shared/plan/decoding.ts'
import { type Fault, inside, refuse, type Said } from '../../../shared/plan/fault.ts'
import type { Board, OrgId } from '../../../shared/plan/plan.ts'
import { problem } from '../../../shared/problem/problem.ts'
import { isId } from '../../../shared/protocol/bounds.ts'
import type { PlanInForce } from '../../planning/plan-in-force.ts'
import { withBoardsChanged } from '../../planning/with-boards-changed.ts'
import { json } from '../calls/answers.ts'
import { decodedBody } from '../calls/decoded-body.ts'
import { editPlan, type PlanEditParts } from '../plan/edit-plan.ts'
import { planRefused, planTagFor } from '../plan/plan-routes.ts'
import type { Call, Route } from '../route.ts'
import { checkMayEdit } from './board-edit-routes.ts'

const mostAtOnce = 500

const notFound: Said = { en: 'no board has this id', vi: 'không có bảng nào mang mã này' }
const twice: Said = { en: 'an earlier change names this board', vi: 'bảng này đã có ở mục trước' }
const noOrg: Said = { en: 'no org has this id', vi: 'không có đơn vị nào mang mã này' }
const notYours: Said = { en: 'not yours to change', vi: 'bạn không có quyền thay đổi' }
const tooMany: Said = { en: `at most ${mostAtOnce} at once`, vi: `mỗi lần tối đa ${mostAtOnce} bảng` }

const change: Decoder<BoardChange> = (value, place) => {
  if (!isObject(value)) return refuse(place, { en: 'expected an object', vi: 'phải là một đối tượng' })
  if (isId(value.id)) return value as BoardChange
  return refuse(inside(place, 'id'), { en: 'expected an id', vi: 'phải là một mã' })
}
const someChanges = list(change, 1)

/** The fields are the plan's own decoder's to read. */
const changing = object<{ readonly changes: readonly BoardChange[] }>({
  changes: (value, place) =>
    Array.isArray(value) && value.length > mostAtOnce ? refuse(place, tooMany) : someChanges(value, place),
})

/** Many boards, changed as one. */
export function boardChangeRoutes(parts: PlanEditParts): Route[] {
  return [
    {
      id: 'changeBoards',
      method: 'POST',
      path: '/api/v1/boards/change',
      access: 'see',
      summary:
        'Changes up to 500 boards in one revision, all of them or none; each change is as for one board, with its `id`. Faults are told by ' +
        'the change that they are in. Honours `If-Match` with the plan’s tag. What is answered as `former`, sent again, undoes it.',
      body: { types: ['application/json'], maxBytes: 512 * 1024, schema: 'BoardChanges' },
      answer: { status: 200, describes: 'They are so.', schema: 'BoardsChanged' },
      refuses: ['value-refused', 'plan-refused', 'no-plan', 'changed-meanwhile', 'locked-from-above', 'in-use'],
      async handle(call) {
        checkMayEdit(call)
        const { changes } = decodedBody(call, changing)
        let former: readonly BoardChange[] = []
        const edited = await editPlan(parts, call, 'board.change', (current) => {
          if (!current) throw problem('no-plan')
          const unknown = unknownIn(call, current, changes)
          const known = changes.map((one, index) => (unknown.some((fault) => isOf(fault, index)) ? undefined : one))
          checkMayChange(call, current, known)
          const { plan, faults = [] } = withBoardsChanged(current.plan, known)
          if (!plan || unknown.length > 0) throw planRefused([...unknown, ...faults.map(inChanges)])
          former = changes.map((one) => formerOf(one, current.boards.get(one.id)))
          const indices = new Map<string, number>(changes.map(({ id }, index) => [id, index]))
          return { plan, pointerOf: ({ id }) => pointerOf(changes, indices.get(id)) }
        })
        return json<BoardsChanged>(
          { ...edited, former },
          { headers: { etag: `"${planTagFor(call, edited.revision)}"` } },
        )
      },
    },
  ]
}

/** What changes name that is not there for the caller: a board or an org that they do not see is as if there were none. */
function unknownIn({ authority }: Call, { boards }: PlanInForce, changes: readonly BoardChange[]): readonly Fault[] {
  const named = new Set<string>()
  return changes.flatMap(({ id, org }, index) => {
    const board = boards.get(id)
    const isSeen = board !== undefined && authority.sees(board.org)
    const isTwice = named.has(id)
    named.add(id)
    const isOrgSeen = typeof org !== 'string' || authority.seesCampaign({ org: org as OrgId })
    return [
      ...(isSeen ? [] : [faultAt(`/changes/${index}/id`, notFound)]),
      ...(isSeen && isTwice ? [faultAt(`/changes/${index}/id`, twice)] : []),
      ...(isOrgSeen ? [] : [faultAt(`/changes/${index}/org`, noOrg)]),
    ]
  })
}

/** Throws a problem with every change of a board that is not the caller's to set up. */
function checkMayChange(
  { authority }: Call,
  { boards }: PlanInForce,
  changes: readonly (BoardChange | undefined)[],
): void {
  const others = changes.flatMap((change, index) => {
    const org = change && boards.get(change.id)?.org
    const may = org === undefined || authority.may('pair', org) || authority.may('administer', org)
    return may ? [] : [faultAt(`/changes/${index}`, notYours)]
  })
  if (others.length > 0) throw problem('forbidden', { faults: others })
}

function isOf({ pointer }: Fault, index: number): boolean {
  return pointer.startsWith(`/changes/${index}/`)
}

function faultAt(pointer: string, { en, vi }: Said): Fault {
  return { pointer, message: en, messageVi: vi }
}

function inChanges(fault: Fault): Fault {
  return fault.pointer === '' ? fault : { ...fault, pointer: `/changes${fault.pointer}` }
}

function pointerOf(changes: readonly BoardChange[], index: number | undefined): string {
  const one = index === undefined ? undefined : changes[index]
  if (!one) return ''
  return `/changes/${index}${'org' in one ? '/org' : ''}`
}

/** What a change takes the place of, as a change: null where there was nothing. */
function formerOf(sent: BoardChange, board: Board | undefined): BoardChange {
  const values = new Map<string, unknown>(Object.entries(board ?? {}))
  const fields = Object.keys(sent).map((key) => [key, values.get(key) ?? null])
  return { ...Object.fromEntries(fields), id: sent.id } as BoardChange
}
