import { expect } from 'vitest'
import type { OnCanvas } from '../../player/shows/recorder.ts'
import { memoryShelf, type Shelf } from '../../player/shows/shelf.ts'
import { showsLog } from '../../player/shows/shows-log.ts'
import { acceptBatch, firstLink, type LogEnd } from '../../server/proofs/accept-batch.ts'
import { subjectText } from '../../server/store/shows/show-names-store.ts'
import type { ShowsMessage } from '../../shared/protocol/messages.ts'
import { endings, type Show, type ShowSubject } from '../../shared/protocol/shows.ts'
import { hashOf, subject } from '../server/proofs/a-board-log.ts'
import { fakeClock } from './fake-clock.ts'

/** When the clock of a board stands at 0 (epoch ms). */
export const startedAt = Date.UTC(2026, 10, 21, 5)

/** A server that stores what the real one would, and may be put back to what a backup has. */
export function fakeRecord() {
  let ends = new Map<number, LogEnd>()
  let shows = new Map<string, Show | null>()
  let saved = { ends, shows }
  let doubles = 0
  return {
    shows: () => shows,
    doubles: () => doubles,
    take({ type: _, ...batch }: ShowsMessage) {
      const { boot } = batch
      const before = [...ends].filter(([one]) => one < boot).sort(([a], [b]) => b - a)[0]?.[1].link ?? firstLink
      const end = ends.get(boot)
      const accepted = acceptBatch(batch, batch.subjects.map(subjectText), end, before)
      if (accepted) {
        expect(accepted.turn?.kind, JSON.stringify([boot, batch.first, end])).not.toBe('fork')
        ends.set(boot, accepted.end)
        batch.shows.slice(accepted.from).forEach((row, i) => {
          const key = `${boot} ${batch.first + accepted.from + i}`
          if (shows.has(key)) doubles++
          shows.set(key, row && showOf(batch.subjects, row))
        })
      }
      return { boot, to: ends.get(boot)?.to ?? 0, safe: false }
    },
    stored: () => [...ends].map(([boot, { to }]) => ({ boot, to })),
    backUp() {
      saved = { ends: new Map(ends), shows: new Map(shows) }
      return [...ends].map(([boot, { to }]) => ({ boot, to, safe: true }))
    },
    putBack() {
      ends = new Map(saved.ends)
      shows = new Map(saved.shows)
    },
  }
}

/** A row of a batch as a show. */
export function showOf(subjects: readonly ShowSubject[], row: NonNullable<ShowsMessage['shows'][number]>): Show {
  const [of, epoch, version, at, ms, errorMs, ended] = row
  return { subject: subjects[of]!, epoch, version, startedAt: at, ms, errorMs, ended: endings[ended]! }
}

/** A board whose disk outlives its page. */
export function aBoard() {
  const clock = fakeClock()
  const disk = new Map<string, string>()
  let open = ''
  let page = 0
  const sent: ShowsMessage[] = []
  let online = true
  const start = (pairing = 'p1') => {
    const mine = ++page
    const isAlive = () => mine === page
    const held = memoryShelf(disk)
    const shelf: Shelf = {
      ...held,
      async read(each) {
        await held.read(each)
        return open
      },
      // What a dead page was about to write never reaches the disk.
      async put(name, text, stands, copy) {
        if (!isAlive()) return false
        open = stands
        if (name) await held.put(name, text, '', copy)
        return true
      },
    }
    return showsLog({
      ...{ pairing, boot: mine, shelf, random: () => 0, monotonic: clock.monotonic },
      now: () => startedAt + clock.monotonic(),
      after: (ms, then) => clock.after(ms, () => isAlive() && then()),
      digest: async (bytes) => hashOf(new TextDecoder().decode(bytes)),
      send(message) {
        if (online && isAlive()) sent.push(message)
        return online
      },
      told: (error) => expect.unreachable(String(error)),
    })
  }
  return { clock, disk, start, sent, setOnline: (on: boolean) => (online = on), pull: () => sent.splice(0) }
}

/** A canvas with `slide` on its one track since then. */
export const on = (slide: string, since: number, of: Partial<OnCanvas> = {}): OnCanvas => ({
  ...{ epoch: 1, version: 1, errorMs: 30, tracks: [{ subject: subject({ slide }), since }] },
  ...of,
})
