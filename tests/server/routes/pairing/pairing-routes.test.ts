import { expect, it } from 'vitest'
import { verifier } from '../../../../shared/manifest/verifier.ts'
import type { BoardId } from '../../../../shared/plan/plan.ts'
import type { Paired, PairingOffer, PairingState } from '../../../../shared/protocol/pairing.ts'
import { requestFileText } from '../../../../shared/protocol/pairing.ts'
import { jsonOf } from '../../../json-of.ts'
import { aKey, aPairedBoard, connectTo, greeted, helloOf, proveOn, type TestKey } from '../../a-board.ts'
import { aServer } from '../../a-server.ts'
import { aPerson } from '../../people.ts'

const cong = 'cong' as BoardId
const ofPage = { 'sec-fetch-site': 'same-origin' }
const screen = { width: 192, height: 96, devicePixelRatio: 1 }
type Server = Awaited<ReturnType<typeof aServer>>

async function imported() {
  const server = await aServer()
  await server.imports()
  return server
}

const questionOf = ({ publicKey }: TestKey) => ({ publicKey, screen, shell: 'x' })
const ask = (server: Server, question: object) =>
  server.call('POST', '/api/v1/pairings', { unsigned: true, headers: ofPage, json: question })
const offerTo = (server: Server, key: TestKey) => jsonOf<PairingOffer>(ask(server, questionOf(key)))
const stateOf = (server: Server, { request }: PairingOffer, secret: string) =>
  server.call('GET', `/api/v1/pairings/${request}`, { unsigned: true, headers: { authorization: `Pairing ${secret}` } })
const confirm = (server: Pick<Server, 'call'>, json: object) =>
  server.call('POST', '/api/v1/pairings/confirm', { json })
const codeOf = async (answer: Response) => [answer.status, (await jsonOf<{ code: string }>(answer)).code]

it('pairs a machine by the six digits that it shows, with a board that is there, and shows its card first', async () => {
  const server = await imported()
  const key = aKey()
  const offer = await offerTo(server, key)
  expect(offer).toMatchObject({ address: 'http://board.example', at: server.clock.at })
  expect([offer.code, offer.endsAt]).toEqual([expect.stringMatching(/^\d{6}$/), server.clock.at + 600_000])
  expect(new Set(offer.qr.map((row) => row.length))).toEqual(new Set([offer.qr.length]))
  expect(offer.qr[0]).toMatch(/^1111111[01]+1111111$/)
  expect(await jsonOf<PairingState>(stateOf(server, offer, offer.secret))).toEqual({ state: 'waiting', paired: null })
  expect((await stateOf(server, offer, 'another')).status).toBe(404)

  const look = await jsonOf<{ boards: object[] }>(
    server.call('POST', '/api/v1/pairings/look', { json: { code: offer.code } }),
  )
  expect(look).toMatchObject({ request: offer.request, screen, former: null })
  expect(look.boards).toContainEqual(expect.objectContaining({ id: 'cong', paired: false }))
  const made = await confirm(server, { code: offer.code, board: 'cong' })
  expect([made.status, await made.json()]).toEqual([201, expect.objectContaining({ board: 'cong', epoch: 1 })])

  const { state, paired } = await jsonOf<PairingState>(stateOf(server, offer, offer.secret))
  expect([state, paired]).toEqual(['paired', expect.objectContaining({ board: 'cong', epoch: 1 })])
  const chain = await verifier.roots(null, paired!.roots)
  const root = 'root' in chain ? chain.root : undefined
  const end = await greeted(server.hub, { paired: paired!, key }, { root: root!.version })
  const [, , card, manifest] = end.heard
  expect(card).toEqual({ type: 'card', until: server.clock.at + 600_000 })
  const envelope = manifest?.type === 'manifest' ? manifest.envelope : ''
  const last = { epoch: 1, version: 0, digest: '' }
  const verdict = await verifier.manifest(envelope, { root: root!, board: cong, org: paired!.org, last })
  expect(verdict).toMatchObject({ manifest: { board: 'cong', epoch: 1 } })

  // Once is all: the code is nobody's any more.
  expect(await codeOf(await confirm(server, { code: offer.code, board: 'dai' }))).toEqual([404, 'code-unknown'])
  expect(await jsonOf(server.call('POST', '/api/v1/boards/cong/seen', { json: { ok: true } }))).toEqual({ until: 0 })
  expect(end.heard.at(-1)).toEqual({ type: 'card', until: 0 })
})

it('adds the board that a machine is to be, or says by its field why it cannot', async () => {
  const server = await imported()
  const { code } = await offerTo(server, aKey())
  const org = server.planner.current()!.plan.orgs[0]!.id
  const add = { name: 'Bảng chợ', org, width: 192, height: 0 }
  const refused = await confirm(server, { code, add })
  expect([refused.status, await refused.json()]).toEqual([
    400,
    expect.objectContaining({ faults: [expect.objectContaining({ pointer: '/add/height' })] }),
  ])
  const made = await confirm(server, { code, add: { ...add, height: 96 } })
  expect([made.status, await made.json()]).toEqual([201, expect.objectContaining({ board: 'bang-cho', epoch: 1 })])
  for (const wrong of [{ code }, { code, board: 'cong', add }, { code: '12345', board: 'cong' }]) {
    expect((await confirm(server, wrong)).status).toBe(422)
  }
})

it('takes a board from another machine only where that is asked for, and closes that one’s connection at once', async () => {
  const server = await imported()
  const former = await aPairedBoard(server.call, 'cong')
  const end = await greeted(server.hub, former)
  const offer = await offerTo(server, aKey())
  const json = { code: offer.code, board: 'cong' }
  expect(await codeOf(await confirm(server, json))).toEqual([409, 'already-paired'])
  expect(end.closed).toEqual([])
  const made = await jsonOf<{ epoch: number }>(confirm(server, { ...json, replace: true }))
  expect([made.epoch, end.closed]).toEqual([2, ['4401 notAuthorised']])
  const again = connectTo(server.hub)
  again.say(helloOf(former))
  proveOn(again, former)
  expect(again.closed).toEqual(['4401 notAuthorised'])
})

it('[P1] ends a pairing: its connection and its token are good for nothing from then on', async () => {
  const server = await imported()
  const board = await aPairedBoard(server.call, 'cong')
  const end = await greeted(server.hub, board)
  const unpair = () => server.call('DELETE', '/api/v1/boards/cong/pairing')
  expect((await unpair()).status).toBe(204)
  expect([end.closed, server.hub.isConnected(cong)]).toEqual([['4401 notAuthorised'], false])
  expect(await codeOf(await unpair())).toEqual([409, 'not-paired'])
  const { pairing } = await jsonOf<{ pairing: null }>(server.call('GET', '/api/v1/boards/cong/pairing'))
  expect(pairing).toBeNull()
  const acts = await server.database.db.selectFrom('audit').select('act').where('subject', '=', 'cong').execute()
  expect(acts.slice(-2).map(({ act }) => act)).toEqual(['board.pair', 'board.unpair'])
})

it('lets nobody guess at codes: five tries a minute by one account, whatever they are', async () => {
  const server = await imported()
  const { code } = await offerTo(server, aKey())
  const guess = code === '000000' ? '000001' : '000000'
  const technician = await aPerson(server, { org: null, role: 'technician' })
  const look = (code: string) => technician.call('POST', '/api/v1/pairings/look', { json: { code } })
  for (let hit = 0; hit < 8; hit++) expect((await look(code)).status).toBe(200)
  for (let tried = 0; tried < 5; tried++) expect(await codeOf(await look(guess))).toEqual([404, 'code-unknown'])
  const late = await look(code)
  expect([late.status, Number(late.headers.get('retry-after'))]).toEqual([429, 12])
  expect((await confirm({ call: technician.call as Server['call'] }, { code, board: 'cong' })).status).toBe(429)
  server.clock.at += 12_000
  expect((await look(code)).status).toBe(200)
  server.clock.at += 600_000
  expect(await codeOf(await look(code))).toEqual([404, 'code-unknown'])
})

it('lets five machines of one network wait, one for each key, and none for longer than its code', async () => {
  const server = await imported()
  const keys = Array.from({ length: 5 }, aKey)
  const offers = await Promise.all(keys.map((key) => offerTo(server, key)))
  expect(new Set(offers.map(({ code }) => code)).size).toBe(5)
  const refused = await ask(server, questionOf(aKey()))
  expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '600'])
  // The page was reloaded: its former code is gone.
  const anew = await offerTo(server, keys[0]!)
  expect((await stateOf(server, offers[0]!, offers[0]!.secret)).status).toBe(404)
  server.clock.at = anew.endsAt
  expect(await jsonOf<PairingState>(stateOf(server, anew, anew.secret))).toEqual({ state: 'ended', paired: null })
  expect((await ask(server, questionOf(aKey()))).status).toBe(201)
})

it('takes no key that is no point of P-256, and none with a private half', async () => {
  const server = await imported()
  const { publicKey } = aKey()
  const wrong = [
    { ...publicKey, crv: 'P-384' },
    { ...publicKey, y: publicKey.x },
    { ...publicKey, x: 'A'.repeat(43), y: 'A'.repeat(43) },
    { ...publicKey, x: `${publicKey.x}A` },
    'key',
  ]
  for (const key of wrong) {
    const answer = await ask(server, { ...questionOf(aKey()), publicKey: key })
    expect([key, answer.status]).toEqual([key, 422])
  }
  expect((await ask(server, { ...questionOf(aKey()), publicKey: { ...publicKey, d: 'x' } })).status).toBe(201)
  const kept = await server.database.db.selectFrom('pairing_requests').select('public_key').execute()
  expect(JSON.stringify(kept)).not.toContain('"d"')
})

it('[P9] begins a new epoch past a board that is ahead of a history that was put back', async () => {
  const server = await imported()
  const board = await aPairedBoard(server.call, 'cong')
  const has = { epoch: 4, version: 9, digest: 'a'.repeat(64) }
  const end = await greeted(server.hub, board, { has })
  expect(end.heard.at(-1)).toMatchObject({ type: 'manifest', epoch: 5 })
  const { pairing } = await jsonOf<{ pairing: { epoch: number } }>(server.call('GET', '/api/v1/boards/cong/pairing'))
  expect(pairing.epoch).toBe(5)
})

it('[P23] keeps a dispute until a person ends it; the next machine to come goes on', async () => {
  const server = await imported()
  const board = await aPairedBoard(server.call, 'cong')
  await greeted(server.hub, board, { boot: 5 })
  const copy = await greeted(server.hub, board, { boot: 5, instance: 'b'.repeat(16) })
  expect(copy.heard.at(-1)).toEqual({ type: 'fallback', on: true })
  const read = () =>
    jsonOf<{ pairing: { disputedAt: number | null } }>(server.call('GET', '/api/v1/boards/cong/pairing'))
  await expect.poll(async () => (await read()).pairing.disputedAt).toBe(server.clock.at)
  expect((await server.call('POST', '/api/v1/boards/cong/dispute/end')).status).toBe(204)
  expect([copy.closed, (await read()).pairing.disputedAt]).toEqual([['4503 goingAway'], null])
  const alone = await greeted(server.hub, board, { boot: 3 })
  expect(alone.heard.map(({ type }) => type).slice(1, 3)).toEqual(['welcome', 'root'])
  expect(alone.heard).toContainEqual({ type: 'fallback', on: false })
})

it('says which machines say that they were a board and wait', async () => {
  const server = await imported()
  const { paired } = await aPairedBoard(server.call, 'cong')
  const former = { board: 'cong', pairing: paired.pairing }
  await ask(server, { ...questionOf(aKey()), former })
  const told = await jsonOf<{ waiting: object[] }>(server.call('GET', '/api/v1/boards/cong/pairing'))
  expect(told.waiting).toEqual([expect.objectContaining({ askedAt: server.clock.at, screen })])
})

it('registers boards from a list, all of them or none', async () => {
  const server = await imported()
  const org = server.planner.current()!.plan.orgs[0]!.id
  const row = (name: string, more: object = {}) => ({ name, org, width: 96, height: 32, ...more })
  const register = (...boards: object[]) => server.call('POST', '/api/v1/boards/register', { json: { boards } })
  const before = server.planner.current()!.boards.size
  const refused = await register(row('Bảng một'), row('Bảng hai', { width: 0 }), row('Bảng ba', { kind: 'tv' }))
  const { faults } = await jsonOf<{ faults: { pointer: string }[] }>(refused)
  expect([refused.status, faults.map(({ pointer }) => pointer)]).toEqual([400, ['/boards/1/width', '/boards/2/kind']])
  expect(server.planner.current()!.boards.size).toBe(before)
  const made = await jsonOf<{ boards: object[] }>(register(row('Bảng một'), row('Bảng một')))
  expect(made.boards).toEqual([
    { id: 'bang-mot', name: 'Bảng một' },
    { id: 'bang-mot-2', name: 'Bảng một' },
  ])
})

it('makes a file for a machine without a network that shows it has its key, with all that it plays', async () => {
  const server = await imported()
  const key = aKey()
  const question = questionOf(key)
  const request = { format: 'congchao/pairing-request@1', ...question, signature: key.sign(requestFileText(question)) }
  const make = (request: object) => server.call('POST', '/api/v1/boards/cong/pairing-file', { json: { request } })
  const forged = { ...request, screen: { ...screen, width: 1 } }
  expect(await codeOf(await make(forged))).toEqual([422, 'value-refused'])
  const answer = await make(request)
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/x-ndjson'])
  const [head, body, ...assets] = (await answer.text())
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))
  expect(head).toMatchObject({ format: 'congchao/pairing@1', board: 'cong', epoch: 1, publicKey: key.publicKey })
  const chain = await verifier.roots(null, (head as Paired).roots)
  const last = { epoch: 1, version: 0, digest: '' }
  const expected = { root: 'root' in chain ? chain.root : ({} as never), board: cong, org: (head as Paired).org, last }
  const verdict = await verifier.manifest(body.manifest, expected)
  const playlist = 'manifest' in verdict ? verdict.manifest.playlist : undefined
  const wanted = playlist!.renditions.flatMap((one) => (one ? [one.sha256] : []))
  expect(new Set(assets.map(({ asset }) => asset.sha256))).toEqual(new Set(wanted))
  expect(server.pairings.of(cong)?.id).toBe(head.pairing)
})
