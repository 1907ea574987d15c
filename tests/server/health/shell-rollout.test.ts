import { describe, expect, onTestFinished, test } from 'vitest'
import { type Database, openDatabase } from '../../../server/db/database.ts'
import { loadShellRollout, type ShellRollout } from '../../../server/health/shell-rollout.ts'
import type { BoardId } from '../../../shared/plan/plan.ts'

const minuteMs = 60_000
const [old, fresh] = ['00000000000000aa', '00000000000000bb']

/** Boards that run a page and do as they are told, and servers that ship builds to them. */
async function aFleet(count: number) {
  const database: Database = await openDatabase({ sqlite: ':memory:' })
  onTestFinished(() => database.close())
  const boards = Array.from({ length: count }, (_, i) => `bang-${i}` as BoardId)
  const fleet = {
    at: 1_000_000,
    boards,
    told: [] as { board: BoardId; build: string }[],
    stopped: [] as { build: string; board: BoardId }[],
    away: new Set<BoardId>(),
    unwell: new Set<BoardId>(),
    ships: (build: string | undefined): Promise<ShellRollout> =>
      loadShellRollout({
        ...{ database, build, boards: () => boards, now: () => fleet.at },
        isConnected: (board) => !fleet.away.has(board),
        isWell: (board) => !fleet.unwell.has(board),
        tell: (some, build) => fleet.told.push(...some.map((board) => ({ board, build }))),
        alerts: { shellStopped: (build, board) => fleet.stopped.push({ build, board }) },
        report(error) {
          throw error
        },
      }),
    /** All say hello with this build. */
    hello: (rollout: ShellRollout, shell: string, some = boards, failedShells: string[] = []) =>
      some.map((board) => rollout.shellFor(board, { shell, failedShells })),
    async minutes(rollout: ShellRollout, minutes: number) {
      for (let i = 0; i < minutes; i++) {
        fleet.at += minuteMs
        await rollout.tick(fleet.at)
      }
    },
    tried: () => fleet.told.map(({ board }) => board),
  }
  return fleet
}

/** A fleet that runs `old`, and the server that ships `fresh` to it after its first choice. */
async function onTrial(count: number) {
  const fleet = await aFleet(count)
  await fleet.ships(old)
  fleet.at += minuteMs
  const rollout = await fleet.ships(fresh)
  expect(fleet.hello(rollout, old)).toEqual(fleet.boards.map(() => null))
  await fleet.minutes(rollout, 2)
  return { fleet, rollout, few: fleet.tried() }
}

describe('a rollout', () => {
  test('takes the first build that it hears of as good: every board is told of it', async () => {
    const fleet = await aFleet(2)
    const rollout = await fleet.ships(old)
    expect(fleet.hello(rollout, 'an-older-one')).toEqual([old, old])
    expect(fleet.hello(rollout, old)).toEqual([null, null])
  })

  test('knows no build where the server ships none', async () => {
    const fleet = await aFleet(1)
    expect(fleet.hello(await fleet.ships(undefined), old)).toEqual([null])
  })

  test.each([
    [1, 1],
    [3, 1],
    [40, 3],
    [400, 8],
  ])(
    'of %i boards gives a new build to %i first, always the same, and to the rest when those ran it for ten minutes',
    async (count, tries) => {
      const { fleet, rollout, few } = await onTrial(count)
      expect(few).toHaveLength(tries)
      expect(
        rollout
          .trials()
          .map(({ board }) => board)
          .toSorted(),
      ).toEqual(few.toSorted())
      fleet.hello(rollout, fresh, few)
      await fleet.minutes(rollout, 9)
      expect(rollout.current()).toMatchObject({ state: 'trial' })
      await fleet.minutes(rollout, 1)
      expect(rollout.current()).toMatchObject({ state: 'good' })
      await fleet.minutes(rollout, 3)
      expect(new Set(fleet.tried()).size).toBe(count)
      const rest = fleet.boards.filter((board) => !few.includes(board))
      expect(fleet.hello(rollout, old, rest)).toEqual(rest.map(() => fresh))
    },
  )

  test('chooses none that is away, under repair or not well', async () => {
    const fleet = await aFleet(8)
    await fleet.ships(old)
    const rollout = await fleet.ships(fresh)
    fleet.hello(rollout, old)
    for (const board of fleet.boards.slice(0, 3)) fleet.away.add(board)
    for (const board of fleet.boards.slice(3, 7)) fleet.unwell.add(board)
    await fleet.minutes(rollout, 3)
    expect(fleet.tried()).toEqual([fleet.boards[7]])
  })

  test('is stopped by the first board that took the build back, says so once, and gives it to nobody', async () => {
    const { fleet, rollout, few } = await onTrial(40)
    const [bad = '' as BoardId, ...others] = few
    fleet.hello(rollout, fresh, others)
    expect(fleet.hello(rollout, old, [bad], [fresh])).toEqual([null])
    fleet.hello(rollout, old, [bad], [fresh])
    expect(fleet.stopped).toEqual([{ build: fresh, board: bad }])
    await fleet.minutes(rollout, 20)
    expect(fleet.hello(rollout, old)).toEqual(fleet.boards.map(() => null))
    // Those that ran it go back, where they can.
    expect(fleet.hello(rollout, fresh, others)).toEqual(others.map(() => old))
    // And a server that starts again knows.
    expect((await fleet.ships(fresh)).stopped()).toMatchObject([{ build: fresh }])
  })

  test('is not stopped by a board that does not try it, nor by one alone once it is good', async () => {
    const { fleet, rollout, few } = await onTrial(40)
    const others = fleet.boards.filter((board) => !few.includes(board))
    fleet.hello(rollout, old, others, [fresh])
    expect(rollout.current()).toMatchObject({ state: 'trial' })
    fleet.hello(rollout, old, others)
    fleet.hello(rollout, fresh, few)
    await fleet.minutes(rollout, 12)
    expect(rollout.current()).toMatchObject({ state: 'good' })
    fleet.hello(rollout, old, others.slice(0, 2), [fresh])
    expect(rollout.current()).toMatchObject({ state: 'good' })
    fleet.hello(rollout, old, others.slice(2, 3), [fresh])
    expect(rollout.current()).toMatchObject({ state: 'stopped' })
  })

  test('is stopped where a board that tries it does not come back', async () => {
    const { fleet, rollout, few } = await onTrial(40)
    const [lost = '' as BoardId, ...others] = few
    fleet.away.add(lost)
    fleet.hello(rollout, fresh, others)
    await fleet.minutes(rollout, 14)
    expect(rollout.current()).toMatchObject({ state: 'trial' })
    await fleet.minutes(rollout, 2)
    expect(fleet.stopped).toEqual([{ build: fresh, board: lost }])
  })

  test('goes on after a start of the server, with the boards that were chosen', async () => {
    const { fleet, rollout, few } = await onTrial(40)
    fleet.hello(rollout, fresh, few)
    await fleet.minutes(rollout, 5)
    const again = await fleet.ships(fresh)
    fleet.hello(again, fresh, few)
    await fleet.minutes(again, 5)
    expect(again.current()).toMatchObject({ state: 'good' })
  })

  test('obeys a person: what is released goes to all, whoever failed; what is stopped to none', async () => {
    const { fleet, rollout, few } = await onTrial(10)
    fleet.hello(rollout, old, few.slice(0, 1), [fresh])
    const decided = (state: 'good' | 'stopped') => rollout.decide(fresh, state, fleet.at, async () => undefined)
    expect(await decided('good')).toBe(true)
    fleet.hello(rollout, old, fleet.boards.slice(0, 1), [fresh])
    expect(fleet.stopped).toHaveLength(1)
    const able = fleet.boards.slice(1).filter((board) => board !== few[0])
    expect(fleet.hello(rollout, old, able)).toEqual(able.map(() => fresh))
    await decided('stopped')
    expect(fleet.hello(rollout, old, able)).toEqual(able.map(() => null))
    expect(await rollout.decide('no-such-build', 'good', fleet.at, async () => undefined)).toBe(false)
  })
})
