import { expect, it } from 'vitest'
import { askToPair } from '../../../server/pairing/pairing-requests.ts'
import type { BoardId } from '../../../shared/plan/plan.ts'
import type { PairingOffer } from '../../../shared/protocol/pairing.ts'
import { jsonOf } from '../../json-of.ts'
import { aKey, aPairedBoard } from '../a-board.ts'
import { aServer } from '../a-server.ts'
import { aPerson } from '../people.ts'

const screen = { width: 64, height: 32, devicePixelRatio: 1 }
const questionOf = (key = aKey()) => ({ publicKey: key.publicKey, screen, shell: 'x' })

async function inForce() {
  const server = await aServer()
  await server.imports()
  const ask = (from: string, question: object = questionOf()) =>
    askToPair(server.database, question as ReturnType<typeof questionOf>, from, server.clock.at)
  return { server, ask, code: (await ask('203.0.113.9')).code }
}

const look = (who: Pick<Awaited<ReturnType<typeof aServer>>, 'call'>, code: string) =>
  who.call('POST', '/api/v1/pairings/look', { json: { code } })
const codeIn = async (answer: Response) => (await jsonOf<{ code: string }>(answer)).code

it('nobody keeps others from pairing: who has many addresses pushes out their own machines', async () => {
  const { server, ask, code } = await inForce()
  for (let net = 0; net < 60; net++) {
    for (let i = 0; i < 5; i++) {
      server.clock.at += 1
      await ask(`2001:db8:1:${net.toString(16)}::${i}`)
    }
  }
  expect((await look(server, code)).status).toBe(200)
  const late = await ask('198.51.100.7')
  expect([(await look(server, code)).status, (await look(server, late.code)).status]).toEqual([200, 200])
  const { waiting } = await server.database.db
    .selectFrom('pairing_requests')
    .select((eb) => eb.fn.countAll<number>().as('waiting'))
    .executeTakeFirstOrThrow()
  expect(waiting).toBe(200)
})

it('a machine is told to have been a board only where it knows that board’s pairing', async () => {
  const { server, ask } = await inForce()
  const { paired } = await aPairedBoard(server.call, 'cong')
  const other = await aPairedBoard(server.call, 'dai')
  const cong = 'cong' as BoardId
  const of = (pairing: string) => ({ ...questionOf(), former: { board: cong, pairing } })
  const codes = await Promise.all(
    [paired.pairing, other.paired.pairing, '0'.repeat(16)].map(async (one) => (await ask('192.0.2.1', of(one))).code),
  )
  const looks = await Promise.all(codes.map((code) => jsonOf<{ former: object | null }>(look(server, code))))
  expect(looks.map(({ former }) => former !== null)).toEqual([true, false, false])
  const { waiting } = await jsonOf<{ waiting: object[] }>(server.call('GET', '/api/v1/boards/cong/pairing'))
  expect(waiting).toHaveLength(1)
})

it('guesses are counted for whoever guesses, from whatever addresses, and a code is told to nobody meanwhile', async () => {
  const { server, code } = await inForce()
  const guesser = await aPerson(server, { role: 'technician', org: 'tinh' })
  const wrong = Array.from({ length: 5 }, (_, i) => String((Number(code) + 1 + i) % 1_000_000).padStart(6, '0'))
  for (const one of wrong) expect(await codeIn(await look(guesser, one))).toBe('code-unknown')
  const waits = await look(guesser, code)
  expect([waits.status, Number(waits.headers.get('retry-after'))]).toEqual([429, 12])
  server.clock.at += 12_000
  expect((await look(guesser, code)).status).toBe(200)
})

it('a technician pairs and adds boards of their own offices alone, by code, on the spot, by file and from a list', async () => {
  const { server, code } = await inForce()
  const below = await aPerson(server, { role: 'technician', org: 'huyen' })
  const fields = { name: 'Bảng mới', width: 64, height: 32 }
  const told = await jsonOf<{ boards: { id: string }[] }>(look(below, code))
  expect(told.boards.map(({ id }) => id)).toEqual(['dai'])
  const confirm = (json: object) => below.call('POST', '/api/v1/pairings/confirm', { json: { code, ...json } })
  const { publicKey } = aKey()
  const attempts = [
    await confirm({ board: 'cong' }),
    await confirm({ add: { ...fields, org: 'tinh' } }),
    await below.call('POST', '/api/v1/boards/cong/pairing', { json: { publicKey } }),
    await below.call('DELETE', '/api/v1/boards/cong/pairing'),
    await below.call('POST', '/api/v1/boards/cong/pairing-file', { json: { request: {} } }),
    await below.call('POST', '/api/v1/boards/register', { json: { boards: [{ ...fields, org: 'huyen' }] } }),
    await below.call('POST', '/api/v1/boards/cong/dispute/end'),
    await below.call('POST', '/api/v1/boards/cong/card', { json: { minutes: 5 } }),
  ]
  expect(attempts.map(({ status }) => status)).toEqual([404, 403, 404, 404, 404, 403, 404, 404])
  expect(server.planner.current()!.boards.size).toBe(2)
  expect((await confirm({ board: 'dai' })).status).toBe(201)
  expect((await confirm({ board: 'dai', replace: true })).status).toBe(404)
})

it('a list of boards is taken whole or not at all, whatever names it has', async () => {
  const { server } = await inForce()
  const row = (name: unknown, more: object = {}) => ({ name, org: 'tinh', width: 64, height: 32, ...more })
  const register = (boards: unknown[]) => server.call('POST', '/api/v1/boards/register', { json: { boards } })
  const refused = [
    [row('Tốt'), row('a\u0000b')],
    [row('Tốt'), row('\u202eabc')],
    [row('Tốt'), row('\ud800')],
    [row('Tốt'), row('x'.repeat(10_000))],
    [row('Tốt'), row('')],
    [row('Tốt'), row('Tốt', { id: 'cong' })],
    [row('Tốt'), row('Tốt', { org: 'constructor' })],
    [row('Tốt'), row('Tốt', { width: 1e9 })],
    [row('Tốt'), null],
    Array.from({ length: 501 }, () => row('Tốt')),
    [],
  ]
  for (const rows of refused) {
    const answer = await register(rows)
    expect([answer.status, JSON.stringify(rows).slice(0, 80)]).toEqual([expect.any(Number), expect.any(String)])
    expect(answer.status, JSON.stringify(rows).slice(0, 120)).toBeGreaterThanOrEqual(400)
    expect(answer.status).toBeLessThan(500)
  }
  expect(server.planner.current()!.boards.size).toBe(2)
  const same = await jsonOf<{ boards: { id: string }[] }>(
    register(Array.from({ length: 500 }, () => row('constructor'))),
  )
  expect(new Set(same.boards.map(({ id }) => id)).size).toBe(500)
})

it('a machine that was cut off when it was paired hears of it still after its code has run out', async () => {
  const { server, ask } = await inForce()
  const key = aKey()
  const offer: Pick<PairingOffer, 'code' | 'secret'> & { id: string } = await ask('192.0.2.1', questionOf(key))
  await server.call('POST', '/api/v1/pairings/confirm', { json: { code: offer.code, board: 'cong' } })
  server.clock.at += 20 * 60_000
  await ask('192.0.2.2')
  const headers = { authorization: `Pairing ${offer.secret}` }
  const answer = server.call('GET', `/api/v1/pairings/${offer.id}`, { unsigned: true, headers })
  expect(await jsonOf(answer)).toMatchObject({ state: 'paired', paired: { board: 'cong' } })
})
