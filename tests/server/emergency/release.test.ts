import { describe, expect, it } from 'vitest'
import { jsonOf } from '../../json-of.ts'
import {
  anApproved,
  aPrepared,
  codeOf,
  emergencies,
  hourMs,
  minuteMs,
  offices,
  release,
  type Told,
} from './an-emergency.ts'

describe('an emergency', () => {
  it('goes on the air with its release, on every board that it reaches, before the release is answered', async () => {
    const server = await offices()
    const prepared = await aPrepared(server.operator, server, { template: await anApproved(server) })
    expect(prepared).toMatchObject({ stage: 'prepared', text: 'KHẨN CẤP: Lũ quét', blocker: 'role' })
    expect(prepared.boards.map(({ id }) => id)).toEqual(['cong', 'dai', 'bang-b'])
    expect(prepared.releasers.map(({ name }) => name).sort()).toEqual(['Duyệt', 'Duyệt Hai'])
    expect(await server.tierOn('dai')).not.toBe('interrupt')

    const answer = await release(server.approver, prepared)
    expect(answer.status).toBe(200)
    expect(await answer.json()).toMatchObject({ stage: 'running', released: { name: 'Duyệt', at: server.clock.at } })
    expect(await Promise.all(['cong', 'dai', 'bang-b'].map(server.tierOn))).toEqual([
      'interrupt',
      'interrupt',
      'interrupt',
    ])
    const playlist = JSON.parse((await server.planner.read('cong' as never))!.body)
    const drawn = prepared.pictures.find(({ which, width }) => which === 'slide' && width === 64)
    expect(playlist.renditions).toContainEqual(drawn!.rendition)
  })

  it('ends by itself, and stays in the list', async () => {
    const server = await offices()
    const prepared = await aPrepared(server.operator, server, { template: await anApproved(server) })
    await release(server.approver, prepared)
    server.clock.at += 3 * hourMs
    expect(await server.tierOn('cong')).toBe('rotation')
    const { emergencies: list } = await jsonOf<{ emergencies: Told[] }>(server.operator.call('GET', emergencies))
    expect(list).toMatchObject([{ id: prepared.id, stage: 'ended', boardCount: 3 }])
  })

  it('is cancelled by one person alone: off the air at once, and what tells of it stands in its stead', async () => {
    const server = await offices()
    const prepared = await aPrepared(server.operator, server, { template: await anApproved(server) })
    await release(server.approver, prepared)
    server.clock.at += minuteMs
    const answer = await server.operator.call('POST', `${emergencies}/${prepared.id}/cancel`)
    expect(await answer.json()).toMatchObject({ stage: 'cancelled', cancelled: { name: 'Vận hành' } })
    const playlist = JSON.parse((await server.planner.read('cong' as never))!.body)
    const [told] = prepared.pictures.filter(({ which, width }) => which === 'cancel' && width === 64)
    const [was] = prepared.pictures.filter(({ which, width }) => which === 'slide' && width === 64)
    expect(playlist.renditions).toContainEqual(told!.rendition)
    expect(playlist.renditions).not.toContainEqual(was!.rendition)
    expect(await server.tierOn('cong')).toBe('interrupt')
    server.clock.at += 5 * minuteMs
    expect(await server.tierOn('cong')).toBe('rotation')
    expect(await codeOf(server.operator.call('POST', `${emergencies}/${prepared.id}/cancel`))).toBe('already-decided')
    expect(await codeOf(release(server.approver, prepared))).toBe('already-decided')
  })

  it('without a cancel slide leaves the boards to what they played', async () => {
    const server = await offices()
    const template = await anApproved(server, { cancel: null })
    const prepared = await aPrepared(server.operator, server, { template })
    await release(server.approver, prepared)
    await server.operator.call('POST', `${emergencies}/${prepared.id}/cancel`)
    expect(await server.tierOn('cong')).toBe('rotation')
    expect(server.planner.current()!.playing.interrupts).toEqual([])
  })

  it('outlives an import that does not know of it', async () => {
    const server = await offices()
    const prepared = await aPrepared(server.operator, server, { template: await anApproved(server) })
    const before = server.planner.current()!.plan
    await release(server.approver, prepared)
    await server.planner.edit(() => ({ plan: before }))
    expect(await server.tierOn('cong')).toBe('interrupt')
    await server.operator.call('POST', `${emergencies}/${prepared.id}/cancel`)
    expect(server.planner.current()!.playing.interrupts?.map(({ id }) => id)).toEqual([`${prepared.id}-het`])
  })

  it('is logged with both hands, and that it was one', async () => {
    const server = await offices()
    const template = await anApproved(server)
    const prepared = await aPrepared(server.operator, server, { template })
    await release(server.approver, prepared)
    const rows = await server.database.db
      .selectFrom('audit')
      .select(['act', 'actor_name', 'after'])
      .where('subject_kind', '=', 'emergency')
      .orderBy('seq')
      .execute()
    expect(rows.map(({ act, actor_name }) => [act, actor_name])).toEqual([
      ['emergency.prepare', 'Vận hành'],
      ['emergency.release', 'Duyệt'],
    ])
    expect(JSON.parse(rows[1]!.after!)).toMatchObject({ preparedBy: 'Vận hành', releasedBy: 'Duyệt', alone: false })
  })
})

describe('a release is refused', () => {
  it('to whoever prepared it, unless the org has chosen one person for both', async () => {
    const server = await offices()
    const template = await anApproved(server)
    const prepared = await aPrepared(server.approver, server, { template })
    expect(await codeOf(release(server.approver, prepared))).toBe('own-work')
    await server.database.write((trx) =>
      trx
        .insertInto('org_settings')
        .values({ org: 'tinh', body: JSON.stringify({ emergency: { people: 1 } }), changed_at: 1 })
        .execute(),
    )
    expect((await release(server.approver, prepared)).status).toBe(200)
    const row = await server.database.db
      .selectFrom('audit')
      .select('after')
      .where('act', '=', 'emergency.release')
      .executeTakeFirstOrThrow()
    expect(JSON.parse(row.after!)).toMatchObject({ alone: true })
  })

  it('to roles that the org has not named, to other orgs, to tokens and to those below', async () => {
    const server = await offices()
    const prepared = await aPrepared(server.operator, server, { template: await anApproved(server) })
    expect(await codeOf(release(server.operator, prepared))).toBe('forbidden')
    expect(await codeOf(release(server.editor, prepared))).toBe('forbidden')
    expect(await codeOf(release(server.districtApprover, prepared))).toBe('forbidden')
    const json = { digest: prepared.digest }
    expect(await codeOf(server.call('POST', `${emergencies}/${prepared.id}/release`, { json }))).toBe('forbidden')
    expect(await codeOf(server.call('POST', `${emergencies}/${prepared.id}/release`, { json, unsigned: true }))).toBe(
      'not-signed-in',
    )
    const own = await aPrepared(server.district, server, { org: 'huyen', template: await anApproved(server) })
    expect(await codeOf(release(server.sister, own))).toBe('not-found')
    expect(await codeOf(server.sister.call('GET', `${emergencies}/${own.id}`))).toBe('not-found')
    expect(await codeOf(server.sister.call('POST', `${emergencies}/${own.id}/drop`))).toBe('not-found')
    expect(await codeOf(server.sister.call('GET', `${emergencies}/${own.id}/cap.xml`))).toBe('not-found')
    expect(await server.tierOn('dai')).not.toBe('interrupt')
  })

  it('by another digest, after half an hour, once its end has passed, and a second time', async () => {
    const server = await offices()
    const template = await anApproved(server)
    const prepared = await aPrepared(server.operator, server, { template })
    expect(await codeOf(release(server.approver, { ...prepared, digest: 'f'.repeat(64) }))).toBe('changed-meanwhile')
    expect(await codeOf(release(server.approver, { ...prepared, digest: '' }))).toBe('changed-meanwhile')
    server.clock.at += 30 * minuteMs + 1
    expect(await codeOf(release(server.approver, prepared))).toBe('changed-meanwhile')
    const short = await aPrepared(server.operator, server, { template, endsAt: server.clock.at + 5 * minuteMs })
    server.clock.at += 5 * minuteMs
    expect(await codeOf(release(server.approver, short))).toBe('value-refused')
    const last = await aPrepared(server.operator, server, { template })
    const answers = await Promise.all([release(server.approver, last), release(server.second, last)])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
  })

  it('of a trial, for ever and by anybody', async () => {
    const server = await offices()
    const prepared = await aPrepared(server.operator, server, { template: await anApproved(server), trial: true })
    expect(prepared.pictures.length).toBeGreaterThan(0)
    expect(await codeOf(release(server.approver, prepared))).toBe('forbidden')
    expect(await jsonOf(server.approver.call('GET', `${emergencies}/${prepared.id}`))).toMatchObject({
      blocker: 'trial',
    })
  })

  it('where its template was retired, or the boards that it reaches have changed', async () => {
    const server = await offices()
    const template = await anApproved(server)
    const prepared = await aPrepared(server.operator, server, { template })
    const { plan } = server.planner.current()!
    const boards = plan.boards.map((board) => (board.id === 'cong' ? { ...board, width: 80 } : board))
    await server.planner.edit(() => ({ plan: { ...plan, boards } }))
    expect(await codeOf(release(server.approver, prepared))).toBe('changed-meanwhile')
    await server.planner.edit(() => ({ plan }))
    await server.approver.call('DELETE', `/api/v1/emergency-templates/${template}`)
    expect(await codeOf(release(server.approver, prepared))).toBe('template-refused')
  })

  it('of what was slipped into the database, or changed there', async () => {
    const server = await offices()
    const prepared = await aPrepared(server.operator, server, { template: await anApproved(server) })
    const set = (values: object) =>
      server.database.write((trx) => trx.updateTable('emergencies').set(values).where('id', '=', prepared.id).execute())
    const row = await server.database.db
      .selectFrom('emergencies')
      .selectAll()
      .where('id', '=', prepared.id)
      .executeTakeFirstOrThrow()
    for (const change of [
      { body: row.body.replace('Lũ quét', 'Giả mạo') },
      { prepared_by: server.second.id },
      { prepared_at: row.prepared_at + hourMs },
      { ends_at: row.ends_at + hourMs },
      { seal: '0'.repeat(64) },
    ]) {
      await set(change)
      expect(await codeOf(release(server.approver, prepared))).toBe('not-found')
      await set({
        body: row.body,
        prepared_by: row.prepared_by,
        prepared_at: row.prepared_at,
        ends_at: row.ends_at,
        seal: row.seal,
      })
    }
    const values = { ...row, id: 'khan-cap-la', cap_identifier: 'khan-cap-la' }
    await server.database.write((trx) => trx.insertInto('emergencies').values(values).execute())
    expect(await codeOf(release(server.approver, { ...prepared, id: 'khan-cap-la' }))).toBe('not-found')
    expect((await release(server.approver, prepared)).status).toBe(200)
  })
})

describe('what is only prepared', () => {
  it('is dropped by anybody named, and then cannot be released', async () => {
    const server = await offices()
    const prepared = await aPrepared(server.operator, server, { template: await anApproved(server) })
    expect(await codeOf(server.editor.call('POST', `${emergencies}/${prepared.id}/drop`))).toBe('forbidden')
    expect(await codeOf(server.operator.call('POST', `${emergencies}/${prepared.id}/cancel`))).toBe('already-decided')
    expect((await server.operator.call('POST', `${emergencies}/${prepared.id}/drop`)).status).toBe(200)
    expect(await codeOf(release(server.approver, prepared))).toBe('already-decided')
    expect(server.planner.current()!.plan.interrupts).toBeUndefined()
  })
})
