import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createShowsIntake } from '../../server/proofs/shows-intake.ts'
import { keepPairing } from '../../server/store/boards/pairing-store.ts'
import { replacePlan } from '../../server/store/plan/plan-store.ts'
import { chainFrom } from '../../server/store/shows/show-chain-store.ts'
import { logsOfBoard } from '../../server/store/shows/show-names-store.ts'
import { marksOfLog } from '../../server/store/shows/show-store.ts'
import type { BoardId, OrgId } from '../../shared/plan/plan.ts'
import { endings, type Show } from '../../shared/protocol/shows.ts'
import { boardLog, show, subject } from '../server/proofs/a-board-log.ts'
import { type NewPlace, opened } from './new-place.ts'
import { board, planOfBoards } from './plan-of-boards.ts'

const cong = 'cong' as BoardId
const noon = Date.UTC(2026, 10, 21, 5)
const dayMs = 86_400_000

/** What is promised of proof of play on every database. */
export function showStoreContract(newPlace: NewPlace): void {
  const intakeOn = async () => {
    const database = await opened(await newPlace())
    const failed = (error: unknown) => expect.unreachable(String(error))
    const intake = createShowsIntake({ database, timezoneOf: () => 'Asia/Ho_Chi_Minh', report: failed })
    const forks: string[] = []
    intake.forked((_, pairing) => forks.push(pairing))
    return {
      database,
      intake,
      forks,
      take: (batch: Parameters<typeof intake.take>[2]) => intake.take(cong, 'p1', batch, noon),
    }
  }

  describe('the shows of boards', () => {
    test('[P21] are stored once, however often and in whatever pieces they come', async () => {
      const { database, intake, take, forks } = await intakeOn()
      const first = boardLog(
        1,
        Array.from({ length: 30 }, (_, i) => show(noon - 9_000_000 + i * 10_000)),
      )
      const second = boardLog(
        2,
        [show(noon - 60_000), show(noon - 50_000, { subject: subject({ campaign: 'tet' }) })],
        first.link,
      )
      expect(await take(first.batch(1, 10))).toEqual({ boot: 1, to: 10, safe: false })
      expect(await take(first.batch(12))).toEqual({ boot: 1, to: 10, safe: false })
      expect(await take(first.batch(4, 16))).toEqual({ boot: 1, to: 19, safe: false })
      expect(await take(first.batch(3, 5))).toEqual({ boot: 1, to: 19, safe: false })
      const both = await Promise.all([
        take(first.batch(15)),
        take(second.batch(1)),
        take(second.batch(1)),
        take(first.batch(1)),
      ])
      expect(both.map(({ boot, to }) => [boot, to])).toEqual([
        [1, 30],
        [2, 2],
        [2, 2],
        [1, 30],
      ])
      expect(await intake.storedOf('p1')).toEqual([
        { boot: 1, to: 30 },
        { boot: 2, to: 2 },
      ])
      expect(await intake.storedOf('other')).toEqual([])
      const stored = await storedOf(database, 1)
      expect(stored).toEqual(first.shows)
      expect(await storedOf(database, 2)).toEqual(second.shows)
      expect(await breaksOf(database)).toEqual([])
      expect(forks).toEqual([])
    })

    test('[P21] that are lost leave a place, and what follows goes on', async () => {
      const { database, take, forks } = await intakeOn()
      const whole = Array.from({ length: 9 }, (_, i) => show(noon - 90_000 + i * 10_000))
      const log = boardLog(1, whole)
      await take(log.batch(1, 2))
      const lost = { boot: 1, first: 3, former: '0'.repeat(64), subjects: [], shows: [null, null, null] }
      expect(await take(lost)).toEqual({ boot: 1, to: 5, safe: false })
      expect(await take(log.batch(6))).toEqual({ boot: 1, to: 9, safe: false })
      expect(await storedOf(database, 1)).toEqual([...whole.slice(0, 2), ...whole.slice(5)])
      expect(await breaksOf(database)).toEqual([
        ['lost', 1, 3, 3],
        ['resume', 1, 6, 1],
      ])
      expect(forks).toEqual([])
    })

    test('[P21] that a pairing that has ended left go into its own log, and nowhere where it was another board’s', async () => {
      const { database, intake } = await intakeOn()
      const key = { kty: 'EC', crv: 'P-256', x: 'x', y: 'y' } as const
      const made = { publicKey: key, org: 'xa' as OrgId, madeAt: 1, madeBy: { id: 'an', name: 'An' }, cardUntil: 0 }
      const plan = planOfBoards(board('cong'), board('other'))
      await database.write((trx) => replacePlan(trx, plan, 1))
      for (const [id, of] of [
        ['p1', cong],
        ['p2', cong],
        ['p3', 'other' as BoardId],
      ] as const)
        await database.write((trx) => keepPairing(trx, { id, board: of, ...made }))
      const log = boardLog(1, [show(noon - 20_000), show(noon - 10_000)])
      expect(await intake.take(cong, 'p1', log.batch(1, 1), noon)).toEqual({ boot: 1, to: 1, safe: false })
      const left = { ...log.batch(2), pairing: 'p1' }
      const kept = { pairing: 'p1', boot: 1, to: 2, safe: false }
      expect(await intake.take(cong, 'p2', left, noon)).toEqual(kept)
      expect(await intake.take(cong, 'p2', left, noon)).toEqual(kept)
      expect(await intake.take('other' as BoardId, 'p3', left, noon)).toEqual({ ...kept, to: 0 })
      expect(await intake.take(cong, 'p2', { ...left, pairing: 'p3' }, noon)).toEqual({ ...kept, pairing: 'p3', to: 0 })
      expect(await storedOf(database, 1)).toEqual(log.shows)
      expect([await intake.storedOf('p2'), await intake.storedOf('p3'), await breaksOf(database)]).toEqual([[], [], []])
    })

    test('that come from two machines with one pairing are told apart, before and after what both had', async () => {
      const { database, take, forks } = await intakeOn()
      const mine = boardLog(1, [show(noon - 50_000), show(noon - 40_000), show(noon - 30_000)])
      const theirs = boardLog(1, [show(noon - 50_000), show(noon - 39_000), show(noon - 30_000), show(noon - 20_000)])
      await take(mine.batch(1))
      await take(theirs.batch(1, 2))
      expect(forks).toEqual(['p1'])
      await take(theirs.batch(1))
      expect(forks).toEqual(['p1', 'p1'])
      expect(await breaksOf(database)).toEqual([['fork', 1, 4, 1]])
    })

    test('that go on from a start that is not here are stored, and the break is kept', async () => {
      const { database, take, forks } = await intakeOn()
      await take(boardLog(4, [show(noon)], 'b'.repeat(64)).batch(1))
      expect(await breaksOf(database)).toEqual([['start', 4, 1, 1]])
      expect(forks).toEqual([])
    })

    test('[P22] with times that cannot be are stored as they were told, and counted apart on the day they came', async () => {
      const { database, take } = await intakeOn()
      const bogus: Show[] = [
        show(0),
        show(Date.UTC(2099, 0, 1)),
        show(noon - 60_000, { errorMs: null }),
        show(noon - 60_000, { errorMs: 3_600_000 }),
        show(noon, { ms: Number.MAX_SAFE_INTEGER }),
        show(-8.64e15),
        show(noon + 3_600_000),
      ]
      await take(boardLog(1, [show(noon - 60_000), ...bogus]).batch(1))
      expect(await storedOf(database, 1)).toEqual([show(noon - 60_000), ...bogus])
      const day = Math.floor((noon + 7 * 3_600_000) / dayMs)
      expect(await daysOf(database)).toMatchObject([
        { day, sure: 0, shows: 7 },
        { day, sure: 1, shows: 1, ms: 10_000 },
      ])
    })

    test('are all refused where one cannot be stored, and the others of its transaction are not', async () => {
      const { intake } = await intakeOn()
      const good = boardLog(1, [show(noon)]).batch(1)
      const bad = { ...good, boot: 2 ** 33 }
      const [first, second, third] = await Promise.allSettled([
        intake.take(cong, 'p1', good, noon),
        intake.take('other' as BoardId, 'p2', bad, noon),
        intake.take('third' as BoardId, 'p3', good, noon),
      ])
      expect([first.status, second.status, third.status]).toEqual(['fulfilled', 'rejected', 'fulfilled'])
      expect(await intake.storedOf('p3')).toEqual([{ boot: 1, to: 1 }])
    })

    test('sum up by day to what a look over all of them finds', async () => {
      const { database, intake } = await intakeOn()
      const one = fc.record({
        startedAt: fc.integer({ min: noon - 3 * dayMs, max: noon }),
        ms: fc.integer({ min: 1000, max: 60_000 }),
        errorMs: fc.option(fc.integer({ min: 0, max: 2_000_000 })),
        slide: fc.constantFrom('a', 'b', 'c'),
        campaign: fc.constantFrom(null, 'tet', 'dai-hoi'),
      })
      let pairings = 0
      await fc.assert(
        fc.asyncProperty(fc.array(one, { minLength: 1, maxLength: 40 }), fc.nat(40), async (said, cut) => {
          const shows = said.map(({ slide, campaign, ...rest }) =>
            show(rest.startedAt, { ...rest, subject: subject({ slide, campaign }) }),
          )
          const log = boardLog(1, shows)
          const pairing = `p${pairings++}`
          const board = `b${pairings % 3}` as BoardId
          const parts = cut > 0 && cut < shows.length ? [log.batch(1, cut), log.batch(cut + 1)] : [log.batch(1)]
          await Promise.all(parts.map((batch) => intake.take(board, pairing, batch, noon)))
        }),
        { numRuns: 20 },
      )
      const raw = await database.db
        .selectFrom('shows')
        .innerJoin('show_logs', 'show_logs.number', 'shows.log')
        .select(['shows.subject', 'show_logs.board', 'started_at', 'ms', 'error_ms'])
        .execute()
      const sums = new Map<string, [number, number]>()
      for (const { subject: of, board, started_at, ms, error_ms } of raw) {
        const day = Math.floor((started_at + 7 * 3_600_000) / dayMs)
        const key = [of, day, board, error_ms !== null && error_ms <= 900_000 ? 1 : 0].join()
        const [count, length] = sums.get(key) ?? [0, 0]
        sums.set(key, [count + 1, length + ms])
      }
      const kept = (await daysOf(database)).map((row) => [
        [row.subject, row.day, row.board, row.sure].join(),
        [row.shows, row.ms],
      ])
      expect(new Map(kept as [string, [number, number]][])).toEqual(sums)
    })
  })
}

type Opened = Awaited<ReturnType<typeof opened>>

async function storedOf({ db }: Opened, boot: number): Promise<Show[]> {
  const [log] = await logsOfBoard(db, 'cong')
  const mark = (await marksOfLog(db, log!.number)).find((one) => one.boot === boot)
  const rows = (await chainFrom(db, mark!.lastId, 100)).reverse()
  const subjects = await db.selectFrom('show_subjects').select(['number', 'body']).execute()
  const { subjectIn } = await import('../../server/store/shows/show-names-store.ts')
  return rows.map(({ subject: of, epoch, version, startedAt, ms, errorMs, ended }) => ({
    ...{
      subject: subjectIn(subjects.find(({ number }) => number === of)!.body),
      epoch,
      version,
      startedAt,
      ms,
      errorMs,
    },
    ended: endings[ended]!,
  }))
}

const daysOf = ({ db }: Opened) => db.selectFrom('show_days').selectAll().orderBy('sure').execute()

async function breaksOf({ db }: Opened) {
  const rows = await db.selectFrom('show_breaks').selectAll().orderBy('number').execute()
  return rows.map(({ kind, boot, number, count }) => [kind, boot, number, count])
}
