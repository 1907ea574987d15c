import { onTestFinished } from 'vitest'
import { createNotices } from '../../../server/approval/notices/notices.ts'
import type { Database } from '../../../server/db/database.ts'
import { loadAlerts } from '../../../server/health/alerts.ts'
import { loadBoardHealth } from '../../../server/health/board-health.ts'
import { loadRepairs } from '../../../server/health/repairs.ts'
import { type ChosenAlertSettings, keepAlertSettings } from '../../../server/store/boards/alert-settings-store.ts'
import { keepGrant } from '../../../server/store/people/grant-store.ts'
import { keepPerson } from '../../../server/store/people/people-store.ts'
import type { Role } from '../../../shared/api/role.ts'
import type { Board, BoardId, Org, OrgId } from '../../../shared/plan/plan.ts'
import { orgTreeOf } from '../../../shared/schedule/org-tree.ts'
import { parseInstant } from '../../../shared/time/date-time-text.ts'
import { opened } from '../../contracts/new-place.ts'

const minuteMs = 60_000

/** Something that somebody was told. */
export interface Told {
  readonly to: string
  readonly at: string
  readonly text: string
}

const orgs: readonly Org[] = [
  { id: 'tinh', name: 'Tỉnh' },
  { id: 'huyen', name: 'Huyện X', parent: 'tinh' },
  { id: 'xa', name: 'Xã Đông', parent: 'huyen' },
  { id: 'tay', name: 'Xã Tây', parent: 'huyen' },
] as unknown as readonly Org[]

/** Boards under watch, with a clock that stands still until it is moved; a minute passes with its tick. */
export async function watchedBoards(people: readonly (readonly [id: string, org: string, role: Role])[]) {
  const database: Database = await opened({ sqlite: ':memory:' })
  onTestFinished(() => database.close())
  const clock = { at: parseInstant('2026-11-21T14:00+07:00')! }
  const letters: Told[] = []
  const hooks: { readonly org: string; readonly url: string; readonly message: object }[] = []
  const reported: unknown[] = []
  const tree = orgTreeOf(orgs)
  const boards = ['huyen', 'xa', 'tay'].flatMap((org) =>
    [1, 2, 3, 4].map(
      (n): Board => ({
        id: `${org}-${n}` as BoardId,
        org: org as OrgId,
        name: `Bảng ${org} ${n}`,
        kind: 'led',
        width: 96,
        height: 32,
      }),
    ),
  )
  await database.write(async (trx) => {
    for (const [id, org, role] of people) {
      await keepPerson(trx, { id, login: id, name: id, email: `${id}@x.example`, password: null, at: 0 })
      await keepGrant(trx, {
        ...{
          id,
          person: id,
          org: org as OrgId,
          role,
          deputyFor: null,
          startsAt: 0,
          endsAt: null,
          madeAt: 0,
          madeBy: '',
        },
      })
    }
  })
  const clockText = () => new Date(clock.at + 7 * 3_600_000).toISOString().slice(11, 16)
  const notices = createNotices({
    ...{ database, tree: () => tree, publicUrl: undefined, changed: () => undefined },
    mailer: {
      send: ({ to, subject, text }) =>
        letters.push({ to: to.split('@')[0] ?? '', at: clockText(), text: `${subject}\n${text}` }),
      settled: async () => undefined,
      close: () => undefined,
    },
    report: (error) => reported.push(error),
  })
  const zoneOf = () => 'Asia/Ho_Chi_Minh'

  async function start() {
    const byId = new Map(boards.map((board) => [board.id, board]))
    const health = await loadBoardHealth(
      { database, zoneOf, boardOf: (board) => byId.get(board), newest: () => undefined, isPaired: () => true },
      clock.at,
    )
    const repairs = await loadRepairs(database)
    const alerts = await loadAlerts({
      ...{ database, health, repairs, notices, zoneOf, boards: () => boards, tree: () => tree, now: () => clock.at },
      webhooks: {
        send: ({ org, url }, message) => hooks.push({ org, url, message }),
        settled: async () => undefined,
        close: () => undefined,
      },
      report: (error) => reported.push(error),
    })
    return { health, repairs, alerts }
  }
  let running = await start()
  const settled = async () => {
    await running.alerts.settled()
    await notices.settled()
  }
  async function minutes(count: number) {
    for (let minute = 0; minute < count; minute++) {
      clock.at += minuteMs
      for (const { id } of boards) if (running.health.factsOf(id).connected) running.health.heard(id, clock.at)
      await running.alerts.tick(clock.at)
      await notices.settled()
    }
  }

  return {
    ...{ database, clock, hooks, reported, boards, settled, minutes },
    get health() {
      return running.health
    },
    get repairs() {
      return running.repairs
    },
    /** Lets time pass until a clock time. */
    until: (time: string) => minutes(minutesTo(clockText(), time)),
    /** What people were told since the last time, by letter: whom, when, and the words. */
    told: () => letters.splice(0),
    connect: (...ids: string[]) => {
      for (const id of ids) running.health.connected(id as BoardId, clock.at)
    },
    lose: (...ids: string[]) => {
      for (const id of ids) running.health.gone(id as BoardId, clock.at)
    },
    chooses: (org: string, chosen: ChosenAlertSettings, secret: string | null = null) =>
      database.write((trx) => keepAlertSettings(trx, org, { chosen, secret }, clock.at)),
    /** The server stops, and starts again after so many minutes. */
    async restarts(afterMinutes: number) {
      await settled()
      await running.health.flush()
      clock.at += afterMinutes * minuteMs
      running = await start()
    },
  }
}

function minutesTo(from: string, to: string): number {
  const [here = 0, there = 0] = [from, to].map((text) => Number(text.slice(0, 2)) * 60 + Number(text.slice(3)))
  return (there - here + 1440) % 1440
}
