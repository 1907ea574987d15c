import type { Today, Waits } from '../../../shared/api/today.ts'
import { remembering } from '../../access/remembering.ts'
import { directivesReceived, directivesWaiting } from '../../approval/directives/directives-waiting.ts'
import type { Emergencies } from '../../approval/emergency/emergencies.ts'
import { lackingWaits } from '../../approval/pictures/lacking-waits.ts'
import type { Submissions } from '../../approval/submissions/submissions.ts'
import type { Database } from '../../db/database.ts'
import type { BoardHealth } from '../../health/board-health.ts'
import { boardsToday } from '../../health/boards-today.ts'
import type { Repairs } from '../../health/repairs.ts'
import { comingTo } from '../../planning/coming.ts'
import { milestonesToConfirm } from '../../planning/milestones-to-confirm.ts'
import type { PlanInForce } from '../../planning/plan-in-force.ts'
import type { Planner } from '../../planning/planner.ts'
import { readAcknowledgements } from '../../store/approval/acknowledgement-store.ts'
import { countUnseenAlerts } from '../../store/boards/alert-store.ts'
import { json } from '../calls/answers.ts'
import { byOf } from '../calls/by-of.ts'
import type { Call, Route } from '../route.ts'
import { orgsRead } from '../system/audit-scope.ts'
import { inForce } from './plan-routes.ts'

/** What the first page answers from. */
export interface TodayParts {
  readonly planner: Planner
  readonly database: Database
  readonly health: BoardHealth
  readonly repairs: Repairs
  readonly submissions: Pick<Submissions, 'waitingFor'>
  readonly emergencies: Pick<Emergencies, 'waiting' | 'templates'>
}

const weekMs = 7 * 86_400_000

/** What an office is to know first of a day. */
export function todayRoutes(parts: TodayParts): Route[] {
  const { planner, database } = parts

  /** What waits for the caller. A fixed number of questions to the database, however many boards there are. */
  async function waitsFor(call: Call, current: PlanInForce): Promise<Waits> {
    const by = byOf(call)
    const received = directivesReceived(current, call.authority, call.at)
    const [{ toDecide, returned }, lacking, acknowledgements, emergencies, templates, alerts] = await Promise.all([
      parts.submissions.waitingFor(by),
      lackingWaits(parts, remembering(call.authority), call.at),
      readAcknowledgements(
        database.db,
        received.map(({ campaign }) => campaign.id),
      ),
      parts.emergencies.waiting(by, call.at),
      parts.emergencies.templates.waiting(by),
      countUnseenAlerts(database.db, orgsRead(call, current, 'see')),
    ])
    const directives = directivesWaiting(received, acknowledgements, call.authority).length
    const emergency = { emergencies: emergencies.length, templates: templates.length }
    const milestones = milestonesToConfirm(current, call.at, ({ org }) => call.authority.may('approve', org)).length
    return { submissions: toDecide, returned, ...lacking, directives, milestones, ...emergency, alerts }
  }

  return [
    {
      id: 'readToday',
      method: 'GET',
      path: '/api/v1/today',
      access: 'see',
      summary:
        'What is to be known first, of the boards and orgs that the caller sees: how boards are, which phases and emergencies begin and end ' +
        'within seven days, what waits for the caller, and what is wrong.',
      answer: { status: 200, describes: 'The day.', schema: 'Today' },
      refuses: ['no-plan'],
      async handle(call) {
        const current = inForce(planner)
        const authority = remembering(call.authority)
        const boards = current.plan.boards.filter(({ org }) => authority.sees(org))
        const { health, repairs } = parts
        const { counts, wrong } = boardsToday({ health, repairs, isTakenDown: current.isTakenDown }, boards, call.at)
        const waits = await waitsFor(call, current)
        return json<Today>({
          at: call.at,
          boards: counts,
          ...comingTo(current, authority, call.at, weekMs),
          waits,
          wrong,
        })
      },
    },
  ]
}
