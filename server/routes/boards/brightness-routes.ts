import type { BoardBrightness } from '../../../shared/api/board.ts'
import { brightnessAt } from '../../../shared/schedule/brightness-at.ts'
import type { Planner } from '../../planning/planner.ts'
import { json } from '../calls/answers.ts'
import { inForce } from '../plan/plan-routes.ts'
import type { Route } from '../route.ts'
import { ownBoardOf } from './board-routes.ts'

/** How bright boards are to be: data for their controllers. */
export function brightnessRoutes({ planner }: { readonly planner: Planner }): Route[] {
  return [
    {
      id: 'readBrightness',
      method: 'GET',
      path: '/api/v1/boards/{board}/brightness',
      access: 'see-or-board',
      summary: 'How bright a board is to be now, and until when; for a program beside its controller, which sets it.',
      answer: { status: 200, describes: 'Its brightness.', schema: 'BoardBrightness' },
      refuses: ['no-plan', 'board-not-found'],
      handle(call) {
        const { boards, plan } = inForce(planner)
        const board = ownBoardOf(call, boards)
        return json<BoardBrightness>({ ...brightnessAt(board, plan, call.at), plan: board.brightness ?? [] })
      },
    },
  ]
}
