import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { readPlaylist } from '../../../server/store/playlist-store.ts'
import type { BoardId, Plan } from '../../../shared/plan/plan.ts'
import type { Playlist } from '../../../shared/playlist/playlist.ts'
import { turnAt } from '../../../shared/playlist/turn-at.ts'
import { parseInstant } from '../../../shared/time/date-time-text.ts'
import { aServer } from '../a-server.ts'
import { smallPlan } from '../small-plan.ts'

const [cong, dai] = ['cong', 'dai'] as BoardId[] as [BoardId, BoardId]
const dayMs = 86_400_000

async function planned(plan: Plan = smallPlan(), at?: string) {
  const server = await aServer(at === undefined ? {} : { at })
  await server.planner.replace(() => plan)
  await server.planner.settled()
  const playlistOf = async (board: BoardId): Promise<Playlist> =>
    JSON.parse((await readPlaylist(server.database.db, board))!.body)
  const versions = () => [cong, dai].map((board) => server.planner.head(board)?.version)
  return { ...server, playlistOf, versions }
}

/** What an edit of the small plan's document comes to. */
type Edit = Parameters<typeof smallPlan>[0]

describe('playlists', () => {
  it('cover today and the two days after it, in the board’s own zone', async () => {
    const plan = smallPlan((document) => Object.assign(document.boards[1]!, { timezone: 'America/New_York' }))
    const { playlistOf } = await planned(plan, '2020-10-10T03:00+07:00')
    const [gate, strip] = [await playlistOf(cong), await playlistOf(dai)]
    expect([gate.startsAt, gate.endsAt - gate.startsAt]).toEqual([parseInstant('2020-10-10T00:00+07:00'), 3 * dayMs])
    expect([strip.startsAt, strip.endsAt - strip.startsAt]).toEqual([parseInstant('2020-10-09T00:00-04:00'), 3 * dayMs])
  })

  it('name the filler as what stands in, though it is never due', async () => {
    const { playlistOf } = await planned()
    for (const board of [cong, dai]) {
      const { standIns, renditions, width, height, tracks } = await playlistOf(board)
      expect(standIns).toHaveLength(tracks.length)
      const standIn = renditions[standIns![0]!]!
      expect([standIn.width >= width, standIn.height]).toEqual([true, height])
    }
  })

  it('let nothing stand in that a restriction of these days forbids', async () => {
    const mourning: Edit = (document) =>
      Object.assign(document, {
        restrictions: [
          {
            id: 'tang',
            org: 'tinh',
            starts: '2020-10-11T00:00+07:00',
            ends: '2020-10-12T00:00+07:00',
            allow: ['tang'],
          },
        ],
      })
    const [plain, restricted] = [await planned(), await planned(smallPlan(mourning))]
    const standIn = async ({ playlistOf }: typeof plain) => {
      const { standIns, renditions } = await playlistOf(cong)
      return renditions[standIns![0]!]!.sha256
    }
    expect(await standIn(restricted)).not.toBe(await standIn(plain))
  })
})

describe('an edit', () => {
  it('plans the boards that it touches anew, and no others', async () => {
    const server = await planned()
    const [first, second] = server.versions() as [number, number]
    const edit: Edit = (document) =>
      document.campaigns[1]!.slides.push({ id: 'kh-4', kind: 'slogan', text: 'Xanh', seconds: 6 })
    const shown: Edit = (document) => document.campaigns[1]!.placements[0]!.slides.push('kh-4')
    const { boards } = await server.planner.replace(() => smallPlan((d) => [edit(d), shown(d)]))
    await server.planner.settled()
    expect(boards).toEqual([dai])
    expect(server.versions()).toEqual([first, second + 1])
  })

  it('that changes nothing on a board leaves its version as it was', async () => {
    const server = await planned()
    const before = server.versions()
    await server.planner.replace(() =>
      smallPlan((document) => Object.assign(document.boards[0]!, { name: 'Tên khác' })),
    )
    await server.planner.settled()
    expect(server.versions()).toEqual(before)
  })

  it('that is refused changes nothing and stops no other', async () => {
    const server = await planned()
    const before = server.versions()
    const refused = server.planner.replace(() => {
      throw new Error('refused')
    })
    const taken = server.planner.replace((current) => current!.plan)
    await expect(refused).rejects.toThrow('refused')
    expect(await taken).toEqual({ revision: 2, boards: [] })
    expect(server.versions()).toEqual(before)
  })

  it('takes boards away, and what they had goes on counting when they come back', async () => {
    const server = await planned()
    const [, version] = server.versions()
    await server.planner.replace(() => smallPlan((document) => document.boards.pop()))
    expect(server.planner.head(dai)).toBeUndefined()
    await server.planner.replace(() => smallPlan())
    await server.planner.settled()
    expect(server.planner.head(dai)!.version).toBeGreaterThanOrEqual(version!)
  })

  it('whose slides must be drawn first holds the board’s playlist until they are', async () => {
    const server = await planned()
    const before = server.versions()
    const text: Edit = (document) => Object.assign(document.campaigns[1]!.slides[0]!, { text: 'Lời mới' })
    await server.planner.replace(() => smallPlan(text))
    expect(server.versions()).toEqual(before)
    await server.planner.settled()
    expect(server.versions()).toEqual([before[0], before[1]! + 1])
    expect((await server.playlistOf(dai)).renditions).not.toContain(null)
  })

  it('whose slides cannot be drawn goes on air without them when its grace is over; they are named, and tried again', async () => {
    const server = await planned()
    const sha256 = 'ab'.repeat(32)
    const picture: Edit = (document) =>
      Object.assign(document.campaigns[1]!.slides, [{ id: 'kh-3', kind: 'image', media: sha256, seconds: 8 }])
    await server.planner.replace(() => smallPlan(picture))
    server.pass()
    await server.planner.settled()
    const { renditions, tracks, loops, standIns } = await server.playlistOf(dai)
    const turn = loops[tracks[0]!.segments[0]!.loop]!.turns[0]!
    expect([turn.slide, renditions[turn.rendition]]).toEqual(['kh-3', null])
    expect(renditions[standIns![0]!]).not.toBeNull()
    expect(server.planner.head(dai)!.missing.map(({ slide }) => (slide as { id: string }).id)).toEqual(['kh-3'])
    expect(server.reported.map(String)).toEqual([expect.stringContaining('slide kh-3 for 96×16')])

    const { default: sharp } = await import('sharp')
    const png = await sharp({ create: { width: 9, height: 9, channels: 3, background: '#fff' } })
      .png()
      .toBuffer()
    const name = await server.originals.put(png)
    await server.planner.replace(() =>
      smallPlan((d) => [picture(d), Object.assign(d.campaigns[1]!.slides[0]!, { media: name })]),
    )
    await server.planner.settled()
    expect((await server.playlistOf(dai)).renditions).not.toContain(null)
  })
})

describe('time', () => {
  it('plans each board anew when its own day begins', async () => {
    const plan = smallPlan((document) => Object.assign(document.boards[1]!, { timezone: 'Europe/Berlin' }))
    const server = await planned(plan, '2020-10-10T23:59:59+07:00')
    server.planner.tick()
    await server.planner.settled()
    const before = server.versions() as [number, number]
    server.clock.at += 1000
    server.planner.tick()
    await server.planner.settled()
    expect(server.versions()).toEqual([before[0] + 1, before[1]])
    expect((await server.playlistOf(cong)).startsAt).toBe(server.clock.at)
    server.clock.at = parseInstant('2020-10-11T00:00+02:00')!
    server.planner.tick()
    await server.planner.settled()
    expect(server.versions()).toEqual([before[0] + 1, before[1] + 1])
  })

  it('that stands still, or is set back within a day, plans nothing', async () => {
    const server = await planned()
    server.planner.tick()
    await server.planner.settled()
    const before = server.versions()
    server.clock.at -= 3_600_000
    server.planner.tick()
    await server.planner.settled()
    expect(server.versions()).toEqual(before)
  })

  it('the turn on screen is the same before and after a day’s playlist takes the place of the last', async () => {
    const server = await planned(smallPlan(), '2020-10-10T23:00+07:00')
    const [yesterday, at] = [await server.playlistOf(cong), parseInstant('2020-10-11T09:00:03+07:00')!]
    server.clock.at = at
    server.planner.tick()
    await server.planner.settled()
    const today = await server.playlistOf(cong)
    const slideIn = (playlist: Playlist) => {
      const on = turnAt(playlist, at)!
      return [on.turn!.slide, on.startsAt, playlist.renditions[on.turn!.rendition]]
    }
    expect(slideIn(today)).toEqual(slideIn(yesterday))
  })
})

describe('a failure', () => {
  it('of the store is reported, and made good by the next tick', async () => {
    const server = await planned(smallPlan(), '2020-10-10T23:59:59+07:00')
    const before = server.versions() as [number, number]
    const other = new Sqlite(join(server.dir, 'test.db'))
    other.exec('alter table playlists rename to hidden')
    server.clock.at += 1000
    server.planner.tick()
    await server.planner.settled()
    expect(server.versions()).toEqual(before)
    expect(String(server.reported[0])).toContain('2 boards could not be planned')
    other.exec('alter table hidden rename to playlists')
    other.close()
    server.planner.tick()
    await server.planner.settled()
    expect(server.versions()).toEqual([before[0] + 1, before[1] + 1])
  })
})

describe('a start', () => {
  it('gives every board the version that it had, where nothing has changed', async () => {
    const server = await planned()
    const before = server.versions()
    const again = await aServer({ folder: server.dir })
    expect([cong, dai].map((board) => again.planner.head(board)?.version)).toEqual(before)
    expect(again.planner.current()!.plan).toEqual(smallPlan())
  })

  it('draws again what has gone from the store of renditions', async () => {
    const server = await planned()
    const again = await aServer({ folder: server.dir })
    again.planner.tick()
    await again.planner.settled()
    for (const rendition of (await server.playlistOf(cong)).renditions) {
      expect(await again.assets.has(rendition!.sha256)).toBe(true)
    }
  })

  it('makes good what a crash left undone between a plan and its playlists', async () => {
    const server = await planned()
    const { replacePlan } = await import('../../../server/store/plan-store.ts')
    const moved = smallPlan((document) => Object.assign(document.campaigns[1]!.slides[0]!, { seconds: 30 }))
    await server.database.write((trx) => replacePlan(trx, moved, server.clock.at))
    const again = await aServer({ folder: server.dir })
    again.planner.tick()
    await again.planner.settled()
    expect((await server.playlistOf(dai)).loops[0]!.turns[0]!.seconds).toBe(30)
  })
})
