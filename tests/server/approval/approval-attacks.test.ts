import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { hashOfSecret, newSecret } from '../../../server/access/secret.ts'
import { dropGrant, readGrantsOf } from '../../../server/store/people/grant-store.ts'
import { keepToken } from '../../../server/store/people/token-store.ts'
import { keepSettings } from '../../../server/store/settings-store.ts'
import type { OrgId } from '../../../shared/plan/plan.ts'
import { jsonOf } from '../../json-of.ts'
import { aServer, token } from '../a-server.ts'
import { aPerson, type SignedIn } from '../people.ts'
import { anOffice, codeOf, type Office, slidesOn, theSlide } from './an-office.ts'

/** A submission that waits: one slide in other words. */
async function waiting(office: Office, by: SignedIn = office.editor) {
  await office.writes((plan) => {
    theSlide(plan).text = 'Mừng Đại hội'
  }, by)
  return office.submits({ campaign: 'dai-hoi' }, by)
}

const revoke = ({ database, clock }: Office, { id }: SignedIn) =>
  database.write(async (trx) => {
    for (const grant of (await readGrantsOf(trx, [id], clock.at)).get(id) ?? []) await dropGrant(trx, id, grant.id)
  })

describe('an approval is refused', () => {
  test('of one’s own work: to the author, to whoever wrote any of it, and to the maker of the token that did', async () => {
    const office = await anOffice()
    const both = await aPerson(office, { org: 'tinh', role: ['editor', 'approver'], name: 'Vừa Soạn Vừa Duyệt' })
    const own = await waiting(office, both)
    expect(own.blockers.map(({ code }) => code)).toEqual(['own-work'])
    expect(await codeOf(office.approves(both, own))).toBe('own-work')

    // Another submits what they have written.
    const written = await office.submits({ campaign: 'dai-hoi' })
    expect(written.writers.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['Lê Biên Tập', 'Vừa Soạn Vừa Duyệt']),
    )
    expect(await codeOf(office.approves(both, written))).toBe('own-work')

    const maker = await aPerson(office, { org: 'tinh', role: ['administrator', 'approver'], name: 'Người Lập Trình' })
    const secret = newSecret()
    const of = { org: 'tinh' as OrgId, roles: ['editor'] as const, madeBy: maker.id, madeAt: office.clock.at }
    const token = { ...of, id: 'may', hash: hashOfSecret(secret), label: 'máy', endsAt: office.clock.at + 1000 }
    await office.database.write((trx) => keepToken(trx, token))
    const headers = { authorization: `Bearer ${secret}` }
    const answer = office.call('POST', '/api/v1/submissions', { headers, json: { campaign: 'dai-hoi' } })
    const { id } = await jsonOf<{ id: string }>(answer)
    await office.submissions.settled()
    expect(await codeOf(office.approves(maker, await office.reads(id)))).toBe('own-work')
  })

  test('of what one has written on since something else of it was approved', async () => {
    const office = await anOffice()
    const asked = await waiting(office)
    const both = await aPerson(office, { org: 'tinh', role: ['editor', 'approver'], name: 'Vừa Soạn Vừa Duyệt' })
    await office.writes((plan) => {
      theSlide(plan).text = 'Mừng ngày hội'
    }, both)
    expect((await office.approves(office.approver, asked)).status).toBe(200)
    const again = await office.submits({ campaign: 'dai-hoi' })
    expect(await codeOf(office.approves(both, again))).toBe('own-work')
    expect((await office.approves(office.second, again)).status).toBe(200)
    await office.writes((plan) => {
      theSlide(plan).text = 'Mừng ngày mới'
    })
    expect((await office.approves(both, await office.submits({ campaign: 'dai-hoi' }))).status).toBe(200)
  })

  test('to those who may not: editors, tokens, those of a sister or lower office, and whose role was taken back', async () => {
    const office = await anOffice()
    const asked = await waiting(office)
    expect(await codeOf(office.approves(office.editor, asked))).toBe('forbidden')
    const byToken = office.call('POST', `/api/v1/submissions/${asked.id}/approve`, {
      headers: { authorization: `Bearer ${token}` },
      json: { digest: asked.digest },
    })
    expect(await codeOf(byToken)).toBe('forbidden')
    expect(await codeOf(office.approves(office.lower, asked))).toBe('not-found')
    expect((await office.lower.call('GET', `/api/v1/submissions/${asked.id}`)).status).toBe(404)
    const listed = await jsonOf<{ submissions: unknown[] }>(office.lower.call('GET', '/api/v1/submissions'))
    expect(listed.submissions).toEqual([])
    await revoke(office, office.approver)
    expect((await office.approves(office.approver, asked)).status).toBe(403)
    expect(await office.reads(asked.id, office.second)).toMatchObject({ state: 'pending', approvals: [] })
  })

  test('of anything but what was seen: another digest, or bytes that were changed in the database since', async () => {
    const office = await anOffice()
    const asked = await waiting(office)
    expect(await codeOf(office.approves(office.approver, { ...asked, digest: '0'.repeat(64) }))).toBe(
      'changed-meanwhile',
    )
    const changes = [
      `items = replace(items, 'Mừng', 'Đừng')`,
      `pictures = replace(pictures, '"width":64', '"width":65')`,
      `findings = '[{"code":"gap","severity":"warning","message":"","messageVi":""}]'`,
      `author = 'nobody', writers = '[]'`,
      `org = 'huyen'`,
      `kind = 'lift'`,
      `digest = '${'0'.repeat(64)}'`,
      `seal = '${'0'.repeat(64)}'`,
    ]
    for (const change of changes) {
      await office.database.write(async (trx) => {
        await sql`create temp table former as select * from submissions where id = ${asked.id}`.execute(trx)
        await sql`update submissions set ${sql.raw(change)} where id = ${asked.id}`.execute(trx)
      })
      const digest = (await office.reads(asked.id)).digest ?? asked.digest
      expect(await codeOf(office.approves(office.approver, { id: asked.id, digest })), change).toBe('changed-meanwhile')
      await office.database.write(async (trx) => {
        await sql`delete from submissions where id = ${asked.id}`.execute(trx)
        await sql`insert into submissions select * from former`.execute(trx)
        await sql`drop table former`.execute(trx)
      })
    }
    expect((await office.approves(office.approver, asked)).status).toBe(200)
  })

  test('twice, or after it was decided', async () => {
    const office = await anOffice()
    const asked = await waiting(office)
    expect((await office.approves(office.approver, asked)).status).toBe(200)
    expect(await codeOf(office.approves(office.approver, asked))).toBe('already-decided')
    expect(await codeOf(office.approves(office.second, asked))).toBe('already-decided')
    const back = office.second.call('POST', `/api/v1/submissions/${asked.id}/return`, { json: { reason: 'x' } })
    expect(await codeOf(back)).toBe('already-decided')
  })

  test('where another approval has changed the same since: what it shows as former is so no more', async () => {
    const office = await anOffice()
    const first = await waiting(office)
    const other = await aPerson(office, { org: 'tinh', role: 'editor', name: 'Người Khác' })
    await office.writes((plan) => {
      theSlide(plan).text = 'Mừng ngày hội'
    }, other)
    const later = await office.submits({ campaign: 'dai-hoi' }, other)
    expect((await office.approves(office.approver, later)).status).toBe(200)
    expect(await codeOf(office.approves(office.approver, first))).toBe('changed-meanwhile')
  })

  test('where an error was found that no one may let pass', async () => {
    const office = await anOffice()
    await office.writes(
      (plan) => {
        plan.boards.push({ ...plan.boards[0]!, id: 'thap', name: 'Bảng thấp', height: 12 })
        plan.campaigns[0]!.placements[0]!.boards!.boards.push('thap')
      },
      await aPerson(office, { org: null, role: ['administrator', 'editor'] }),
    )
    const asked = await office.submits({ campaign: 'dai-hoi' })
    expect(asked.findings.some(({ code, severity }) => code === 'illegible' && severity === 'error')).toBe(true)
    expect(await codeOf(office.approves(office.approver, asked))).toBe('findings-block')
  })
})

describe('two approvers', () => {
  const withTwo = async () => {
    const office = await anOffice()
    await office.database.write((trx) => keepSettings(trx, 'tinh', { approvers: 2 }, office.clock.at))
    return office
  }

  test('are two people: nothing plays on the word of one, who has only one', async () => {
    const office = await withTwo()
    const before = await office.plays('cong')
    const asked = await waiting(office)
    expect(asked.needs).toBe(2)
    expect((await office.approves(office.approver, asked)).status).toBe(200)
    expect(await codeOf(office.approves(office.approver, asked))).toBe('already-approved')
    expect(await office.plays('cong')).toEqual(before)
    expect((await office.approves(office.second, asked)).status).toBe(200)
    expect((await office.plays('cong'))['kh-1']).toBe(asked.pictures[0]?.rendition.sha256)
  })

  test('both hold the role when it is complete: the word of one who was revoked before counts no more', async () => {
    const office = await withTwo()
    const asked = await waiting(office)
    expect((await office.approves(office.approver, asked)).status).toBe(200)
    await revoke(office, office.approver)
    expect((await office.approves(office.second, asked)).status).toBe(200)
    expect(await office.reads(asked.id, office.second)).toMatchObject({ state: 'pending' })
    const third = await aPerson(office, { org: 'tinh', role: 'approver', name: 'Người Thứ Ba' })
    expect((await office.approves(third, asked)).status).toBe(200)
    expect(await office.reads(asked.id, third)).toMatchObject({ state: 'approved' })
  })

  test('are asked for by the nearest office above that has chosen, and an approval slipped into the database is none', async () => {
    const office = await withTwo()
    await office.writes((plan) => {
      plan.campaigns[1]!.slides[0]!.text = 'Xanh sạch đẹp'
    })
    const asked = await office.submits({ campaign: 'sach-dep' })
    expect(asked).toMatchObject({ org: 'huyen', needs: 2 })
    const slipped = { submission: asked.id, person: office.second.id, name: 'x', approved_at: 1, digest: asked.digest! }
    await office.database.write((trx) =>
      trx
        .insertInto('approvals')
        .values({ ...slipped, seal: 'f'.repeat(64) })
        .execute(),
    )
    expect((await office.approves(office.lower, asked)).status).toBe(200)
    expect(await office.reads(asked.id)).toMatchObject({ state: 'pending', approvals: [{ name: 'Võ Duyệt Huyện' }] })
  })
})

describe('what is slipped straight into the database', () => {
  test('is not played: neither a slide of the plan, nor an approved item without its seal', async () => {
    const office = await anOffice()
    const plan = office.planner.current()!.plan
    const before = await slidesOn(office, 'cong')
    await office.database.write(async (trx) => {
      const slide = { list: 'slides', campaign: 'dai-hoi', id: 'la', body: '{"id":"la","kind":"slogan","text":"Lạ"}' }
      const placement = { id: 'p', phase: 'dot', slides: ['kh-1', 'kh-2', 'la'], boards: { boards: ['cong'] } }
      await trx
        .insertInto('approved_items')
        .values({ ...slide, submission: 'x', approved_at: 1, seal: 'a'.repeat(64) })
        .execute()
      await sql`update approved_items set body = ${JSON.stringify(placement)} where list = 'placements' and campaign = 'dai-hoi'`.execute(
        trx,
      )
      await sql`update slides set body = replace(body, 'Muôn', 'Không') where id = 'kh-2'`.execute(trx)
    })
    expect(plan.campaigns[0]?.slides).toHaveLength(2)
    expect(await slidesOn(office, 'cong')).toEqual(before)
    await expect(aServer({ folder: office.dir })).rejects.toThrow('damaged at slides')
    await office.database.write(async (trx) => {
      await sql`update slides set body = replace(body, 'Không', 'Muôn') where id = 'kh-2'`.execute(trx)
    })
    const again = await aServer({ folder: office.dir })
    expect(String(again.reported)).toContain('not approved by this installation')
    expect(await slidesOn({ ...office, plays: async () => played(again) }, 'cong')).toEqual(['nen'])
  })
})

async function played(server: Awaited<ReturnType<typeof aServer>>): Promise<Record<string, string>> {
  await server.planner.settled()
  const bound = await server.planner.playlistOn('cong' as never, '2020-10-10')
  return Object.fromEntries((bound?.playlist.loops ?? []).flatMap(({ turns }) => turns.map(({ slide }) => [slide, ''])))
}
