import { expect, it } from 'vitest'
import type { TakeDown } from '../../../server/planning/take-down.ts'
import { keepTakeDown } from '../../../server/store/approval/take-down-store.ts'
import { readPlaylist } from '../../../server/store/boards/playlist-store.ts'
import { readPlan } from '../../../server/store/plan/plan-store.ts'
import type { BoardId, OrgId } from '../../../shared/plan/plan.ts'
import type { Playlist } from '../../../shared/playlist/playlist.ts'
import { aServer } from '../a-server.ts'
import { putInForce } from '../in-force.ts'
import { smallPlan } from '../small-plan.ts'

const dai = 'dai' as BoardId
const dayMs = 86_400_000
const cleared: TakeDown = {
  ...{ id: 'thu-hoi', kind: 'take-down', org: 'huyen' as OrgId, subject: { what: 'everything' }, endsAt: null },
}

type Node = Awaited<ReturnType<typeof aServer>>

/** Two servers of one database, where one has a plan in force that the other has read. */
async function twoNodes() {
  const one = await aServer()
  await putInForce(one, smallPlan())
  await one.planner.settled()
  const other = await aServer({ folder: one.dir })
  other.planner.tick()
  await other.planner.settled()
  return { one, other }
}

const clears = ({ planner, clock }: Node) =>
  planner.edit(() => ({
    takeDowns: [cleared],
    urgent: true,
    write: (trx) =>
      keepTakeDown(trx, {
        ...{ ...cleared, subject: JSON.stringify(cleared.subject), reason: 'Sai', person: 'p', personName: 'P' },
        ...{ madeAt: clock.at, endedAt: null },
      }),
  }))

async function tiersOn({ database, planner }: Node, board: BoardId) {
  await planner.settled()
  const { tracks } = JSON.parse((await readPlaylist(database.db, board))!.body) as Playlist
  return [...new Set(tracks.flatMap(({ segments }) => segments.map(({ tier }) => tier)))]
}

const titled = (title: string) =>
  smallPlan((document) => {
    document.campaigns[0]!.title = title
  })

it('never puts back on a board what another node has taken down, and knows of it with its next look', async () => {
  const { one, other } = await twoNodes()
  await clears(one)
  expect(await tiersOn(one, dai)).toEqual(['filler'])
  other.clock.at += dayMs
  other.planner.tick()
  expect(await tiersOn(other, dai)).toEqual(['filler'])
  expect(other.planner.current()!.isTakenDown(dai)).toBe(true)
})

it('edits what another node has written, and undoes none of it', async () => {
  const { one, other } = await twoNodes()
  await one.planner.edit(() => ({ plan: titled('Của một') }))
  await other.planner.edit((current) => {
    const [first, ...rest] = current!.plan.campaigns
    return { plan: { ...current!.plan, campaigns: [first!, ...rest.map((own) => ({ ...own, title: 'Của kia' }))] } }
  })
  const stored = (await readPlan(one.database.db))!
  expect(stored.campaigns.map(({ title }) => title)).toEqual(['Của một', 'Của kia'])
  expect(other.planner.current()!.plan).toEqual(stored)
})

it('brings its own boards what another node has put in force', async () => {
  const { one, other } = await twoNodes()
  await clears(one)
  const isNews = await other.planner.catchUp()
  await other.planner.settled()
  expect([isNews, await other.planner.catchUp()]).toEqual([true, false])
  expect(other.planner.head(dai)).toEqual(one.planner.head(dai))
  expect(await other.planner.read(dai)).toMatchObject({ version: one.planner.head(dai)!.version })
})
