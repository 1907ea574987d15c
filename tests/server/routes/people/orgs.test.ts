import { beforeEach, describe, expect, it } from 'vitest'
import type { ProblemDocument } from '../../../../shared/problem/problem.ts'
import { jsonOf } from '../../../json-of.ts'
import { aPairedBoard } from '../../a-board.ts'
import { aServer } from '../../a-server.ts'
import { aTreeDocument } from '../../a-tree.ts'
import { aPerson, type SignedIn } from '../../people.ts'

interface OrgView {
  id: string
  name: string
  parent: string | null
  boards: number
  times: { name: string; fromAt: number; toAt: number | null; parent: string | null }[]
}
interface Listed {
  orgs: OrgView[]
  boards: { id: string; takenDown: boolean; paired: boolean; now: object[] }[]
  next: string | null
}

let server: Awaited<ReturnType<typeof aServer>>
let administrator: SignedIn

const read = (person: Pick<SignedIn, 'call'>, path: string) => jsonOf<Listed>(person.call('GET', `/api/v1/${path}`))
const orgsOf = async (person: Pick<SignedIn, 'call'>, query = '') =>
  (await read(person, `orgs${query}`)).orgs.map(({ id }) => id)
const boardsOf = async (person: Pick<SignedIn, 'call'>, query = '') =>
  (await read(person, `boards${query}`)).boards.map(({ id }) => id)
const codeOf = async (answer: Response) => [answer.status, (await jsonOf<ProblemDocument>(answer)).code]

beforeEach(async () => {
  server = await aServer()
  await server.imports(aTreeDocument())
  administrator = await aPerson(server, { org: 'huyen', role: 'administrator' })
})

describe('orgs', () => {
  it('are listed as far as one sees them, with those above', async () => {
    expect(await orgsOf(administrator)).toEqual(['tinh', 'huyen', 'xa'])
    expect(await orgsOf(server)).toEqual(['tinh', 'huyen', 'ben', 'xa'])
    expect((await read(administrator, 'orgs')).orgs[1]).toEqual({
      ...{ id: 'huyen', name: 'Huyện Đồng', level: null, parent: 'tinh', boards: 1 },
      times: [{ fromAt: expect.any(Number), toAt: null, name: 'Huyện Đồng', level: null, parent: 'tinh' }],
    })
  })

  it('are found without diacritics, đ as d, a page at a time', async () => {
    expect(await orgsOf(server, '?q=huyen')).toEqual(['huyen', 'ben'])
    expect(await orgsOf(server, '?q=ĐÔNG')).toEqual(['huyen'])
    expect(await orgsOf(administrator, '?q=ben')).toEqual([])
    const first = await read(server, 'orgs?limit=3')
    expect([first.orgs.length, first.next]).toEqual([3, 'ben'])
    expect(await orgsOf(server, '?limit=3&cursor=ben')).toEqual(['xa'])
    expect((await administrator.call('GET', '/api/v1/orgs?cursor=ben')).status).toBe(400)
  })

  it('keep what they were called and where they stood', async () => {
    const began = server.clock.at
    server.clock.at += 60_000
    const renamed = await administrator.call('PATCH', '/api/v1/orgs/huyen', { json: { name: 'Huyện Mới' } })
    expect(renamed.status).toBe(200)
    expect((await jsonOf<{ org: OrgView }>(renamed)).org.name).toBe('Huyện Mới')
    const { times } = await jsonOf<OrgView>(administrator.call('GET', '/api/v1/orgs/huyen/times'))
    expect(times.map(({ name, fromAt, toAt }) => [name, fromAt, toAt])).toEqual([
      ['Huyện Đồng', began, began + 60_000],
      ['Huyện Mới', began + 60_000, null],
    ])
  })

  it('are added below one’s own, with an id from the name, and can then be seen', async () => {
    const answer = await administrator.call('POST', '/api/v1/orgs', { json: { name: 'Thôn Đông', parent: 'xa' } })
    expect([answer.status, (await jsonOf<{ org: OrgView }>(answer)).org]).toEqual([
      201,
      expect.objectContaining({ id: 'thon-dong', parent: 'xa', boards: 0 }),
    ])
    expect(await orgsOf(administrator)).toEqual(['tinh', 'huyen', 'xa', 'thon-dong'])
  })

  it('are neither added above or beside, nor moved out', async () => {
    const add = (json: object) => administrator.call('POST', '/api/v1/orgs', { json })
    expect(await codeOf(await add({ name: 'Mới' }))).toEqual([403, 'forbidden'])
    expect(await codeOf(await add({ name: 'Mới', parent: 'tinh' }))).toEqual([403, 'forbidden'])
    expect(await codeOf(await add({ name: 'Mới', parent: 'ben' }))).toEqual([400, 'plan-refused'])
    expect(await codeOf(await add({ name: 'Mới', parent: 'nobody' }))).toEqual([400, 'plan-refused'])
    const move = (id: string, parent: string | null) =>
      administrator.call('PATCH', `/api/v1/orgs/${id}`, { json: { parent } })
    expect(await codeOf(await move('xa', null))).toEqual([403, 'forbidden'])
    expect(await codeOf(await move('xa', 'ben'))).toEqual([400, 'plan-refused'])
    expect(await codeOf(await move('huyen', 'xa'))).toEqual([400, 'plan-refused'])
    expect(await codeOf(await move('tinh', null))).toEqual([403, 'locked-from-above'])
    expect(await codeOf(await move('ben', null))).toEqual([404, 'not-found'])
  })

  it('take no field that is not theirs, and honour If-Match', async () => {
    const change = (json: object, headers = {}) => administrator.call('PATCH', '/api/v1/orgs/xa', { json, headers })
    expect((await change({ filler: null })).status).toBe(400)
    expect((await change({ id: 'khac' })).status).toBe(400)
    const tag = (await administrator.call('GET', '/api/v1/orgs/xa')).headers.get('etag')!
    expect((await change({ level: 'Cấp xã' }, { 'if-match': tag })).status).toBe(200)
    expect((await change({ level: null }, { 'if-match': tag })).status).toBe(412)
  })
})

describe('boards', () => {
  it('are listed as far as one sees them, found without diacritics, a page at a time', async () => {
    expect(await boardsOf(administrator)).toEqual(['bang-huyen', 'bang-xa'])
    expect(await boardsOf(server, '?q=dong+xuan')).toEqual(['bang-huyen'])
    expect(await boardsOf(administrator, '?q=ben')).toEqual([])
    expect((await read(administrator, 'boards?limit=1')).next).toBe('bang-huyen')
    expect(await boardsOf(administrator, '?limit=1&cursor=bang-huyen')).toEqual(['bang-xa'])
    expect((await administrator.call('GET', '/api/v1/boards?cursor=bang-ben')).status).toBe(400)
  })

  it('tell what is on them turn after turn', async () => {
    const slideAt = async () =>
      (await read(administrator, 'boards')).boards.map(({ now }) => (now as { slide: string; endsAt: number }[])[0]!)
    const first = await slideAt()
    expect(await slideAt()).toEqual(first)
    server.clock.at = first[0]!.endsAt
    expect((await slideAt())[0]!.endsAt).toBeGreaterThan(first[0]!.endsAt)
  })

  it('are set up and moved by technicians, and keep whose they were', async () => {
    const technician = await aPerson(server, { org: 'huyen', role: 'technician' })
    const json = { org: 'xa', name: 'Bảng chợ', kind: 'led', width: 64, height: 32 }
    const added = await technician.call('POST', '/api/v1/boards', { json })
    expect([added.status, await added.json()]).toEqual([
      201,
      expect.objectContaining({ board: { id: 'bang-cho', ...json }, boards: ['bang-cho'] }),
    ])
    server.clock.at += 60_000
    expect((await technician.call('PATCH', '/api/v1/boards/bang-cho', { json: { org: 'huyen' } })).status).toBe(200)
    const { times } = await jsonOf<{ times: { org: string }[] }>(
      technician.call('GET', '/api/v1/boards/bang-cho/times'),
    )
    expect(times.map(({ org }) => org)).toEqual(['xa', 'huyen'])
    const change = (id: string, change: object) => technician.call('PATCH', `/api/v1/boards/${id}`, { json: change })
    expect(await codeOf(await change('bang-cho', { org: 'ben' }))).toEqual([400, 'plan-refused'])
    expect(await codeOf(await change('bang-cho', { org: 'tinh' }))).toEqual([403, 'locked-from-above'])
    expect(await codeOf(await change('bang-cho', { id: 'khac' }))).toEqual([400, 'plan-refused'])
    expect(await codeOf(await change('bang-cho', { width: 0 }))).toEqual([400, 'plan-refused'])
    expect(await codeOf(await change('bang-ben', { pitch: 5 }))).toEqual([404, 'board-not-found'])
  })

  it('are paired by technicians, which the log says without the key', async () => {
    const technician = await aPerson(server, { org: 'huyen', role: 'technician' })
    const { key } = await aPairedBoard(technician.call, 'bang-xa')
    expect((await read(administrator, 'boards')).boards.map(({ paired }) => paired)).toEqual([false, true])
    const rows = await server.database.db.selectFrom('audit').selectAll().where('act', '=', 'board.pair').execute()
    expect(rows).toEqual([expect.objectContaining({ subject: 'bang-xa', org: 'xa', actor: technician.id })])
    expect(JSON.stringify(rows)).not.toContain(key.publicKey.x)
  })
})

describe('what a board shows', () => {
  it('is explained without naming campaigns of others', async () => {
    const explained = await administrator.call('GET', '/api/v1/boards/bang-xa/explain')
    const { verdicts } = await jsonOf<{ verdicts: { campaign: string }[] }>(explained)
    expect([...new Set(verdicts.map(({ campaign }) => campaign))]).toEqual(['cua-tinh', 'cua-huyen', 'cua-xa'])
  })

  it('is what was approved; of the plan as it is written to those who write or decide', async () => {
    const editor = await aPerson(server, { org: 'xa', role: 'editor' })
    const json = { slides: [{ id: 'moi', kind: 'slogan', text: 'Mừng xuân' }], placement: { phase: 'dot' } }
    await editor.call('POST', '/api/v1/campaigns/cua-xa/placements', { json })
    const shown = async (person: SignedIn, query: string) =>
      (await person.call('GET', `/api/v1/boards/bang-xa/timeline${query}`)).text()
    expect(await shown(editor, '')).not.toContain('"moi"')
    expect(await shown(editor, '?of=plan')).toContain('"moi"')
    const viewer = await aPerson(server, { org: 'xa', role: 'viewer' })
    expect((await viewer.call('GET', '/api/v1/boards/bang-xa/timeline?of=plan')).status).toBe(403)
    expect((await editor.call('GET', '/api/v1/boards/bang-xa/now?of=all')).status).toBe(400)
    for (const last of ['now', 'explain']) {
      expect((await editor.call('GET', `/api/v1/boards/bang-xa/${last}?of=plan`)).status).toBe(200)
    }
  })
})
