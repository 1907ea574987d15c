import sharp from 'sharp'
import { expect, it } from 'vitest'
import { verifier } from '../../../shared/manifest/verifier.ts'
import type { BoardId } from '../../../shared/plan/plan.ts'
import type { ServerMessage } from '../../../shared/protocol/messages.ts'
import { jsonOf } from '../../json-of.ts'
import { hugePng } from '../../media/huge-png.ts'
import { aPairedBoard, authorizationOf, type BoardEnd, connectTo, greeted, helloOf, proveOn } from '../a-board.ts'
import { aServer } from '../a-server.ts'
import { boardLog, show, subject } from '../proofs/a-board-log.ts'

const most = Number.MAX_SAFE_INTEGER
const cong = 'cong' as BoardId

async function inForce() {
  const server = await aServer()
  await server.imports()
  return server
}

const heard = <T extends ServerMessage['type']>(end: BoardEnd, type: T) =>
  end.heard.filter((message): message is Extract<ServerMessage, { type: T }> => message.type === type)

const epochOf = async (server: Awaited<ReturnType<typeof inForce>>) =>
  (await jsonOf<{ pairing: { epoch: number } }>(server.call('GET', '/api/v1/boards/cong/pairing'))).pairing.epoch

it('[P9] whatever a machine says that it has, its board can be paired anew and takes what it is given then', async () => {
  const server = await inForce()
  const stolen = await aPairedBoard(server.call, cong)
  for (const epoch of [most, most - 1, 2 ** 52]) {
    const end = await greeted(server.hub, stolen, { has: { epoch, version: most, digest: 'f'.repeat(64) } })
    end.say({
      type: 'refused',
      what: 'manifest',
      why: 'older',
      name: null,
      has: { epoch, version: 1, digest: 'f'.repeat(64) },
    })
    await server.hub.settled()
    end.gone()
    server.clock.uptime += 61_000
  }
  expect(await epochOf(server)).toBeLessThan(10)
  const board = await aPairedBoard(server.call, cong)
  const end = await greeted(server.hub, board)
  const chain = await verifier.roots(null, board.paired.roots ?? [])
  const root = 'root' in chain ? chain.root : undefined
  const last = { epoch: board.paired.epoch!, version: 0, digest: '' }
  const envelope = heard(end, 'manifest').at(-1)?.envelope ?? ''
  const verdict = await verifier.manifest(envelope, { root: root!, board: cong, org: board.paired.org!, last })
  expect(verdict).toMatchObject({ manifest: { board: cong, epoch: await epochOf(server) } })
})

it('[P22] shows with times and numbers that cannot be are kept, counted apart, and keep nobody from a report', async () => {
  const server = await inForce()
  const end = await greeted(server.hub, await aPairedBoard(server.call, cong))
  const { at } = server.clock
  const times = [0, Date.UTC(2099, 0), 8.64e15, -8.64e15, at]
  const odd = times.flatMap((startedAt) => [
    show(startedAt, { ms: most, errorMs: null, epoch: most, version: most }),
    show(startedAt, { ms: most, errorMs: most }),
    show(startedAt, { ms: 0, errorMs: 0 }),
  ])
  const fair = show(at - 20_000, { subject: subject({ campaign: 'dai-hoi', slide: 'kh-1' }) })
  end.say({ type: 'shows', ...boardLog(1, [...odd, fair]).batch(1) })
  await server.hub.settled()
  expect([end.closed, heard(end, 'kept').at(-1)]).toEqual([[], { type: 'kept', boot: 1, to: 16, safe: false }])
  const report = await jsonOf<{ rows: { campaign: string | null; shows: number }[] }>(
    server.call('GET', '/api/v1/reports/shows?from=1970-01-01&to=2100-01-01'),
  )
  expect(report.rows.find(({ campaign }) => campaign === 'dai-hoi')).toMatchObject({ shows: 1, seconds: 10, unsure: 0 })
  const seconds = report.rows.map((row) => (row as unknown as { seconds: number }).seconds)
  expect(seconds.every((one) => Number.isSafeInteger(one))).toBe(true)
  expect((await server.call('GET', '/api/v1/boards/cong/shows?limit=1000')).status).toBe(200)
  expect(await jsonOf(server.call('GET', '/api/v1/boards/cong/shows/verify'))).toMatchObject({ ok: true, shows: 16 })
  expect(server.reported).toEqual([])
})

it('[P7] a boot past all numbers is no message', async () => {
  const server = await inForce()
  const board = await aPairedBoard(server.call, cong)
  const end = connectTo(server.hub)
  end.say(helloOf(board, { boot: most }))
  expect(end.closed).toEqual(['4400 badMessage'])
  const other = await greeted(server.hub, board)
  other.say({ type: 'shows', ...boardLog(1, [show(0)]).batch(1), boot: 2 ** 32 })
  expect([other.closed, server.reported]).toEqual([['4400 badMessage'], []])
})

it('[P1] a token opens neither another board’s things, nor anything of its own once its pairing has ended', async () => {
  const server = await inForce()
  const end = await greeted(server.hub, await aPairedBoard(server.call, cong))
  const other = await greeted(server.hub, await aPairedBoard(server.call, 'dai'))
  const issue = (await server.planner.read(cong))!
  const { renditions } = JSON.parse(issue.body) as { renditions: ({ sha256: string } | null)[] }
  const sha256 = renditions.find((one) => one !== null)?.sha256
  const { id } = await jsonOf<{ id: string }>(server.call('POST', '/api/v1/boards/cong/screenshots'))
  const asked: readonly [string, string, object?][] = [
    ['GET', `/renditions/${sha256}.png`],
    ['GET', '/api/v1/boards/cong/card.png?view=framebuffer'],
    ['POST', `/api/v1/boards/cong/screenshots/${id}`],
  ]
  const ask = async (authorization: string) => {
    const headers = { authorization, 'congchao-drawn-at': '1', 'congchao-manifest': '1.1', 'content-type': 'image/png' }
    const answers = asked.map(([method, path]) =>
      server.call(method, path, { unsigned: true, headers, ...(method === 'POST' ? { body: 'x' } : {}) }),
    )
    return (await Promise.all(answers)).map(({ status }) => status)
  }
  expect(await ask(authorizationOf(other))).toEqual([404, 404, 404])
  expect(await ask(authorizationOf(end))).toEqual([200, 200, 422])
  const token = authorizationOf(end)
  await aPairedBoard(server.call, cong)
  expect([await ask(token), end.closed]).toEqual([[401, 401, 401], ['4401 notAuthorised']])
})

it('a picture that is a bomb is refused before it is decoded, and what was asked for may still come', async () => {
  const server = await inForce()
  const end = await greeted(server.hub, await aPairedBoard(server.call, cong))
  const { id } = await jsonOf<{ id: string }>(server.call('POST', '/api/v1/boards/cong/screenshots'))
  const send = (body: Uint8Array<ArrayBuffer>, of = id) =>
    server.call('POST', `/api/v1/boards/cong/screenshots/${of}`, {
      unsigned: true,
      headers: {
        ...{ authorization: authorizationOf(end), 'content-type': 'image/png' },
        ...{ 'congchao-drawn-at': String(server.clock.at), 'congchao-manifest': '1.1' },
      },
      body,
    })
  const bomb = hugePng(16_000)
  const refused = await send(new Uint8Array(bomb))
  // By the size that its header claims: nothing of it was decoded.
  expect([refused.status, await refused.json()]).toEqual([
    422,
    expect.objectContaining({ detail: expect.stringContaining('a picture of 16000×16000 pixels') }),
  ])
  expect((await send(new Uint8Array(8 * 1024 * 1024 + 1))).status).toBe(413)
  for (const of of ['0'.repeat(16), '..%2f..%2fx', 'A'.repeat(16)])
    expect((await send(new Uint8Array(9), of)).status).toBe(404)
  const plain = await sharp({ create: { width: 64, height: 32, channels: 3, background: '#000' } })
    .png()
    .toBuffer()
  expect((await send(new Uint8Array(plain))).status).toBe(204)
  expect((await send(new Uint8Array(plain))).status).toBe(404)
})

it('a storm of reports and refusals costs no write each, and is not told people each time', async () => {
  const server = await inForce()
  const end = await greeted(server.hub, await aPairedBoard(server.call, cong))
  const count = async () => {
    const { audit } = await server.database.db
      .selectFrom('audit')
      .select((eb) => eb.fn.countAll<number>().as('audit'))
      .executeTakeFirstOrThrow()
    const { alerts } = await server.database.db
      .selectFrom('alerts')
      .select((eb) => eb.fn.countAll<number>().as('alerts'))
      .executeTakeFirstOrThrow()
    return { audit, alerts }
  }
  const before = await count()
  for (let i = 0; i < 2000; i++) {
    const why = (['signature', 'role', 'older', 'board'] as const)[i % 4]
    end.say({ type: 'refused', what: i % 2 ? 'root' : 'manifest', why, name: null, has: null })
  }
  await server.hub.settled()
  await server.healthDesk.alerts.settled()
  const after = await count()
  expect(after.audit - before.audit).toBeLessThan(5)
  expect(after.alerts).toBeLessThan(5)
})

it('a board’s proof is good once, for the connection that was asked', async () => {
  const server = await inForce()
  const board = await aPairedBoard(server.call, cong)
  const first = await greeted(server.hub, board)
  const challenge = heard(first, 'challenge')[0]!
  const second = connectTo(server.hub)
  second.say(helloOf(board))
  second.heard.splice(0, 1, challenge)
  proveOn(second, board)
  expect(second.closed).toEqual(['4401 notAuthorised'])
  proveOn({ ...first, heard: [challenge] }, board)
  expect(first.closed).toEqual(['4400 badMessage'])
})

it('[P21] a board hears that its shows are in a backup, and may forget them then', async () => {
  const server = await inForce()
  const end = await greeted(server.hub, await aPairedBoard(server.call, cong))
  end.say({ type: 'shows', ...boardLog(1, [show(server.clock.at - 20_000)]).batch(1) })
  await server.hub.settled()
  // What was stored when the one before was noted is in it.
  for (let i = 0; i < 2; i++) {
    expect((await server.call('POST', '/api/v1/backups', { json: { noted: true } })).status).toBe(201)
    server.clock.at += 1
  }
  expect(heard(end, 'kept').map(({ safe }) => safe)).toEqual([false, true])
})
