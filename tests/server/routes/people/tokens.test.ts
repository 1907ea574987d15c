import { expect, it } from 'vitest'
import { jsonOf } from '../../../json-of.ts'
import { type aServer, token as operatorToken } from '../../a-server.ts'
import { signingIn } from '../../access/with-password.ts'
import { aPerson, type SignedIn } from '../../people.ts'

const dayMs = 86_400_000

interface Made {
  readonly token: { readonly id: string; readonly label: string }
  readonly secret: string
}

async function withAdministrators() {
  const server = await signingIn()
  await server.imports()
  const root = await aPerson(server, { role: 'administrator', org: null })
  const huyen = await aPerson(server, { role: 'administrator', org: 'huyen' })
  const ask = (by: Pick<SignedIn, 'call'>, more: object = {}) => {
    const asked = { label: 'nhập kế hoạch', org: 'huyen', roles: ['editor'], endsAt: server.clock.at + dayMs }
    return by.call('POST', '/api/v1/tokens', { json: { ...asked, ...more } })
  }
  const made = (by: Pick<SignedIn, 'call'>, more: object = {}) => jsonOf<Made>(ask(by, more))
  return { ...server, root, huyen, ask, made, visit: visits(server) }
}

function visits(server: Awaited<ReturnType<typeof aServer>>) {
  return async (secret: string, path = '/api/v1/boards') => {
    const headers = { authorization: `Bearer ${secret}` }
    return (await server.call('GET', path, { unsigned: true, headers })).status
  }
}

const status = async (answer: Promise<Response>) => (await answer).status

it('a token opens what its roles open in its org, until its end', async () => {
  const { huyen, made, visit, clock, call, logged, database } = await withAdministrators()
  const { token, secret } = await made(huyen)
  expect(secret).toMatch(/^[\w-]{43}$/)
  const headers = { authorization: `Bearer ${secret}` }
  const { boards } = await jsonOf<{ boards: { id: string }[] }>(
    call('GET', '/api/v1/boards', { unsigned: true, headers }),
  )
  expect(boards.map(({ id }) => id)).toEqual(['dai'])
  expect(await visit(secret, '/api/v1/tokens')).toBe(403)
  expect(await visit(secret, '/api/v1/me')).toBe(403)
  expect(await visit(`${secret}x`)).toBe(401)
  const deed = (await logged()).find(({ act }) => act === 'token.make')
  expect(deed).toMatchObject({ subject: token.id, org: 'huyen', actor: huyen.id })
  expect(JSON.stringify([deed, await database.db.selectFrom('tokens').selectAll().execute()])).not.toContain(secret)
  clock.at += dayMs
  expect(await visit(secret)).toBe(401)
})

it('a token never approves, is for a year at most, and reaches no further than its maker', async () => {
  const { huyen, root, ask, clock } = await withAdministrators()
  const refused: [Pick<SignedIn, 'call'>, object, number][] = [
    [root, { roles: ['approver'] }, 422],
    [root, { roles: ['editor', 'editor'] }, 422],
    [root, { roles: [] }, 422],
    [root, { roles: ['root'] }, 422],
    [root, { endsAt: clock.at }, 422],
    [root, { endsAt: clock.at + 367 * dayMs }, 422],
    [root, { endsAt: null }, 422],
    [root, { label: '' }, 422],
    [root, { org: 'khong-co' }, 404],
    [huyen, { org: null }, 403],
    [huyen, { org: 'tinh' }, 404],
    [huyen, { org: null, roles: ['administrator'] }, 403],
  ]
  for (const [by, more, expected] of refused) expect([more, await status(ask(by, more))]).toEqual([more, expected])
  expect(await status(ask(huyen, { roles: ['administrator'] }))).toBe(201)
})

it('an approver’s role that was slipped into the database gives a token nothing', async () => {
  const { root, made, database, call } = await withAdministrators()
  const { token, secret } = await made(root, { roles: ['viewer'] })
  const roles = JSON.stringify(['approver'])
  await database.write((trx) => trx.updateTable('tokens').set({ roles }).where('id', '=', token.id).execute())
  const headers = { authorization: `Bearer ${secret}` }
  expect(await status(call('GET', '/api/v1/boards', { unsigned: true, headers }))).toBe(403)
})

it('a token ends with its maker’s account, and with their administration of its org', async () => {
  const { huyen, root, made, visit, call } = await withAdministrators()
  const { secret } = await made(huyen)
  const other = await made(root)
  await call('POST', `/api/v1/people/${huyen.id}/close`)
  expect([await visit(secret), await visit(other.secret)]).toEqual([401, 200])
  await call('POST', `/api/v1/people/${huyen.id}/reopen`)
  expect(await visit(secret)).toBe(200)
  const { grants } = await jsonOf<{ grants: { id: string }[] }>(call('GET', `/api/v1/people/${huyen.id}`))
  await call('DELETE', `/api/v1/people/${huyen.id}/grants/${grants[0]?.id}`)
  expect(await visit(secret)).toBe(401)
})

it('tokens are listed to those who administer their orgs, page by page, and ended by them', async () => {
  const { huyen, root, made, visit, clock, logged } = await withAdministrators()
  const labels = ['một', 'hai', 'ba']
  const all: Made[] = []
  for (const label of labels) {
    clock.at += 1000
    all.push(await made(label === 'hai' ? root : huyen, label === 'hai' ? { label, org: null } : { label }))
  }
  const page = (by: SignedIn, query = '') =>
    jsonOf<{ tokens: { label: string }[]; next: string | null }>(by.call('GET', `/api/v1/tokens${query}`))
  expect((await page(huyen)).tokens.map(({ label }) => label)).toEqual(['ba', 'một'])
  const first = await page(root, '?limit=2')
  expect(first.tokens.map(({ label }) => label)).toEqual(['ba', 'hai'])
  expect(await page(root, `?limit=2&cursor=${first.next}`)).toMatchObject({ tokens: [{ label: 'một' }], next: null })
  expect(await status(root.call('GET', '/api/v1/tokens?cursor=x'))).toBe(400)
  expect(await status(huyen.call('DELETE', `/api/v1/tokens/${all[1]?.token.id}`))).toBe(404)
  expect(await status(huyen.call('DELETE', `/api/v1/tokens/${all[0]?.token.id}`))).toBe(204)
  expect(await visit(all[0]!.secret)).toBe(401)
  expect((await logged())[0]).toMatchObject({ act: 'token.end', actor: huyen.id })
})

it('the operator’s token does everything that one person alone may, and is told nobody', async () => {
  const { call, made, visit } = await withAdministrators()
  expect(await visit(operatorToken)).toBe(200)
  expect(await visit(operatorToken, '/api/v1/tokens')).toBe(200)
  const { secret } = await made({ call: (method, path, options) => call(method, path, options) })
  expect(await visit(secret)).toBe(200)
})
