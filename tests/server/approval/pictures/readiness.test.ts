import { describe, expect, it } from 'vitest'
import { readinessOf as readinessIn } from '../../../../server/approval/pictures/readiness.ts'
import type { TakeDown } from '../../../../server/planning/take-down.ts'
import type { Readiness } from '../../../../shared/api/readiness.ts'
import type { BoardId, CampaignId, OrgId } from '../../../../shared/plan/plan.ts'
import { codeOf, type DirectingDocument, directingOffices, jsonOf } from '../directives/directing-offices.ts'

const province = ['viewer', 'tinh'] as const

type Offices = Awaited<ReturnType<typeof directingOffices>>

interface Told extends Readiness {
  readonly ready: number
  readonly of: number
}

async function readinessOf({ ask }: Offices, phase?: string, as: Parameters<Offices['ask']>[0] = province) {
  return jsonOf<Told>(await ask(as, 'readReadiness', phase === undefined ? {} : { query: { phase } }))
}

/** What is said of each board: `ready`, or why not. */
async function said(offices: Offices, phase = 'dot-1'): Promise<Record<string, string>> {
  const { boards } = await readinessOf(offices, phase)
  return Object.fromEntries(boards.map(({ id, ready, whyVi }) => [id, ready ? 'ready' : String(whyVi)]))
}

describe('a board is ready for a phase', () => {
  it('where it has said that it has its newest playlist, with every file, for good', async () => {
    const offices = await directingOffices()
    await offices.joins('dai-a')
    const readiness = await readinessOf(offices, 'dot-1')
    expect(readiness).toMatchObject({ campaign: 'dai-hoi', phase: 'dot-1', title: 'Đợt 1', ready: 1, of: 4 })
    expect(readiness.startsAt).toBe(Date.parse('2020-10-01T00:00:00+07:00'))
    expect(readiness.boards[1]).toEqual({
      ...{ id: 'dai-a', name: 'dai-a', org: 'huyen-a', orgName: 'Huyện A', ready: true, lack: null },
      ...{ why: null, whyVi: null, have: 1, of: 1, where: 'board' },
    })
  })

  it('and else says what it lacks: a machine, a line, the playlist, a file, a place to keep it', async () => {
    const offices = await directingOffices()
    const { plays, words, connected, pair, clock } = offices
    expect(await said(offices)).toMatchObject({ 'dai-a': 'Chưa ghép thiết bị' })
    await pair('dai-a')
    expect(await said(offices)).toMatchObject({ 'dai-a': 'Thiết bị chưa kết nối lần nào' })
    plays('dai-a')
    connected.delete('dai-a')
    expect(await said(offices)).toMatchObject({ 'dai-a': 'Bảng mất kết nối từ 09:00' })
    clock.at += 86_400_000
    expect(await said(offices)).toMatchObject({ 'dai-a': 'Bảng mất kết nối từ 09:00 10/10/2020' })
    connected.add('dai-a')
    const word = words.get('dai-a')!
    const { missing: _, stored: __, ...name } = word.ack!
    words.set('dai-a', { ...word, ack: { ...name, version: name.version - 1, stored: true, missing: [] } })
    expect(await said(offices)).toMatchObject({ 'dai-a': 'Đang tải' })
    const missing = [offices.pictureOf('kh-1', 'dai-a')]
    words.set('dai-a', { ...word, ack: { ...name, stored: true, missing } })
    expect(await said(offices)).toMatchObject({ 'dai-a': 'Đang tải, còn 1 tệp' })
    words.set('dai-a', { ...word, ack: { ...name, stored: false, missing: [] } })
    expect(await said(offices)).toMatchObject({ 'dai-a': expect.stringContaining('chưa lưu') })
    words.set('dai-a', word)
    expect(await said(offices)).toMatchObject({ 'dai-a': 'ready' })
  })

  it('only where a picture was approved for its canvas', async () => {
    const offices = await directingOffices()
    await offices.planner.edit((current) => {
      const boards = current!.plan.boards.map((board) => (board.id === 'dai-b' ? { ...board, width: 128 } : board))
      return { plan: { ...current!.plan, boards } }
    })
    await offices.planner.settled()
    await offices.joins('dai-b')
    expect(await said(offices)).toMatchObject({ 'dai-b': 'Chưa duyệt cho cỡ 128×16' })
    const { boards } = await readinessOf(offices, 'dot-1')
    expect(boards[3]).toMatchObject({ have: 0, of: 1, lack: 'not-approved' })
  })

  it('not while its newest playlist had to be issued without a file', async () => {
    const { planner, current, joins, words, clock } = await directingOffices()
    await joins('dai-a')
    const of = current().schedule.campaigns[0]!
    const [slide] = of.campaign.slides
    const undrawn = { slide: slide!, width: 96, height: 16, color: 'full' } as const
    const parts = {
      approved: planner.approved(),
      paired: new Set(current().boards.keys()),
      isConnected: () => true,
      reportOf: (board: string) => words.get(board),
      head: (board: BoardId) => ({ ...planner.head(board)!, missing: [undrawn] }),
    }
    const { boards } = readinessIn(parts, current(), of, of.campaign.phases[0]!, clock.at)
    expect(boards[1]).toMatchObject({ ready: false, lack: 'not-drawn', have: 0, of: 1 })
  })

  it('never where the campaign was taken down', async () => {
    const offices = await directingOffices()
    const taken: TakeDown = {
      ...{ id: 't', kind: 'take-down', org: 'huyen-b' as OrgId, endsAt: null },
      subject: { what: 'campaign', campaign: 'dai-hoi' as CampaignId },
    }
    await offices.planner.edit(() => ({ takeDowns: [taken] }))
    await offices.planner.settled()
    for (const board of ['dai-a', 'dai-b']) await offices.joins(board)
    expect(await said(offices)).toMatchObject({ 'dai-a': 'ready', 'dai-b': 'Đã thu hồi trên bảng này' })
  })

  it('never where nothing is in a language of it', async () => {
    const lao = ({ campaigns, boards }: DirectingDocument) => {
      for (const slide of campaigns[0]!.slides) Object.assign(slide, { language: 'lo' })
      Object.assign(boards[1]!, { languages: ['lo'] })
    }
    const offices = await directingOffices(lao)
    for (const board of ['dai-a', 'dai-b']) await offices.joins(board)
    expect(await said(offices)).toMatchObject({
      'dai-a': 'ready',
      'dai-b': 'Không có nội dung đã duyệt cho ngôn ngữ của bảng',
    })
  })
})

describe('a phase that playlists do not reach yet', () => {
  it('is told by what the server has, with the day from which boards are told of it', async () => {
    const offices = await directingOffices()
    await offices.joins('dai-a')
    const { boards, startsAt } = await readinessOf(offices, 'dot-2')
    expect(startsAt).toBe(Date.parse('2020-12-10T00:00:00+07:00'))
    expect(boards[1]).toMatchObject({
      ...{ ready: false, lack: 'later', have: 1, of: 1, where: 'server' },
      whyVi: 'Hình đã duyệt sẵn sàng trên máy chủ; bảng sẽ tải từ 06/11/2020',
    })
    expect(boards[3]?.whyVi).toBe('Chưa ghép thiết bị')
  })

  it('is the one that is asked about where none is named', async () => {
    expect((await readinessOf(await directingOffices())).phase).toBe('dot-2')
  })

  it('is ready on the day on which the playlist comes to reach it', async () => {
    const offices = await directingOffices()
    offices.clock.at = Date.parse('2020-11-06T08:00:00+07:00')
    offices.planner.tick()
    await offices.planner.settled()
    await offices.joins('dai-a')
    expect(await said(offices, 'dot-2')).toMatchObject({ 'dai-a': 'ready' })
  })

  it('that waits for a word has no day', async () => {
    const offices = await directingOffices(({ campaigns }) => {
      const milestones = [{ id: 'be-mac', title: 'Bế mạc', starts: '2020-10-14', ends: '2020-10-15' }]
      Object.assign(campaigns[0]!, { milestones })
      Object.assign(campaigns[0]!.placements[1]!, { slides: ['kh-1'] })
      Object.assign(campaigns[0]!.phases[1]!, { starts: { milestone: 'be-mac', edge: 'end', confirm: true } })
    })
    await offices.joins('dai-a')
    const { boards, startsAt } = await readinessOf(offices, 'dot-2')
    expect([startsAt, boards[1]?.whyVi]).toEqual([null, 'Hình đã duyệt sẵn sàng trên máy chủ; đợt chưa có ngày'])
  })
})

describe('readiness', () => {
  it('tells an office below of its own boards alone', async () => {
    const offices = await directingOffices()
    const { boards, of } = await readinessOf(offices, 'dot-1', ['editor', 'huyen-a'])
    expect([boards.map(({ id }) => id), of]).toEqual([['dai-a', 'cong-xa'], 2])
  })

  it('is not there of a campaign or a phase that is not seen', async () => {
    const { ask } = await directingOffices()
    const asked = async (...given: Parameters<typeof ask>) => codeOf(await ask(...given))
    expect(await asked(['administrator', 'tinh-khac'], 'readReadiness')).toBe('not-found')
    expect(await asked(province, 'readReadiness', { query: { phase: 'khac' } })).toBe('not-found')
    expect(await asked(province, 'readReadiness', { params: { campaign: 'khac' } })).toBe('not-found')
  })
})
