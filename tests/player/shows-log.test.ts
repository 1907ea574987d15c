import fc from 'fast-check'
import { expect, test } from 'vitest'
import { nextBoot } from '../../player/next-boot.ts'
import type { ShowsMessage } from '../../shared/protocol/messages.ts'
import { subject } from '../server/proofs/a-board-log.ts'
import { aBoard, fakeRecord, on, showOf, startedAt } from './a-shows-board.ts'
import { settle } from './fake-clock.ts'

test('a show is recorded once it stood for a second, with how long it stood and why it ended', async () => {
  const { clock, start, sent } = aBoard()
  const log = start()
  log.welcomed([])
  log.at(on('a', 0))
  await clock.advance(10_000)
  log.at(on('b', 10_000))
  await clock.advance(999)
  log.at(on('c', 11_000))
  await clock.advance(4000)
  log.at(on('c', 11_000, { version: 2 }))
  await clock.advance(2000)
  const standIn = [{ subject: subject({ slide: 'c', standIn: true, rendition: 'f'.repeat(64) }), since: 11_000 }]
  log.at(on('c', 11_000, { version: 2, tracks: standIn }))
  await clock.advance(3000)
  log.at(on('', 0, { tracks: [], why: 'lease' }))
  await clock.advance(20_000)
  const shownIn = (batch: ShowsMessage | undefined) =>
    batch?.shows.map((row) => {
      const { subject: of, ms, ended } = showOf(batch.subjects, row!)
      return [of.slide, ms, ended]
    })
  expect(sent).toHaveLength(1)
  expect(shownIn(sent[0])).toEqual([
    ['a', 10_000, 'turn'],
    ['c', 4000, 'plan'],
  ])
  log.stored({ boot: 1, to: 2, safe: false })
  await clock.advance(20_000)
  expect(sent[1]?.first).toBe(3)
  expect(shownIn(sent[1])).toEqual([
    ['c', 2000, 'stall'],
    ['c', 3000, 'lease'],
  ])
})

test('what takes the whole canvas is one show, whatever number of tracks it is on', async () => {
  const { clock, start } = aBoard()
  const log = start()
  const track = { subject: subject(), since: 0 }
  log.at(on('', 0, { tracks: [track, track, { subject: subject({ section: 'trai' }), since: 0 }] }))
  await clock.advance(5000)
  log.ended('fallback')
  await clock.advance(0)
  expect(log.unsent()).toBe(2)
})

test('a page that is killed loses no show that stood for a second, and ten seconds of its length at most', async () => {
  const { clock, start, pull } = aBoard()
  const log = start()
  for (let at = 0; at < 25_500; at += 500) {
    log.at(on('a', 0))
    await clock.advance(500)
  }
  const next = start()
  next.welcomed([])
  await clock.advance(20_000)
  const [batch] = pull()
  const [show] = batch!.shows.map((row) => showOf(batch!.subjects, row!))
  expect(show).toMatchObject({ ended: 'cut', startedAt })
  expect(show!.ms).toBeGreaterThan(15_400)
  expect(show!.ms).toBeLessThanOrEqual(25_500)
})

test('a page that ends in order keeps what stood, though it gets no further than its last word', async () => {
  const { clock, start, pull } = aBoard()
  const log = start()
  log.at(on('a', 0))
  await clock.advance(7000)
  log.ended('stop')
  start().welcomed([])
  await clock.advance(20_000)
  const [batch] = pull()
  expect(batch!.shows.map((row) => showOf(batch!.subjects, row!))).toMatchObject([{ ended: 'stop', ms: 7000 }])
})

test('[P21] whatever is killed, lost, sent twice or put back, every show is stored once and none is told that is not', async () => {
  const act = fc.oneof(
    { weight: 12, arbitrary: fc.record({ do: fc.constant('show' as const), ms: fc.integer({ min: 200, max: 9000 }) }) },
    { weight: 6, arbitrary: fc.record({ do: fc.constant('answer' as const), ms: fc.constant(0) }) },
    ...(['kill', 'reconnect', 'lose', 'twice', 'back up', 'put back', 'wait'] as const).map((what) => ({
      weight: 1,
      arbitrary: fc.record({ do: fc.constant(what), ms: fc.integer({ min: 0, max: 70_000 }) }),
    })),
  )
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 20, maxLength: 120 }), async (acts) => {
      const { clock, start, pull } = aBoard()
      const record = fakeRecord()
      let log = start()
      let stands = 0
      const made: string[] = []
      let since = clock.monotonic()
      const answer = async (twice = false) => {
        for (const batch of pull()) for (const one of twice ? [batch, batch] : [batch]) log.stored(record.take(one))
        await settle()
      }
      const put = () => {
        const at = clock.monotonic()
        if (stands && at - since >= 1000) made.push(`s${stands}`)
        stands++
        since = at
        log.at(on(`s${stands}`, at))
      }
      log.welcomed([])
      for (const { do: what, ms } of acts) {
        switch (what) {
          case 'show':
            put()
            await clock.advance(ms)
            break
          case 'answer':
            await answer()
            break
          case 'twice':
            await answer(true)
            break
          case 'lose':
            pull()
            break
          case 'kill':
            // It said so each second, so that what stood for longer is on the disk.
            log.at(on(`s${stands}`, since))
            await settle()
            if (stands && clock.monotonic() - since >= 1000) made.push(`s${stands}`)
            stands++
            since = clock.monotonic()
            pull()
            log = start()
            log.welcomed(record.stored())
            log.at(on(`s${stands}`, since))
            break
          case 'reconnect':
            pull()
            log.welcomed(record.stored())
            break
          case 'back up':
            for (const kept of record.backUp()) log.stored(kept)
            break
          case 'put back':
            record.putBack()
            pull()
            log.welcomed(record.stored())
            break
          case 'wait':
            await clock.advance(ms)
        }
      }
      put()
      for (let round = 0; round < 200 && (log.unsent() || round === 0); round++) {
        await clock.advance(61_000)
        await answer()
      }
      expect(log.unsent()).toBe(0)
      const stored = [...record.shows().values()].map((one) => one?.subject.slide)
      expect(stored.sort()).toEqual(made.filter((slide) => slide).sort())
      expect(record.doubles()).toBe(0)
    }),
    { numRuns: 60 },
  )
})

test('[P21] what a pairing that has ended left is sent under the next one, and forgotten once it is safe', async () => {
  const { clock, start, pull, disk } = aBoard()
  const first = start('p1')
  for (let i = 0; i < 5; i++) {
    first.at(on(`s${i}`, clock.monotonic()))
    await clock.advance(2000)
  }
  const log = start('p2')
  log.welcomed([])
  log.at(on('s5', clock.monotonic()))
  await clock.advance(2000)
  log.at(on('s6', clock.monotonic()))
  expect(log.unsent()).toBe(4)
  await clock.advance(20_000)
  const records = { p1: fakeRecord(), p2: fakeRecord() }
  const sent = pull()
  expect(sent.map(({ pairing, boot, first: from }) => [pairing, boot, from])).toEqual([
    ['p1', 1, 1],
    [undefined, 2, 1],
  ])
  for (const { pairing, ...batch } of sent) {
    const kept = records[pairing === 'p1' ? 'p1' : 'p2'].take(batch)
    log.stored(pairing ? { pairing, ...kept } : kept)
  }
  expect([records.p1.stored(), records.p2.stored(), log.unsent()]).toEqual([
    [{ boot: 1, to: 4 }],
    [{ boot: 2, to: 1 }],
    0,
  ])
  expect(disk.size).toBe(2)
  log.stored({ pairing: 'p1', boot: 1, to: 4, safe: true })
  expect([...disk.keys()]).toEqual(['p2-2-1'])
  log.stored({ pairing: 'p0', boot: 1, to: 4, safe: true })
})

test('a start of the page has a greater number than one that could not be kept, whatever the clock says', () => {
  const [now, later] = [startedAt, startedAt + 1000]
  expect(nextBoot(0, later)).toBeGreaterThan(nextBoot(0, now))
  expect(nextBoot(nextBoot(0, Date.UTC(2045, 0, 1)), now)).toBe(nextBoot(0, Date.UTC(2045, 0, 1)) + 1)
  expect([0, Date.UTC(2010, 0, 1), Date.UTC(9999, 0, 1)].map((wall) => nextBoot(7, wall))).toEqual([8, 8, 8])
})
