import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import type { BoardPage } from '../../../../shared/api/board.ts'
import type { BoardId } from '../../../../shared/plan/plan.ts'
import type { Playlist } from '../../../../shared/playlist/playlist.ts'
import type { Explanation } from '../../../../shared/schedule/explain.ts'
import { nowOf } from '../../../../shared/schedule/now.ts'
import { scheduleOf } from '../../../../shared/schedule/schedule.ts'
import { timelineOf } from '../../../../shared/schedule/timeline.ts'
import { jsonOf } from '../../../json-of.ts'
import { aBoardsHeader } from '../../a-board.ts'
import { aServer } from '../../a-server.ts'
import { smallDocument, smallPlan } from '../../small-plan.ts'

const cong = 'cong' as BoardId

async function imported(at?: string) {
  const server = await aServer(at === undefined ? {} : { at })
  await server.imports()
  const read = <T extends object>(path: string) => jsonOf<T>(server.call('GET', `/api/v1/${path}`))
  return { ...server, read }
}

describe('boards', () => {
  it('are listed as in the plan, with what each should show now', async () => {
    const { read } = await imported()
    const { boards, next, revision } = await read<BoardPage>('boards')
    expect([boards.length, next, revision]).toEqual([2, null, 1])
    expect(boards[0]).toMatchObject({
      ...smallDocument().boards[0],
      ...{ orgName: 'Tỉnh', timezone: 'Asia/Ho_Chi_Minh', connected: false, report: null, missing: [] },
      version: expect.any(Number),
      now: [{ section: null, tier: 'rotation', slide: 'kh-1', rendition: { height: 32, sha256: expect.any(String) } }],
    })
    expect(await read('boards/cong')).toEqual(boards[0])
  })

  it('come in pages', async () => {
    const { read } = await imported()
    const first = await read<BoardPage>('boards?limit=1')
    expect([first.boards.map(({ id }) => id), first.next]).toEqual([['cong'], 'cong'])
    const second = await read<BoardPage>(`boards?limit=1&cursor=${first.next}`)
    expect([second.boards.map(({ id }) => id), second.next]).toEqual([['dai'], null])
  })

  it('that the plan does not have are not found', async () => {
    const { read } = await imported()
    const paths = [
      'boards/x',
      'boards/x/timeline',
      'boards/x/now',
      'boards/x/explain',
      'boards/x/playlist',
      'boards/x/frame.png',
    ]
    for (const path of paths) expect(await read(path)).toMatchObject({ status: 404, code: 'board-not-found' })
  })
})

describe('a board’s day', () => {
  it('is the timeline that the schedule gives, of today where no date is named', async () => {
    const { read } = await imported('2020-10-11T00:30+07:00')
    const schedule = scheduleOf(smallPlan())
    expect(await read('boards/cong/timeline')).toEqual(timelineOf(schedule, cong, '2020-10-11'))
    expect(await read('boards/cong/timeline?date=2020-10-15')).toEqual(timelineOf(schedule, cong, '2020-10-15'))
  })

  it('is not sent again while the plan is the same', async () => {
    const { call } = await imported()
    const path = '/api/v1/boards/cong/timeline?date=2020-10-12'
    const tag = (await call('GET', path)).headers.get('etag')!
    expect((await call('GET', path, { headers: { 'if-none-match': tag } })).status).toBe(304)
    const other = await call('GET', path.replace('12', '13'), { headers: { 'if-none-match': tag } })
    expect(other.status).toBe(200)
  })

  it('is sent again once the length of a clip in it is known, though the plan is the same', async () => {
    const { call, imports, planner } = await aServer()
    const media = 'c'.repeat(64)
    const document = smallDocument()
    const [campaign] = document.campaigns
    const slides = [{ id: 'kh-1', kind: 'video', media }, campaign?.slides[1]]
    await imports({ ...document, campaigns: [{ ...campaign, slides }, document.campaigns[1]] })
    const path = '/api/v1/boards/cong/timeline?date=2020-10-12'
    const before = await call('GET', path)
    planner.arrived({ sha256: media, ms: 6_200 })
    await planner.settled()
    const after = await call('GET', path, { headers: { 'if-none-match': before.headers.get('etag')! } })
    expect(after.status).toBe(200)
    expect(await after.json()).toMatchObject({
      segments: [{ loop: [{ slide: 'kh-1', seconds: 7 }, { slide: 'kh-2' }] }],
    })
  })

  it('is asked at an instant, whose plus sign need not be escaped', async () => {
    const { read, clock } = await imported()
    const schedule = scheduleOf(smallPlan())
    expect(await read('boards/cong/now')).toEqual(nowOf(schedule, cong, clock.at))
    const then = nowOf(schedule, cong, clock.at + 12_000)
    expect(await read('boards/cong/now?at=2020-10-10T09:00:12%2B07:00')).toEqual(then)
    expect(await read('boards/cong/now?at=2020-10-10T09:00:12+07:00')).toEqual(then)
    expect(then).toMatchObject({ entry: { slide: 'kh-2' } })
  })

  it('is explained', async () => {
    const { read } = await imported()
    const { verdicts } = await read<Explanation>('boards/dai/explain?at=2020-10-10T09:00%2B07:00')
    expect(verdicts).toMatchObject([
      { placement: 'p', campaign: 'dai-hoi', shows: false, reason: { code: 'out-of-reach' } },
      { placement: 'p', campaign: 'sach-dep', shows: true },
    ])
  })

  it('is had as the playlist that the player runs, on any date, every rendition drawn', async () => {
    const { read } = await imported()
    for (const date of ['2020-10-10', '2031-03-01', '1999-12-31']) {
      const playlist = await read<Playlist>(`boards/cong/playlist?date=${date}`)
      expect(playlist).toMatchObject({ format: 'congchao/playlist@1', board: 'cong', standIns: [expect.any(Number)] })
      expect(playlist.endsAt - playlist.startsAt).toBe(86_400_000)
      expect(playlist.renditions).not.toContain(null)
    }
  })

  it('is seen as a picture of the board’s own size', async () => {
    const { call } = await imported()
    const frame = async (at: string) => {
      const answer = await call('GET', `/api/v1/boards/cong/frame.png?at=${at}`)
      expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'image/png'])
      const png = Buffer.from(await answer.arrayBuffer())
      expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([64, 32])
      return png
    }
    const first = await frame('2020-10-10T00:00:00%2B07:00')
    const second = await frame('2020-10-10T00:00:10%2B07:00')
    expect(first.equals(second)).toBe(false)
    expect(first.equals(await frame('2020-10-10T00:00:15%2B07:00'))).toBe(true)
  })
})

describe('a rendition', () => {
  async function withRendition() {
    const server = await imported()
    const { renditions } = await server.read<Playlist>('boards/cong/playlist')
    const { sha256 } = renditions[0]!
    return { ...server, sha256, path: `/renditions/${sha256}.png` }
  }

  it('is the bytes of its name, kept for ever by whoever has them', async () => {
    const { call, hub, path, sha256 } = await withRendition()
    for (const headers of [{}, await aBoardsHeader({ call, hub }, 'cong')] as Record<string, string>[]) {
      const answer = await call('GET', path, { headers })
      const bytes = new Uint8Array(await answer.arrayBuffer())
      expect(createHash('sha256').update(bytes).digest('hex')).toBe(sha256)
      expect(answer.headers.get('cache-control')).toContain('immutable')
    }
  })

  it('is not found by a board whose playlists have no part for it', async () => {
    const { call, hub, path } = await withRendition()
    const headers = await aBoardsHeader({ call, hub }, 'dai')
    const answer = await call('GET', path, { unsigned: true, headers })
    expect(answer.status).toBe(404)
  })

  it('that was never drawn is not found', async () => {
    const { call } = await withRendition()
    const paths = [`/renditions/${'0'.repeat(64)}.png`, '/renditions/x.png', `/renditions/${'0'.repeat(64)}`]
    for (const path of paths) expect((await call('GET', path)).status).toBe(404)
  })
})
