import type { Builds } from '../../../shared/api/installation.ts'
import { problem } from '../../../shared/problem/problem.ts'
import type { ShellRollout } from '../../health/shell-rollout.ts'
import type { AuditLog } from '../../store/audit/audit-log.ts'
import type { ShippedShell } from '../../store/boards/shell-store.ts'
import { json } from '../calls/answers.ts'
import type { Call, Route } from '../route.ts'

/** What the routes of builds of the board's page answer from. */
export interface ShellRouteParts {
  readonly shells: ShellRollout
  readonly log: AuditLog
}

/** Builds of the board's page: which one is brought to boards, and how those fare that try it. For who administers the installation. */
export function shellRoutes({ shells, log }: ShellRouteParts): Route[] {
  const decision = (id: string, verb: 'release' | 'stop', summary: string): Route => ({
    id,
    method: 'POST',
    path: `/api/v1/shells/{build}/${verb}`,
    access: 'administer',
    summary,
    answer: { status: 200, describes: 'How builds stand now.', schema: 'Shells' },
    refuses: ['forbidden', 'not-found'],
    async handle(call) {
      checkEverywhere(call)
      const build = call.param('build')
      const state = verb === 'release' ? 'good' : 'stopped'
      const deed = { act: `shell.${verb}`, subject: { kind: 'shell', id: build }, org: null, after: { state } }
      const isThere = await shells.decide(build, state, call.at, (trx) => log.append(trx, call.actor, call.at, [deed]))
      if (!isThere) throw problem('not-found')
      return json(viewOf(shells))
    },
  })
  return [
    {
      id: 'readShells',
      method: 'GET',
      path: '/api/v1/shells',
      access: 'administer',
      summary:
        'The build of the board’s page that this server ships, how the boards fare that try it first, and builds that were stopped; for ' +
        'those who administer the whole installation.',
      answer: { status: 200, describes: 'How builds stand.', schema: 'Shells' },
      refuses: ['forbidden'],
      handle(call) {
        checkEverywhere(call)
        return json(viewOf(shells))
      },
    },
    decision('releaseShell', 'release', 'Brings a build to every board, whatever became of those that tried it.'),
    decision(
      'stopShell',
      'stop',
      'Brings a build to no board any more; those that run it go back to the one before where they still have it.',
    ),
  ]
}

function checkEverywhere({ authority }: Call): void {
  if (!authority.mayEverywhere('administer')) throw problem('forbidden')
}

function viewOf(shells: ShellRollout): Builds {
  const current = shells.current()
  const trials = shells.trials()
  const named = ({ build, shippedAt, changedAt, byPerson }: ShippedShell) => ({ build, shippedAt, changedAt, byPerson })
  return {
    current: current?.build ?? null,
    trial:
      current?.state === 'trial'
        ? {
            build: current.build,
            boards: trials.map(({ board }) => board),
            healthy: trials.filter(({ runningSince }) => runningSince !== null).map(({ board }) => board),
            failed: trials.filter(({ failedAt }) => failedAt !== null).map(({ board }) => board),
            since: current.shippedAt,
          }
        : null,
    stopped: shells.stopped().map(named),
  }
}
