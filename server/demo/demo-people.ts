import { randomUUID } from 'node:crypto'
import type { Role } from '../../shared/api/role.ts'
import type { OrgId } from '../../shared/plan/plan.ts'
import { authorityOf } from '../access/authority.ts'
import type { PersonCaller, PersonId } from '../access/caller.ts'
import type { By } from '../approval/by.ts'
import type { RunningServer } from '../start-server.ts'
import { keepGrant } from '../store/people/grant-store.ts'
import { keepPerson } from '../store/people/people-store.ts'

/** Somebody of the demo's offices. They have no password: they come in by the links that a start prints. */
export interface DemoPerson {
  readonly login: string
  readonly name: string
  /** What they do, in Vietnamese and in English. */
  readonly does: string
  readonly org: string
  readonly roles: readonly Role[]
}

/** One writes and looks after everything, another approves, a third sees one ward alone. */
export const demoPeople = {
  author: {
    ...{ login: 'lan', name: 'Nguyễn Thị Lan', org: 'vinh-phuc' },
    does: 'soạn, trình duyệt, quản trị · writes, submits, administers',
    roles: ['editor', 'operator', 'technician', 'administrator'],
  },
  approver: {
    ...{ login: 'hung', name: 'Trần Văn Hùng', org: 'vinh-phuc' },
    does: 'duyệt, thu hồi, phát khẩn · approves, takes down, releases emergencies',
    roles: ['approver'],
  },
  ward: {
    ...{ login: 'mai', name: 'Lê Thị Mai', org: 'dong-tam' },
    does: 'biên tập của riêng phường Đồng Tâm · writes for one ward alone',
    roles: ['editor'],
  },
} as const satisfies Readonly<Record<string, DemoPerson>>

/** Makes a person of the demo, and answers how they act at `at` (epoch ms) as if they had signed in. */
export async function makeDemoPerson(
  { database, planner }: Pick<RunningServer, 'database' | 'planner'>,
  { login, name, org, roles }: DemoPerson,
  at: number,
): Promise<By & { readonly caller: PersonCaller }> {
  const id = randomUUID() as string as PersonId
  const grants = roles.map((role) => ({ org: org as OrgId, role }))
  await database.write(async (trx) => {
    await keepPerson(trx, { id, login, name, email: null, password: null, at })
    for (const grant of grants) {
      await keepGrant(trx, {
        ...{ ...grant, id: randomUUID(), person: id, deputyFor: null },
        ...{ startsAt: at, endsAt: null, madeAt: at, madeBy: 'demo' },
      })
    }
  })
  const tree = planner.current()?.tree
  if (!tree) throw new Error('the demo has no plan yet')
  return {
    at,
    caller: { kind: 'person', id, login, name, grants, session: { id: 'demo', hash: '', stage: 'complete' } },
    authority: authorityOf(grants, tree),
    actor: { kind: 'person', id, name, address: null },
  }
}
