import { expect, test } from 'vitest'
import { createShowsIntake } from '../../../server/proofs/shows-intake.ts'
import type { BoardId } from '../../../shared/plan/plan.ts'
import { parseInstant } from '../../../shared/time/date-time-text.ts'
import { jsonOf } from '../../json-of.ts'
import { aServer } from '../a-server.ts'
import { boardLog, show, subject } from './a-board-log.ts'

const cong = 'cong' as BoardId

interface Listed {
  readonly shows: { readonly startedAt: number; readonly ended: string; readonly errorMs: number | null }[]
  readonly next: string | null
}

async function withShows() {
  const server = await aServer()
  await server.imports()
  const intake = createShowsIntake({
    database: server.database,
    timezoneOf: () => 'Asia/Ho_Chi_Minh',
    report: (error) => expect.unreachable(String(error)),
  })
  const evening = parseInstant('2020-10-09T23:59:30+07:00')!
  const of = subject({ campaign: 'le', phase: 'p1', slide: 'kh-1' })
  const filler = subject({ slide: 'nen' })
  const first = [0, 10, 20, 30, 40].map((s, i) => show(evening + s * 1000, { subject: i % 2 ? filler : of }))
  const shows = [
    ...first,
    show(0, { subject: of }),
    show(evening + 60_000, { subject: of, ended: 'cut', errorMs: null }),
  ]
  const log = boardLog(1, shows)
  await intake.take(cong, 'p1', log.batch(1), server.clock.at)
  const next = boardLog(2, [show(evening + 70_000, { subject: of, ended: 'stop' })], log.link)
  await intake.take(cong, 'p1', next.batch(1), server.clock.at)
  await intake.take('gone' as BoardId, 'p2', boardLog(1, [show(evening)]).batch(1), server.clock.at)
  return {
    ...server,
    intake,
    evening,
    log,
    read: <T extends object>(path: string) => jsonOf<T>(server.call('GET', `/api/v1/${path}`)),
  }
}

test('a report sums up by day, board, slide or phase, with what is not sure apart', async () => {
  const { read } = await withShows()
  const range = 'from=2020-10-01&to=2020-10-31'
  const noCampaign = { campaign: null, campaignTitle: null }
  expect(await read(`reports/shows?${range}&board=cong`)).toMatchObject({
    rows: [
      { day: '2020-10-09', ...noCampaign, shows: 1, seconds: 10, unsure: 0 },
      { day: '2020-10-10', ...noCampaign, shows: 1, seconds: 10, unsure: 0 },
      { day: '2020-10-09', campaign: 'le', shows: 2, seconds: 20, unsure: 0 },
      { day: '2020-10-10', campaign: 'le', shows: 2, seconds: 20, unsure: 2 },
    ],
    next: null,
  })
  expect(await read(`reports/shows?${range}&by=board`)).toMatchObject({
    rows: [
      { board: 'cong', boardName: expect.any(String), campaign: null, shows: 2 },
      { board: 'gone', boardName: null, campaign: null, shows: 1 },
      { board: 'cong', campaign: 'le', shows: 4, unsure: 2 },
    ],
  })
  expect(await read(`reports/shows?${range}&by=slide&campaign=le`)).toMatchObject({
    rows: [{ slide: 'kh-1', shows: 4 }],
  })
  expect(await read(`reports/shows?${range}&by=phase&slide=kh-1`)).toMatchObject({ rows: [{ phase: 'p1', shows: 4 }] })
  expect(await read('reports/shows?from=2020-10-10&to=2020-10-10&campaign=le')).toMatchObject({ rows: [{ shows: 2 }] })
  const pages: unknown[] = []
  let cursor = ''
  for (let more = true; more; ) {
    const page = await read<{ rows: unknown[]; next: string | null }>(
      `reports/shows?${range}&by=board&limit=1${cursor}`,
    )
    pages.push(...page.rows)
    cursor = `&cursor=${encodeURIComponent(page.next ?? '')}`
    more = page.next !== null
  }
  expect(pages).toEqual((await read<{ rows: unknown[] }>(`reports/shows?${range}&by=board`)).rows)
})

test('the shows of a day are listed page by page, those with a time that cannot be on the day on which they came', async () => {
  const { read, evening } = await withShows()
  const friday = await read<Listed>('boards/cong/shows?date=2020-10-09')
  expect(friday.shows.map(({ startedAt }) => startedAt - evening)).toEqual([20_000, 10_000, 0])
  const all = await read<Listed>('boards/cong/shows?date=2020-10-10')
  expect(all.shows.map(({ startedAt, ended }) => [startedAt && startedAt - evening, ended])).toEqual([
    [70_000, 'stop'],
    [60_000, 'cut'],
    [0, 'turn'],
    [40_000, 'turn'],
    [30_000, 'turn'],
  ])
  const pages: unknown[] = []
  for (let cursor = '', more = true; more; ) {
    const page = await read<Listed>(`boards/cong/shows?date=2020-10-10&limit=2${cursor}`)
    pages.push(...page.shows)
    cursor = `&cursor=${page.next}`
    more = page.next !== null
  }
  expect(pages).toEqual(all.shows)
  expect((await read<Listed>('boards/gone/shows?date=2020-10-09')).shows).toHaveLength(1)
  expect(await read<Listed>('boards/cong/shows?date=2020-11-11')).toEqual({ shows: [], next: null })
})

test('a look over a board’s shows finds what was changed, and what two machines said', async () => {
  const { read, database, intake, log, clock } = await withShows()
  const verify = () => read<object>('boards/cong/shows/verify')
  expect(await verify()).toEqual({ ok: true, boots: 2, shows: 8, lost: 0, breaks: [] })
  const lost = { boot: 3, first: 1, former: '0'.repeat(64), subjects: [], shows: [null, null] }
  await intake.take(cong, 'p1', lost, clock.at)
  await intake.take(cong, 'p1', boardLog(3, [null, null, show(clock.at)], log.link).batch(3), clock.at)
  expect(await verify()).toEqual({ ok: true, boots: 3, shows: 9, lost: 2, breaks: [] })
  await database.write((trx) => trx.updateTable('shows').set({ ms: 11_000 }).where('number', '=', 2).execute())
  expect(await verify()).toMatchObject({ ok: false, breaks: [{ pairing: 'p1', boot: 1, why: 'changed' }] })
  await database.write((trx) => trx.updateTable('shows').set({ ms: 10_000 }).where('number', '=', 2).execute())
  await intake.take(cong, 'p1', boardLog(3, [show(0), show(1), show(2), show(3)]).batch(4), clock.at)
  expect(await verify()).toMatchObject({ ok: false, breaks: [{ boot: 3, number: 4, why: 'fork' }] })
})
