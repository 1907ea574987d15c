import { describe, expect, it } from 'vitest'
import { jsonOf } from '../../json-of.ts'
import { aPerson } from '../people.ts'
import {
  anApproved,
  aPrepared,
  codeOf,
  emergencies,
  hourMs,
  offices,
  pointersOf,
  templates,
  written,
} from './an-emergency.ts'

interface Template {
  readonly id: string
  readonly tag: string
  readonly state: string
  readonly mayApprove: boolean
}

const match = ({ tag }: Pick<Template, 'tag'>) => ({ headers: { 'if-match': `"${tag}"` } })

describe('a template of emergencies', () => {
  it('is drafted by an editor, approved by another who approves, used, and retired', async () => {
    const { editor, approver, second, operator, clock, notices, database } = await offices()
    const answer = await editor.call('POST', templates, { json: { org: 'tinh', ...written } })
    expect(answer.status).toBe(201)
    const draft = await jsonOf<Template>(answer)
    expect(draft).toMatchObject({
      ...{ ...written, state: 'draft', org: 'tinh', author: { name: 'Biên tập' }, mayApprove: false, mayChange: true },
      bound: { maxCharacters: 60, contacts: false },
    })
    expect(await jsonOf(approver.call('GET', `${templates}/${draft.id}`))).toMatchObject({ mayApprove: true })
    await notices.settled()
    const told = database.db.selectFrom('notices').select('person').where('kind', '=', 'emergency-template.waiting')
    expect((await told.execute()).map(({ person }) => person).toSorted()).toEqual([approver.id, second.id].toSorted())
    const json = { template: draft.id, org: 'tinh', words: 'Lũ', endsAt: clock.at + hourMs }
    expect(await codeOf(operator.call('POST', emergencies, { json }))).toBe('template-refused')
    const approved = await approver.call('POST', `${templates}/${draft.id}/approve`, match(draft))
    expect(await approved.json()).toMatchObject({ state: 'approved', approver: { name: 'Duyệt' } })
    expect((await operator.call('POST', emergencies, { json })).status).toBe(201)
    expect(await codeOf(editor.call('DELETE', `${templates}/${draft.id}`))).toBe('forbidden')
    expect(await jsonOf(approver.call('DELETE', `${templates}/${draft.id}`))).toMatchObject({ state: 'retired' })
    expect(await codeOf(operator.call('POST', emergencies, { json }))).toBe('template-refused')
  })

  it('is never approved by whoever wrote any of it, by a token, or as it no longer stands', async () => {
    const server = await offices()
    const { editor, approver, second } = server
    const both = await aPerson(server, { org: 'tinh', role: ['editor', 'approver'], name: 'Cả hai' })
    const draft = await jsonOf<Template>(editor.call('POST', templates, { json: { org: 'tinh', ...written } }))
    const path = `${templates}/${draft.id}`
    const edited = await both.call('PUT', path, { json: { ...written, title: 'Lũ ống' }, ...match(draft) })
    const changed = await jsonOf<Template>(edited)
    expect(await codeOf(both.call('POST', `${path}/approve`, match(changed)))).toBe('own-work')
    expect(await codeOf(approver.call('POST', `${path}/approve`, match(draft)))).toBe('changed-meanwhile')
    expect(await codeOf(approver.call('POST', `${path}/approve`))).toBe('changed-meanwhile')
    expect(await codeOf(server.call('POST', `${path}/approve`, match(changed)))).toBe('forbidden')
    // Whoever wrote it first is still one of its writers after another has written it anew.
    const again = await jsonOf<Template>(editor.call('PUT', path, { json: written, ...match(changed) }))
    expect(await codeOf(both.call('POST', `${path}/approve`, match(again)))).toBe('own-work')
    expect((await second.call('POST', `${path}/approve`, match(again))).status).toBe(200)
    expect(await codeOf(approver.call('POST', `${path}/approve`, match(again)))).toBe('already-decided')
    expect(await codeOf(editor.call('PUT', path, { json: written, ...match(again) }))).toBe('template-refused')
  })

  it('is for its org and those below it; a sister does not see it', async () => {
    const server = await offices()
    const json = { org: 'huyen', ...written }
    const draft = await jsonOf<Template>(server.district.call('POST', templates, { json }))
    const path = `${templates}/${draft.id}`
    expect(await codeOf(server.sister.call('GET', path))).toBe('not-found')
    expect(await codeOf(server.sister.call('POST', `${path}/approve`, match(draft)))).toBe('not-found')
    expect(await codeOf(server.sister.call('PUT', path, { json: written, ...match(draft) }))).toBe('not-found')
    expect(await codeOf(server.sister.call('DELETE', path))).toBe('not-found')
    expect(await codeOf(server.sister.call('POST', templates, { json }))).toBe('not-found')
    expect(await codeOf(server.district.call('POST', templates, { json: { org: 'tinh', ...written } }))).toBe(
      'not-found',
    )
    await server.districtApprover.call('POST', `${path}/approve`, match(draft))
    const ask = { template: draft.id, org: 'tinh', words: 'Lũ', endsAt: server.clock.at + hourMs }
    expect(await codeOf(server.operator.call('POST', emergencies, { json: ask }))).toBe('template-refused')
    const above = await anApproved(server)
    const { templates: list } = await jsonOf<{ templates: Template[] }>(server.district.call('GET', templates))
    expect(list.map(({ id }) => id).sort()).toEqual([draft.id, above].sort())
    expect((await aPrepared(server.district, server, { org: 'huyen', template: above })).boards).toHaveLength(1)
  })

  it('takes the place of another once it is approved', async () => {
    const server = await offices()
    const former = await anApproved(server)
    const next = await anApproved(server, { replaces: former, title: 'Lũ quét, bản hai' })
    expect(await jsonOf(server.editor.call('GET', `${templates}/${former}`))).toMatchObject({ state: 'retired' })
    expect(await jsonOf(server.editor.call('GET', `${templates}/${next}`))).toMatchObject({ state: 'approved' })
    const json = { org: 'tinh', ...written, replaces: 'khong-co' }
    expect(await codeOf(server.editor.call('POST', templates, { json }))).toBe('not-found')
  })

  it('is refused with every field that is not as it should be', async () => {
    const { editor } = await offices()
    const json = {
      org: 'tinh',
      title: '',
      slide: { text: 'A {loi} {loi}', seconds: 0, look: 'X!' },
      bound: { maxCharacters: 900 },
      cap: { ...written.cap, category: [], urgency: 'Now' },
      cancel: { text: 'Hết {loi}', minutes: 16 },
      boards: { orgs: ['huyen', 'khong-co'], boards: ['la'] },
      strange: 1,
    }
    expect((await pointersOf(editor.call('POST', templates, { json }))).toSorted()).toEqual(
      [
        ...['/title', '/slide/text', '/slide/seconds', '/slide/look', '/bound/maxCharacters', '/cap/category'],
        ...['/cap/urgency', '/cancel/text', '/cancel/minutes', '/strange'],
      ].toSorted(),
    )
    const boards = { orgs: ['huyen', 'khong-co'], boards: ['la'] }
    expect(await pointersOf(editor.call('POST', templates, { json: { org: 'tinh', ...written, boards } }))).toEqual([
      ...['/boards/orgs/1', '/boards/boards/0'],
    ])
  })

  it('that was changed in the database, or approved there, is not used', async () => {
    const server = await offices()
    const id = await anApproved(server)
    const set = (values: object) =>
      server.database.write((trx) => trx.updateTable('emergency_templates').set(values).where('id', '=', id).execute())
    const json = { template: id, org: 'tinh', words: 'Lũ', endsAt: server.clock.at + hourMs }
    const ask = () => server.operator.call('POST', emergencies, { json })
    const row = await server.database.db
      .selectFrom('emergency_templates')
      .selectAll()
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
    for (const change of [
      { body: row.body.replace('KHẨN CẤP', 'MIỄN PHÍ') },
      { org: 'huyen' },
      { approver: server.second.id },
      { writers: '[]' },
      { seal: null },
      { seal: 'f'.repeat(64) },
    ]) {
      await set(change)
      expect(await codeOf(ask())).toBe('template-refused')
      await set({ body: row.body, org: row.org, approver: row.approver, writers: row.writers, seal: row.seal })
    }
    expect((await ask()).status).toBe(201)
    const slipped = { ...row, id: 'la', title: 'Lạ' }
    await server.database.write((trx) => trx.insertInto('emergency_templates').values(slipped).execute())
    const other = { ...json, template: 'la' }
    expect(await codeOf(server.operator.call('POST', emergencies, { json: other }))).toBe('template-refused')
  })
})
