import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setImmediate as nextTurn } from 'node:timers/promises'
import Sqlite from 'better-sqlite3'
import { describe, expect, it, onTestFinished } from 'vitest'
import { fileAssetStore } from '../../../media/file-asset-store.ts'
import { faceOf } from '../../../server/planning/face-of.ts'
import type { TakeDown } from '../../../server/planning/take-down.ts'
import { keepApproved } from '../../../server/store/approval/approved-store.ts'
import { readPlaylist } from '../../../server/store/boards/playlist-store.ts'
import { replacePlan } from '../../../server/store/plan/plan-store.ts'
import { sealWith } from '../../../server/store/seal.ts'
import type { TakenSubject } from '../../../shared/api/take-down.ts'
import type { BoardId, OrgId, Plan } from '../../../shared/plan/plan.ts'
import type { Playlist } from '../../../shared/playlist/playlist.ts'
import { turnAt } from '../../../shared/playlist/turn-at.ts'
import { parseInstant } from '../../../shared/time/date-time-text.ts'
import { newFolder } from '../../new-folder.ts'
import { aServer } from '../a-server.ts'
import { putInForce, wholeApproval } from '../in-force.ts'
import { smallDocument, smallPlan } from '../small-plan.ts'

const [cong, dai] = ['cong', 'dai'] as BoardId[] as [BoardId, BoardId]
const dayMs = 86_400_000

async function planned(plan: Plan = smallPlan(), at?: string) {
  const server = await aServer(at === undefined ? {} : { at })
  await putInForce(server, plan)
  await server.planner.settled()
  const playlistOf = async (board: BoardId): Promise<Playlist> =>
    JSON.parse((await readPlaylist(server.database.db, board))!.body)
  const versions = () => [cong, dai].map((board) => server.planner.head(board)?.version)
  return { ...server, playlistOf, versions }
}

/** What an edit of the small plan's document comes to. */
type Edit = Parameters<typeof smallPlan>[0]

describe('playlists', () => {
  it('cover today and the 34 days after it, in the board’s own zone', async () => {
    const plan = smallPlan((document) => Object.assign(document.boards[1]!, { timezone: 'America/New_York' }))
    const { playlistOf } = await planned(plan, '2020-10-10T03:00+07:00')
    const [gate, strip] = [await playlistOf(cong), await playlistOf(dai)]
    expect([gate.startsAt, gate.endsAt - gate.startsAt]).toEqual([parseInstant('2020-10-10T00:00+07:00'), 35 * dayMs])
    // The clocks of New York go back an hour in between.
    const span = 35 * dayMs + 3_600_000
    expect([strip.startsAt, strip.endsAt - strip.startsAt]).toEqual([parseInstant('2020-10-09T00:00-04:00'), span])
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
    const { boards } = await putInForce(
      server,
      smallPlan((d) => [edit(d), shown(d)]),
    )
    await server.planner.settled()
    expect(boards).toEqual([dai])
    expect(server.versions()).toEqual([first, second + 1])
  })

  it('that changes nothing on a board leaves its version as it was', async () => {
    const server = await planned()
    const before = server.versions()
    await putInForce(
      server,
      smallPlan((document) => Object.assign(document.boards[0]!, { name: 'Tên khác' })),
    )
    await server.planner.settled()
    expect(server.versions()).toEqual(before)
  })

  it('that is refused changes nothing and stops no other', async () => {
    const server = await planned()
    const before = server.versions()
    const refused = server.planner.edit(() => {
      throw new Error('refused')
    })
    const taken = server.planner.edit((current) => ({ plan: current!.plan }))
    await expect(refused).rejects.toThrow('refused')
    expect(await taken).toEqual({ revision: 2, boards: [] })
    expect(server.versions()).toEqual(before)
  })

  it('takes boards away, and what they had goes on counting when they come back', async () => {
    const server = await planned()
    const [, version] = server.versions()
    await putInForce(
      server,
      smallPlan((document) => document.boards.pop()),
    )
    expect(server.planner.head(dai)).toBeUndefined()
    await putInForce(server, smallPlan())
    await server.planner.settled()
    expect(server.planner.head(dai)!.version).toBeGreaterThanOrEqual(version!)
  })

  it('whose words of the day must be drawn first holds the board’s playlist until they are', async () => {
    const server = await planned()
    const before = server.versions()
    const fields = [{ name: 'd', kind: 'date' }]
    const dated: Edit = (document) => Object.assign(document.campaigns[1]!.slides[0]!, { text: '{d}', fields })
    await putInForce(server, smallPlan(dated))
    expect(server.versions()).toEqual(before)
    await server.planner.settled()
    expect(server.versions()).toEqual([before[0], before[1]! + 1])
    expect((await server.playlistOf(dai)).renditions).not.toContain(null)
  })

  it('whose pixels were not approved for a board goes on air there without them; the filler stands in, and they are named', async () => {
    const server = await planned()
    const text: Edit = (document) => Object.assign(document.campaigns[1]!.slides[0]!, { text: 'Lời mới' })
    const plan = smallPlan(text)
    const approved = await wholeApproval(server, plan)
    await server.planner.edit(() => ({ plan, approved: { ...approved, pictures: [] } }))
    server.pass()
    await server.planner.settled()
    const { renditions, tracks, loops, standIns } = await server.playlistOf(dai)
    const turn = loops[tracks[0]!.segments[0]!.loop]!.turns[0]!
    expect([turn.slide, renditions[turn.rendition]]).toEqual(['kh-3', null])
    expect(renditions[standIns![0]!]).not.toBeNull()
    expect(server.planner.head(dai)!.missing.map(({ slide }) => (slide as { id: string }).id)).toEqual(['kh-3'])

    await server.planner.edit(() => ({ approved: { ...approved, items: [] } }))
    await server.planner.settled()
    expect((await server.playlistOf(dai)).renditions).not.toContain(null)
  })

  it('of the plan alone, which nobody has approved, plays nothing new', async () => {
    const server = await planned()
    const before = server.versions()
    const text: Edit = (document) => Object.assign(document.campaigns[1]!.slides[0]!, { text: 'Chưa ai duyệt' })
    expect(await server.planner.edit(() => ({ plan: smallPlan(text) }))).toEqual({ revision: 2, boards: [] })
    await server.planner.settled()
    expect(server.versions()).toEqual(before)
    expect(server.planner.current()!.playing.campaigns[1]!.slides[0]).toMatchObject({ text: 'Sạch đẹp' })
  })
})

describe('what was approved', () => {
  it('is what boards show, whatever else the same words would be drawn as', async () => {
    const server = await planned()
    const { default: sharp } = await import('sharp')
    const bytes = await sharp({ create: { width: 96, height: 16, channels: 3, background: '#123' } })
      .png()
      .toBuffer()
    const sha256 = await server.assets.put(bytes)
    const [slide] = server.planner.current()!.plan.campaigns[1]!.slides
    const rendition = { sha256, bytes: bytes.length, width: 96, height: 16 }
    const picture = { face: faceOf(slide!), width: 96, height: 16, color: 'mono', rendition } as const
    await server.planner.edit(() => ({ approved: { submission: 's', items: [], removed: [], pictures: [picture] } }))
    await server.planner.settled()
    expect((await server.playlistOf(dai)).renditions).toContainEqual(rendition)
  })

  it('leaves a filler that was not approved for a canvas to the built-in slide', async () => {
    const server = await aServer()
    const plan = smallPlan()
    const approved = await wholeApproval(server, plan)
    await server.planner.edit(() => ({ plan, approved: { ...approved, pictures: [] } }))
    server.pass()
    await server.planner.settled()
    const { renditions, standIns } = JSON.parse((await readPlaylist(server.database.db, dai))!.body) as Playlist
    expect(renditions[standIns![0]!]).not.toBeNull()
  })

  it('plays no row that was slipped into the database, and says so', async () => {
    const server = await planned()
    const other = new Sqlite(join(server.dir, 'test.db'))
    const row = other.prepare("select * from approved_items where list = 'slides' and id = 'kh-3'").get() as {
      body: string
    }
    const lie = JSON.stringify({ ...JSON.parse(row.body), text: 'Không ai duyệt' })
    other.prepare("update approved_items set body = ? where list = 'slides' and id = 'kh-3'").run(lie)
    other.prepare("update slides set body = ? where id = 'kh-3'").run(row.body)
    other.close()
    const again = await aServer({ folder: server.dir })
    expect(String(again.reported)).toContain('slides/sach-dep/kh-3')
    again.planner.tick()
    await again.planner.settled()
    const { loops } = await server.playlistOf(dai)
    expect(loops.flatMap(({ turns }) => turns.map(({ slide }) => slide))).not.toContain('kh-3')
  })
})

describe('what was approved and rests on something that is gone', () => {
  const withoutPhase = (server: Awaited<ReturnType<typeof planned>>) => {
    const phase = server.planner.current()!.plan.campaigns[1]!.phases[0]!
    const removed = [{ list: 'phases', campaign: 'sach-dep', id: phase.id } as const]
    return { approved: { submission: 's', items: [], removed, pictures: [] } }
  }

  it('is reported once, however often something else is edited', async () => {
    const server = await planned()
    await server.planner.edit(() => withoutPhase(server))
    await server.planner.edit(() => ({}))
    await server.planner.settled()
    expect(server.reported.map(String)).toEqual([expect.stringContaining('placements/sach-dep/')])
  })

  it('is not reported of a change that is only asked about', async () => {
    const server = await planned()
    server.planner.impactOf(withoutPhase(server))
    expect(server.reported).toEqual([])
  })
})

describe('a take-down', () => {
  const down = (subject: TakenSubject, org = 'huyen', endsAt: number | null = null): TakeDown => {
    return { id: 't', kind: 'take-down', org: org as TakeDown['org'], subject, endsAt }
  }
  const slidesOn = (server: Awaited<ReturnType<typeof planned>>, board: BoardId) =>
    server.planner
      .current()!
      .scheduleFor(board)
      .plan.campaigns.flatMap(({ slides }) => slides.map(({ state }) => state))

  it('clears a board to the filler and touches no other', async () => {
    const server = await planned()
    const { boards } = await server.planner.edit(() => ({ takeDowns: [down({ what: 'everything' })] }))
    await server.planner.settled()
    expect(boards).toEqual([dai])
    const tiers = (await server.playlistOf(dai)).tracks.flatMap(({ segments }) => segments.map(({ tier }) => tier))
    expect(new Set(tiers)).toEqual(new Set(['filler']))
    expect(slidesOn(server, cong)).not.toEqual([])
  })

  it('of a directive’s slide holds on the boards of the office that took it down alone', async () => {
    const server = await planned(
      smallPlan((document) => Object.assign(document.campaigns[0]!.placements[0]!, { boards: {} })),
    )
    const subject = { what: 'slide', campaign: 'dai-hoi', slide: 'kh-1' } as unknown as TakenSubject
    const { boards } = await server.planner.edit(() => ({ takeDowns: [down(subject)] }))
    expect(boards).toEqual([dai])
    expect(slidesOn(server, dai)).toEqual(['withdrawn', undefined, undefined])
    expect(slidesOn(server, cong)).toEqual([undefined, undefined, undefined])
  })

  it('that has an end is over then', async () => {
    const server = await planned()
    const endsAt = server.clock.at + 60_000
    await server.planner.edit(() => ({ takeDowns: [down({ what: 'everything' }, 'tinh', endsAt)] }))
    expect(server.planner.current()!.isTakenDown(cong)).toBe(true)
    server.clock.at = endsAt
    server.planner.tick()
    await server.planner.settled()
    expect(server.planner.current()!.isTakenDown(cong)).toBe(false)
    const tiers = (await server.playlistOf(cong)).tracks.flatMap(({ segments }) => segments.map(({ tier }) => tier))
    expect(tiers).toContain('rotation')
  })

  it('of more boards than go with it comes before all else that still waits', async () => {
    const many = (org: string, count: number) =>
      Array.from({ length: count }, (_, i) => ({ ...smallDocument().boards[1]!, id: `${org}-${i}`, org }))
    const server = await aServer()
    const plan = smallPlan((document) => document.boards.push(...many('tinh', 200), ...many('huyen', 70)))
    await putInForce(server, plan)
    await server.planner.edit(() => ({ takeDowns: [down({ what: 'everything' })], urgent: true }))
    const head = (board: string) => server.planner.head(board as BoardId)
    while (!head('huyen-69')) await nextTurn()
    expect(head('tinh-199')).toBeUndefined()
    await server.planner.settled()
    expect(head('tinh-199')).toBeDefined()
  })

  it('that has an end is forgotten then, even where it had cleared nothing', async () => {
    const server = await planned()
    const endsAt = server.clock.at + 60_000
    const subject = { what: 'campaign', campaign: 'khong-co' } as unknown as TakenSubject
    await server.planner.edit(() => ({ takeDowns: [down(subject, 'tinh', endsAt)] }))
    server.clock.at = endsAt
    server.planner.tick()
    await server.planner.settled()
    expect(server.planner.takeDowns()).toEqual([])
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

describe('a picture that cannot even be looked for', () => {
  it('stays what its boards show, and holds up neither other boards nor what is taken down', async () => {
    const folder = await newFolder('renditions')
    onTestFinished(() => rm(folder, { recursive: true }))
    const assets = fileAssetStore(folder)
    const former = await aServer({ assets })
    await putInForce(former, smallPlan())
    await former.planner.settled()
    const { body } = (await readPlaylist(former.database.db, dai))!
    const { renditions } = JSON.parse(body) as Playlist
    const shown = renditions.map((one) => one?.sha256)
    for (const { sha256 } of renditions.flatMap((one) => one ?? [])) {
      // As on a disk that does not answer: no such folder, and no such file either.
      await rm(join(folder, sha256.slice(0, 2)), { recursive: true, force: true })
      await writeFile(join(folder, sha256.slice(0, 2)), '')
    }
    const again = await aServer({ folder: former.dir, assets })
    again.clock.at += dayMs
    again.planner.tick()
    await again.planner.settled()
    const versionOf = async (board: BoardId) => (await readPlaylist(again.database.db, board))?.version
    expect([await versionOf(cong), await versionOf(dai)]).toEqual([2, 2])
    const next = JSON.parse((await readPlaylist(again.database.db, dai))!.body) as Playlist
    expect(next.renditions.map((one) => one?.sha256)).toEqual(shown)
    const subject = { what: 'everything' } as const
    const takeDowns = [{ id: 'x', kind: 'take-down', org: 'tinh' as OrgId, subject, endsAt: null }] as const
    const { boards } = await again.planner.edit(() => ({ takeDowns, urgent: true }))
    expect(boards).toEqual([cong, dai])
    await again.planner.settled()
    expect([await versionOf(cong), await versionOf(dai)]).toEqual([3, 3])
    expect(again.reported.map(String)).toContainEqual(expect.stringContaining('could not be drawn, or had'))
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
    const moved = smallPlan((document) => Object.assign(document.campaigns[1]!.slides[0]!, { seconds: 30 }))
    const approved = await wholeApproval(server, moved)
    const seal = sealWith(new Uint8Array(32).fill(7), 'approvals')
    await server.database.write(async (trx) => {
      await replacePlan(trx, moved, server.clock.at)
      await keepApproved(trx, seal, approved, server.clock.at)
    })
    const again = await aServer({ folder: server.dir })
    again.planner.tick()
    await again.planner.settled()
    expect((await server.playlistOf(dai)).loops[0]!.turns[0]!.seconds).toBe(30)
  })
})
