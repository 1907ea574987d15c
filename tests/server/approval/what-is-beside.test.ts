import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { readGrantsOf } from '../../../server/store/people/grant-store.ts'
import type { BoardId } from '../../../shared/plan/plan.ts'
import { jsonOf } from '../../json-of.ts'
import { aServer } from '../a-server.ts'
import { aPerson } from '../people.ts'
import { anOffice, codeOf, type Office, slidesOn, theSlide } from './an-office.ts'

const takes = (office: Office, org: string, subject: object) =>
  office.approver.call('POST', '/api/v1/take-downs', { json: { kind: 'take-down', org, subject, reason: 'Sai' } })

const setsUp = async (office: Office, board: string, json: object) => {
  const technician = await aPerson(office, { org: 'tinh', role: 'technician' })
  return technician.call('PATCH', `/api/v1/boards/${board}`, { json })
}

describe('a board that is set up otherwise', () => {
  test('does not show words of the day in a size in which nobody has approved their pattern', async () => {
    const office = await anOffice()
    await office.writes((plan) => {
      const fields = [{ name: 'n', kind: 'days-to', to: { milestone: 'ngay', edge: 'start' } }]
      Object.assign(theSlide(plan), { text: 'Còn {n} ngày', fields })
    })
    expect((await office.approves(office.approver, await office.submits({ campaign: 'dai-hoi' }))).status).toBe(200)
    expect((await office.plays('cong'))['kh-1']).toMatch(/^[0-9a-f]{64}$/)

    expect((await setsUp(office, 'cong', { width: 128, height: 64 })).status).toBe(200)
    expect(await office.plays('cong')).toEqual({ 'kh-1': '', 'kh-2': '' })
    const larger = await office.submits({ campaign: 'dai-hoi' })
    expect(larger.pictures.map(({ slide, width }) => [slide, width])).toContainEqual(['kh-1', 128])
    expect((await office.approves(office.approver, larger)).status).toBe(200)
    expect((await office.plays('cong'))['kh-1']).toMatch(/^[0-9a-f]{64}$/)
  })

  test('stays cleared: moved to another office it shows nothing again that was taken down from it', async () => {
    const office = await anOffice()
    const administrator = await aPerson(office, { org: 'tinh', role: 'administrator' })
    const added = { id: 'huyen-2', name: 'Huyện Hai', parent: 'tinh' }
    expect((await administrator.call('POST', '/api/v1/orgs', { json: added })).status).toBe(201)
    await office.writes((plan) => {
      plan.campaigns[0]!.placements[0]!.boards = { boards: ['cong', 'dai'] }
    })
    expect((await office.approves(office.approver, await office.submits({ campaign: 'dai-hoi' }))).status).toBe(200)

    expect((await takes(office, 'huyen', { what: 'slide', campaign: 'dai-hoi', slide: 'kh-1' })).status).toBe(201)
    expect(await codeOf(setsUp(office, 'dai', { org: 'huyen-2' }))).toBe('in-use')
    expect(await slidesOn(office, 'dai')).toEqual(['kh-2', 'kh-3'])
    const { takeDowns } = await jsonOf<{ takeDowns: { id: string }[] }>(office.viewer.call('GET', '/api/v1/take-downs'))
    const lift = await office.submits({ lift: takeDowns[0]!.id })
    expect((await office.approves(office.second, lift)).status).toBe(200)

    expect((await takes(office, 'huyen', { what: 'board', board: 'dai' })).status).toBe(201)
    expect((await setsUp(office, 'dai', { org: 'huyen-2' })).status).toBe(200)
    expect(await slidesOn(office, 'dai')).toEqual(['nen'])
  })

  test('and goes where nothing reaches it that was taken down, as before', async () => {
    const office = await anOffice()
    expect((await takes(office, 'huyen', { what: 'campaign', campaign: 'sach-dep' })).status).toBe(201)
    expect((await setsUp(office, 'dai', { org: 'tinh' })).status).toBe(200)
  })
})

test('an approval is refused whose giver loses the role while it waits for its turn', async () => {
  const office = await anOffice()
  const before = await office.plays('cong')
  await office.writes((plan) => {
    theSlide(plan).text = 'Mừng Đại hội'
  })
  const asked = await office.submits({ campaign: 'dai-hoi' })
  const at = office.clock.at
  const grants = (await readGrantsOf(office.database.db, [office.approver.id], at)).get(office.approver.id) ?? []
  let approving: Promise<Response> | undefined
  await office.planner.edit(() => {
    approving = office.approves(office.approver, asked)
    return {
      async write(trx) {
        for (const { id } of grants) await sql`delete from grants where id = ${id}`.execute(trx)
      },
    }
  })
  expect(await codeOf(approving!)).toBe('forbidden')
  expect(await office.plays('cong')).toEqual(before)
  expect(await office.reads(asked.id, office.second)).toMatchObject({ state: 'pending', approvals: [] })
})

test('an office below keeps a directive off its boards by no interrupt that lasts longer than 24 hours', async () => {
  const office = await anOffice()
  const editor = await aPerson(office, { org: 'huyen', role: 'editor' })
  const asks = async (ends: string) => {
    const plan = await jsonOf<object>(editor.call('GET', '/api/v1/plan'))
    const slide = { id: 'z', kind: 'slogan', text: 'Huyện nhà' }
    const interrupts = [{ id: 'chen', org: 'huyen', slide, starts: '2020-10-10T08:00+07:00', ends }]
    expect((await editor.call('PUT', '/api/v1/plan', { json: { ...plan, interrupts } })).status).toBe(200)
    return editor.call('POST', '/api/v1/submissions', { json: { interrupt: 'chen' } })
  }
  expect(await codeOf(asks('2030-10-10T08:00+07:00'))).toBe('value-refused')
  expect((await asks('2020-10-11T08:00+07:00')).status).toBe(201)
  await office.submissions.settled()
})

describe('whoever writes to the database alone', () => {
  test('hands a board no playlist: what was not made by this server is made anew', async () => {
    const office = await anOffice()
    const board = 'cong' as BoardId
    const slip = (of: Pick<Office, 'database'>) =>
      of.database.write((trx) =>
        sql`insert into playlists (board, version, digest, starts_at, ends_at, kept_at, body)
          select board, version + 9, ${'d'.repeat(64)}, starts_at, ends_at, kept_at, replace(body, 'kh-1', 'la')
          from playlists where board = ${board} order by version desc limit 1`.execute(trx),
      )
    expect((await office.planner.read(board))?.body).toContain('kh-1')
    await slip(office)
    expect((await office.planner.read(board))?.body).toContain('kh-1')
    await slip(office)
    const again = await aServer({ folder: office.dir })
    expect((await again.planner.read(board))?.body).not.toContain('"la"')
  })

  test('does not end a take-down: deleted, or marked as over, it holds again with the next start', async () => {
    const office = await anOffice()
    await takes(office, 'tinh', { what: 'slide', campaign: 'dai-hoi', slide: 'kh-1' })
    await takes(office, 'tinh', { what: 'filler', of: 'tinh' })
    await office.database.write(async (trx) => {
      await sql`delete from take_downs where subject like '%kh-1%'`.execute(trx)
      await sql`update take_downs set ended_at = 1 where subject like '%filler%'`.execute(trx)
    })
    const again = await aServer({ folder: office.dir })
    expect(again.planner.takeDowns()).toHaveLength(2)
    expect(String(again.reported)).toContain('held to the log')
    const ids = again.planner.takeDowns().map(({ id }) => id)
    expect(ids.sort()).toEqual(
      office.planner
        .takeDowns()
        .map(({ id }) => id)
        .sort(),
    )
  })

  test('does not forge the end of one in the log, and what was lifted by an approval stays lifted', async () => {
    const office = await anOffice()
    await takes(office, 'tinh', { what: 'slide', campaign: 'dai-hoi', slide: 'kh-1' })
    const [standing] = office.planner.takeDowns()
    await office.database.write(async (trx) => {
      await sql`delete from take_downs`.execute(trx)
      await sql`insert into audit select seq + 1, at, actor_kind, actor, actor_name, address, 'take-down.end', subject_kind, subject,
        org, null, null, hash, ${'a'.repeat(64)}, ${'b'.repeat(64)} from audit order by seq desc limit 1`.execute(trx)
    })
    expect((await aServer({ folder: office.dir })).planner.takeDowns()).toEqual([standing])
    const other = await anOffice()
    await takes(other, 'tinh', { what: 'slide', campaign: 'dai-hoi', slide: 'kh-1' })
    const lift = await other.submits({ lift: other.planner.takeDowns()[0]!.id })
    expect((await other.approves(other.second, lift)).status).toBe(200)
    expect((await aServer({ folder: other.dir })).planner.takeDowns()).toEqual([])
  })

  test('does not bring back what was approved once and has been taken out, or is approved otherwise, since', async () => {
    const office = await anOffice()
    const approvesAll = async () =>
      expect((await office.approves(office.approver, await office.submits({ campaign: 'dai-hoi' }))).status).toBe(200)
    const says = async (text: string) => {
      await office.writes((plan) => {
        theSlide(plan).text = text
      })
      await approvesAll()
    }
    await says('Mừng Đại hội')
    const former = (
      await sql<object>`select * from approved_items where list = 'slides' and id = 'kh-1'`.execute(office.database.db)
    ).rows[0] as Record<string, string>
    const slips = (database: Office['database']) =>
      database.write(async (trx) => {
        await sql`delete from approved_items where list = 'slides' and id = 'kh-1'`.execute(trx)
        await sql`insert into approved_items (list, campaign, id, body, submission, approved_at, seal) values
          (${former.list}, ${former.campaign}, ${former.id}, ${former.body}, ${former.submission}, ${former.approved_at},
          ${former.seal})`.execute(trx)
      })
    const textOf = (server: Pick<Office, 'planner'>) => server.planner.approved().items.get('slides/dai-hoi/kh-1')?.body
    await slips(office.database)
    expect(textOf(await aServer({ folder: office.dir }))).toContain('Mừng Đại hội')

    await says('Mừng ngày hội')
    await slips(office.database)
    const otherwise = await aServer({ folder: office.dir })
    expect(textOf(otherwise)).toBeUndefined()
    expect(String(otherwise.reported)).toContain('slide dai-hoi/kh-1')
  })

  test('does not move a milestone back', async () => {
    const office = await anOffice()
    await office.writes((plan) => {
      Object.assign(plan.campaigns[0]!.milestones![0]!, { ends: '2020-10-20T17:00' })
    })
    expect((await office.approves(office.approver, await office.submits({ campaign: 'dai-hoi' }))).status).toBe(200)
    await office.database.write((trx) =>
      sql`create table former as select * from approved_items where list = 'milestones'`.execute(trx),
    )
    const path = '/api/v1/campaigns/dai-hoi/milestones/ngay'
    expect((await office.approver.call('PATCH', path, { json: { ends: '2020-10-16T17:00' } })).status).toBe(200)
    const bodyIn = (server: Pick<Office, 'planner'>) =>
      server.planner.approved().items.get('milestones/dai-hoi/ngay')?.body
    expect(bodyIn(await aServer({ folder: office.dir }))).toContain('2020-10-16')
    await office.database.write(async (trx) => {
      await sql`delete from approved_items where list = 'milestones'`.execute(trx)
      await sql`insert into approved_items select * from former`.execute(trx)
    })
    expect(bodyIn(await aServer({ folder: office.dir }))).toBeUndefined()
  })
})
