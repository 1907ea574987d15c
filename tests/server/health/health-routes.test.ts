import { expect, it } from 'vitest'
import { frameOf } from '../../../media/frame-of.ts'
import { encodePng } from '../../../media/png/encode-png.ts'
import type { Playlist } from '../../../shared/playlist/playlist.ts'
import { jsonOf } from '../../json-of.ts'
import { aPairedBoard, authorizationOf, greeted } from '../a-board.ts'
import { aServer } from '../a-server.ts'
import { aForm, aPng } from '../files.ts'
import { aMailServer } from '../notices/a-mail-server.ts'
import { aPerson } from '../people.ts'

const shots = '/api/v1/boards/cong/screenshots'
const settings = '/api/v1/orgs/huyen/alert-settings'

it('a board says how it is, and each office sees its own', async () => {
  const { server, health, cong } = await anOffice()
  const { at } = server.clock
  health.connected(cong, at)
  health.said(cong, { type: 'showing', at, has: null, mode: 'built-in', tracks: [], missing: [] }, at)
  expect(await jsonOf(server.call('GET', '/api/v1/boards/cong/health'))).toMatchObject({
    ...{ board: 'cong', connected: true, lastSeenAt: at, mode: 'built-in', behind: true, repair: null },
    causes: [{ code: 'built-in', since: at }, { code: 'behind' }],
  })
  server.clock.at += 60_000
  health.gone(cong, server.clock.at)
  const names = async (query: string) =>
    (await jsonOf<{ boards: { board: string }[] }>(server.call('GET', `/api/v1/health${query}`))).boards.map(
      ({ board }) => board,
    )
  expect(await names('')).toEqual(['cong', 'dai'])
  expect(await names('?org=huyen')).toEqual(['dai'])
  expect(await names('?q=cong')).toEqual(['cong'])
  expect(await names('?state=good')).toEqual([])
  expect(await names('?state=offline&limit=1')).toEqual(['cong'])
  expect((await server.call('GET', '/api/v1/health?state=bad')).status).toBe(400)
  const below = await aPerson(server, { org: 'huyen', role: 'viewer' })
  const { boards } = await jsonOf<{ boards: object[] }>(below.call('GET', '/api/v1/health'))
  expect(boards).toMatchObject([{ board: 'dai', orgName: 'Huyện', causes: [{ code: 'never-seen' }] }])
  expect((await below.call('GET', '/api/v1/health?org=tinh')).status).toBe(404)
})

it('a repair is noted with who works on it and the photo that they took, and is logged', async () => {
  const { server } = await anOffice()
  const technician = await aPerson(server, { org: 'tinh', role: 'technician', name: 'Thợ An' })
  const send = (path: string, bytes: Buffer) =>
    technician.call('POST', path, aForm([{ name: 'file', filename: 'tu.png', bytes }]))
  const photoPath = '/api/v1/boards/cong/repair/photo'
  const { sha256 } = await jsonOf<{ sha256: string }>(send(photoPath, aPng(64, 32)))
  // Nothing but a photo of theirs: no clip, and no content.
  expect((await send(photoPath, Buffer.from('\0\0\0\x18ftypmp42', 'latin1'))).status).toBe(422)
  expect((await send('/api/v1/media', aPng(64, 33))).status).toBe(403)
  const put = (json: object) => technician.call('PUT', '/api/v1/boards/cong/repair', { json })
  expect((await put({ note: 'Thay nguồn', photo: 'a'.repeat(64) })).status).toBe(404)
  expect((await put({ note: ' ' })).status).toBe(422)
  expect(await jsonOf(put({ note: 'Thay nguồn', photo: sha256 }))).toMatchObject({
    repair: { by: { name: 'Thợ An' }, since: server.clock.at, note: 'Thay nguồn', photo: sha256 },
  })
  const drop = async () => (await technician.call('DELETE', '/api/v1/boards/cong/repair')).status
  expect([await drop(), await drop()]).toEqual([204, 404])
  const { entries } = await jsonOf<{ entries: { act: string }[] }>(
    server.call('GET', '/api/v1/audit?subjectKind=board&subject=cong'),
  )
  expect(entries.map(({ act }) => act).slice(0, 2)).toEqual(['board.repaired', 'board.repair'])
})

it('a picture that is asked for is compared with what was to be drawn: the right one, then another', async () => {
  const { server, cong } = await anOffice()
  const people = await aPerson(server, { org: 'tinh', role: 'technician' })
  expect((await server.call('POST', shots)).status).toBe(409)
  const issue = (await server.planner.read(cong))!
  const has = { epoch: 1, version: issue.version, digest: issue.digest }
  const end = await greeted(server.hub, await aPairedBoard(server.call, 'cong'))
  end.say({ type: 'showing', at: server.clock.at, has, mode: 'playing', tracks: [], missing: [] })
  server.clock.at += 10_000
  const drawnAt = server.clock.at - 100
  const right = await frameOf(JSON.parse(issue.body) as Playlist, drawnAt, server.assets, { view: 'framebuffer' })
  const wrong = encodePng(64, 32, new Uint8Array(64 * 32), [[0, 0, 255]])
  const ask = async () => (await jsonOf<{ id: string }>(server.call('POST', shots))).id
  const send = (id: string, body: Buffer, headers: object = {}) =>
    server.call('POST', `${shots}/${id}`, {
      unsigned: true,
      headers: {
        authorization: authorizationOf(end),
        ...{ 'content-type': 'image/png', 'congchao-drawn-at': `${drawnAt}` },
        ...{ 'congchao-manifest': `1.${issue.version}`, ...headers },
      },
      body: new Uint8Array(body),
    })
  const [first, second] = [await ask(), await ask()]
  expect(end.heard.slice(-2)).toEqual([first, second].map((id) => ({ type: 'look', id })))
  expect((await send(first, right, { 'congchao-manifest': 'x' })).status).toBe(400)
  expect((await send(first, Buffer.from('no picture'))).status).toBe(422)
  expect((await send('0'.repeat(16), right)).status).toBe(404)
  expect((await send(first, right)).status).toBe(204)
  expect((await send(first, right)).status).toBe(404)
  expect(
    (await people.call('POST', `${shots}/${second}`, { headers: { 'content-type': 'image/png' }, body: 'x' })).status,
  ).toBe(403)
  expect((await send(second, wrong)).status).toBe(204)
  await server.healthDesk.alerts.settled()
  const list = await jsonOf<{ screenshots: object[] }>(server.call('GET', shots))
  expect(list.screenshots.map((one) => ('state' in one ? one.state : '')).toSorted()).toEqual(['differs', 'same'])
  expect((await server.call('GET', `${shots}/${first}.png`)).headers.get('content-type')).toBe('image/png')
  expect((await server.call('GET', `${shots}/${first}`)).status).toBe(404)
  expect(await jsonOf(server.call('GET', '/api/v1/boards/cong/health'))).toMatchObject({
    causes: [{ code: 'wrong-picture' }],
    screenshot: { id: second, state: 'differs' },
  })
  expect(await jsonOf(people.call('GET', '/api/v1/alerts?state=open'))).toMatchObject({
    alerts: [{ board: 'cong', code: 'wrong-picture', toldAt: server.clock.at, seenBy: null }],
  })
  expect(await jsonOf(people.call('GET', '/api/v1/notices'))).toMatchObject({
    notices: [
      {
        kind: 'board.alert',
        messageVi: expect.stringContaining('Cảnh báo: Cổng chào: Hình trên bảng khác hình đã duyệt'),
        message: expect.stringContaining('Alert: Cổng chào: The picture on the board is not the approved one'),
      },
    ],
  })
  expect(server.reported).toEqual([])
})

it('boards that play are asked by themselves about once an hour, spread, and none while it shows its card', async () => {
  const { server, health, cong, dai } = await anOffice()
  const told = async (): Promise<number> => {
    const of = async (board: string) =>
      (await jsonOf<{ screenshots: object[] }>(server.call('GET', `/api/v1/boards/${board}/screenshots`))).screenshots
    return (await of('cong')).length * 10 + (await of('dai')).length
  }
  for (const [board, mode] of [
    [cong, 'playing'],
    [dai, 'card'],
  ] as const) {
    health.connected(board, server.clock.at)
    health.said(board, { type: 'showing', at: 0, has: null, mode, tracks: [], missing: [] }, server.clock.at)
  }
  for (let minute = 0; minute < 180; minute++) {
    server.clock.at += 60_000
    await server.healthDesk.screenshots.tick(server.clock.at)
    await server.database.write(async () => undefined)
    server.pass()
  }
  expect(await told()).toBe(30)
})

it('letters tell of a board by way of the mail server, unless its office wants none', async () => {
  const mail = await aMailServer()
  const server = await aServer({
    env: { CONGCHAO_SMTP_URL: `smtp://127.0.0.1:${mail.port}`, CONGCHAO_SMTP_FROM: 'Congchao <bang@tinh.example>' },
  })
  await server.imports()
  await aPerson(server, { org: 'tinh', role: 'technician', email: 'tho@tinh.example' })
  await aPerson(server, { org: 'huyen', role: 'technician', email: 'tho@huyen.example' })
  await server.call('PUT', settings, { json: { mail: false } })
  const [cong, dai] = server.planner.current()!.plan.boards.map(({ id }) => id)
  server.health.disputed(cong!, server.clock.at, true)
  server.health.disputed(dai!, server.clock.at, true)
  await server.healthDesk.alerts.settled()
  await server.notices.close()
  expect(mail.taken.map(({ to, headers }) => [to, headers.get('subject')])).toEqual([
    [
      ['tho@tinh.example'],
      '[Congchao] Cảnh báo: Cổng chào: Hai máy cùng nhận là bảng này: cả hai chỉ phát nội dung nền',
    ],
  ])
})

it('an office chooses how it is told; a webhook’s secret is told to nobody', async () => {
  const { server } = await anOffice()
  const secret = 'a-secret-of-theirs-1'
  const url = 'https://hook.example/dia-chi-rieng'
  const put = (json: object, path = settings) => server.call('PUT', path, { json })
  for (const [json, pointer] of [
    [{ waitMinutes: 0 }, '/waitMinutes'],
    [{ quiet: { from: '24:00', to: '06:00' } }, '/quiet/from'],
    [{ webhook: { url: 'http://127.0.0.1/', secret } }, '/webhook/url'],
    [{ webhook: { url } }, '/webhook/secret'],
    [{ webhook: { url, secret: 'short' } }, '/webhook/secret'],
  ] as const) {
    const answer = await put(json)
    expect([answer.status, await jsonOf(answer)]).toMatchObject([422, { faults: [{ pointer }] }])
  }
  const above = '/api/v1/orgs/tinh/alert-settings'
  expect(await jsonOf(put({ waitMinutes: 5, webhook: { url, secret } }, above))).toMatchObject({
    own: { waitMinutes: 5, webhook: { url, hasSecret: true } },
  })
  // The same address keeps its secret.
  expect((await put({ waitMinutes: 6, webhook: { url } }, above)).status).toBe(200)
  const text = await (await server.call('GET', settings)).text()
  expect(JSON.parse(text)).toMatchObject({
    own: {},
    effective: { waitMinutes: 6, quiet: null, mail: true, webhook: { url: 'https://hook.example', hasSecret: true } },
  })
  const rows = await server.database.db.selectFrom('alert_settings').selectAll().execute()
  const audit = await (await server.call('GET', '/api/v1/audit?subjectKind=alert-settings&subject=tinh')).text()
  expect(audit).toContain('alert-settings.change')
  for (const told of [text, audit, JSON.stringify(rows)]) expect(told).not.toContain(secret)
  expect(audit).not.toContain('dia-chi-rieng')
})

it('an alert is seen once, by those who may', async () => {
  const { server, health, dai } = await anOffice()
  health.disputed(dai, server.clock.at, true)
  await server.healthDesk.alerts.settled()
  const { alerts } = await jsonOf<{ alerts: { id: string }[] }>(server.call('GET', '/api/v1/alerts'))
  const path = `/api/v1/alerts/${alerts[0]?.id}/seen`
  const [first, second] = [
    await aPerson(server, { org: 'huyen', role: 'operator', name: 'An' }),
    await aPerson(server, { org: 'tinh', role: 'operator', name: 'Bình' }),
  ]
  const viewer = await aPerson(server, { org: 'huyen', role: ['viewer'] })
  expect((await viewer.call('POST', path)).status).toBe(403)
  expect(await jsonOf(first.call('POST', path))).toMatchObject({ seenBy: { name: 'An' } })
  expect(await jsonOf(second.call('POST', path))).toMatchObject({ seenBy: { name: 'An' } })
  health.disputed(dai, server.clock.at, false)
  await server.healthDesk.alerts.settled()
  expect(await jsonOf(server.call('GET', '/api/v1/alerts?state=open'))).toEqual({ alerts: [], next: null })
})

async function anOffice() {
  const server = await aServer()
  await server.imports()
  const [cong, dai] = server.planner.current()!.plan.boards.map(({ id }) => id)
  return { server, health: server.health, cong: cong!, dai: dai! }
}
