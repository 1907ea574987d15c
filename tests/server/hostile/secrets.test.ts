import { expect, it } from 'vitest'
import { newSecret } from '../../../server/access/secret.ts'
import { jsonOf } from '../../json-of.ts'
import { aBoardsHeader } from '../a-board.ts'
import { aPersonWithPassword, password } from '../a-person-with-password.ts'
import { token } from '../a-server.ts'
import { aTarget, guardedText, refusalIn } from './a-target.ts'

it('takes a token whole, as it was given, and nothing like it', async () => {
  const { server } = await aTarget()
  const like = [
    ...['', ' ', token.slice(0, -1), `${token}x`, token.toUpperCase(), ` ${token}`, `${token} ${token}`, `${token} x`],
    ...[
      `"${token}"`,
      `${token},${token}`,
      `Bearer ${token}`,
      `${token}=`,
      `${token}%20`,
      'x'.repeat(100_000),
      newSecret(),
    ],
    ...[
      'null',
      'undefined',
      '[object Object]',
      '*',
      '%',
      "' OR ''='",
      '\u00e9'.repeat(40),
      `${token}\u00a0`,
      `\t${token}x`,
    ],
  ]
  for (const secret of like) {
    const answer = await server.call('GET', '/api/v1/orgs', { headers: { authorization: `Bearer ${secret}` } })
    // A header is trimmed before anybody reads it: what is left of spaces around it is the token.
    expect([secret, await refusalIn(answer)]).toEqual([secret, '401 not-signed-in'])
  }
  for (const scheme of ['Token', 'Basic', 'Digest', 'Negotiate', 'BearerX', 'Bear', '']) {
    const answer = await server.call('GET', '/api/v1/orgs', { headers: { authorization: `${scheme} ${token}` } })
    expect([scheme, await refusalIn(answer)]).toEqual([scheme, '401 not-signed-in'])
  }
  expect((await server.call('GET', '/api/v1/orgs')).status).toBe(200)
})

it('takes no token from an address, from a body or from a cookie', async () => {
  const { server } = await aTarget()
  for (const path of [`?token=${token}`, `?access_token=${token}`, `?authorization=Bearer%20${token}`]) {
    const headers = { cookie: `congchao-session=${token}; token=${token}; authorization=Bearer ${token}` }
    const answer = await server.call('GET', `/api/v1/orgs${path}`, { unsigned: true, headers })
    expect(await refusalIn(answer)).toBe('401 not-signed-in')
  }
})

it('lets a wrong token be wrong, though a good session came along', async () => {
  const { server, person } = await aTarget()
  const headers = { cookie: person.cookie, origin: 'http://board.example', authorization: 'Bearer wrong' }
  const answer = await server.call('GET', '/api/v1/me', { unsigned: true, headers })
  expect(await refusalIn(answer)).toBe('401 not-signed-in')
})

it('takes a board’s token as it was given, for that board, as long as it lasts, and nothing like it', async () => {
  const { server } = await aTarget()
  const { authorization } = await aBoardsHeader(server, 'cong')
  const token = authorization.slice(6)
  const [board, pairing = '', endsAt, mac] = token.split('.')
  const otherMac = `${mac!.slice(0, -1)}${mac!.endsWith('0') ? '1' : '0'}`
  const visit = (authorization: string) =>
    server.call('GET', '/api/v1/boards/cong/card.png', { unsigned: true, headers: { authorization } })
  const wrong = [
    ...[`${token}x`, `${token}.x`, `.${token}`, `dai.${pairing}.${endsAt}.${mac}`, `${board}..${endsAt}.${mac}`, mac!],
    ...[`${board}.${pairing}.${Number(endsAt) + 1}.${mac}`, `${board}.${pairing}.${endsAt}.${otherMac}`, `${token} x`],
    ...['__proto__', 'constructor', 'toString'].map((name) => `${name}.${pairing}.${endsAt}.${mac}`),
  ]
  for (const one of wrong) {
    expect([one, await refusalIn(await visit(`Board ${one}`))]).toEqual([one, '401 not-signed-in'])
  }
  expect((await visit(authorization)).status).toBe(200)
  server.clock.at = Number(endsAt)
  expect(await refusalIn(await visit(authorization))).toBe('401 not-signed-in')
})

it('takes no cookie but its own, the first of its name', async () => {
  const { server, person } = await aTarget()
  const own = person.cookie
  const [name = '', value = ''] = own.split('=')
  const status = async (cookie: string, scheme = 'http') => {
    const answer = await server.app.request(`${scheme}://board.example/api/v1/me`, {
      headers: { host: 'board.example', cookie },
    })
    await guardedText(answer)
    return answer.status
  }
  expect(await status(own)).toBe(200)
  const wrong = [
    ...[`${name}=wrong; ${own}`, `${name} =${value}x`, `${name}="${value}"`, `${name}=${value.slice(0, -1)}`],
    ...[
      `x${own}`,
      `${name}=${value}%00`,
      `${name.toUpperCase()}=${value}`,
      `${name}=${'x'.repeat(100_000)}`,
      `${name}`,
    ],
    ...['__Host-congchao=wrong; x=y', `__Host-congchao=wrong; ${own}`, `__Secure-${own}`, `__host-congchao=${value}`],
  ]
  for (const cookie of wrong) expect([cookie, await status(cookie)]).toEqual([cookie, 401])
  // What a neighbour tossed in over HTTP opens nothing where the request came by HTTPS.
  expect(await status(own, 'https')).toBe(401)
  expect(await status(`__Host-congchao=${value}; ${name}=wrong`, 'https')).toBe(200)
})

it('answers alike who exists and who does not, however they are called', async () => {
  const { server, held } = await aTarget()
  await aPersonWithPassword(server, { role: 'viewer' })
  const before = await held()
  const answers = new Set<string>()
  const headers = { origin: 'http://board.example' }
  for (const login of ['lan', 'khong-co', '__proto__', 'constructor', 'LAN\u0001', "lan' --", '*', 'lan%', 'l_n']) {
    const json = { login, password: 'not the password of anybody' }
    const answer = await server.call('POST', '/api/v1/sign-in', { unsigned: true, headers, json })
    answers.add(await guardedText(answer))
    expect([login, answer.status, answer.headers.getSetCookie()]).toEqual([login, 401, []])
  }
  expect(answers.size).toBe(1)
  expect(await held()).toBe(before)
})

it('keeps no secret that was typed, guessed or given in what it logs, reports or answers', async () => {
  const { server } = await aTarget()
  await aPersonWithPassword(server, { role: 'viewer' })
  const headers = { origin: 'http://board.example' }
  const guessed = 'guess-of-a-secret-that-nobody-has'
  await server.call('POST', '/api/v1/sign-in', { unsigned: true, headers, json: { login: guessed, password: guessed } })
  await server.call('POST', '/api/v1/sign-in', { unsigned: true, headers, json: { login: 'lan', password: guessed } })
  await server.call('POST', '/api/v1/sign-in/link', { unsigned: true, headers, json: { secret: guessed } })
  await server.call('GET', `/api/v1/orgs`, { headers: { authorization: `Bearer ${guessed}` } })
  const begun = await server.call('POST', '/api/v1/sign-in', {
    unsigned: true,
    headers,
    json: { login: 'lan', password },
  })
  const cookie = begun.headers.getSetCookie()[0]?.split(';')[0] ?? ''
  const { secret, person } = await jsonOf<{ secret: string; person: string }>(
    (async () => {
      const json = { login: 'moi', name: 'Người Mới', grants: [{ org: null, role: 'viewer' }] }
      const made = await jsonOf<{ link: { secret: string }; person: { id: string } }>(
        server.call('POST', '/api/v1/people', { json }),
      )
      return Response.json({ secret: made.link.secret, person: made.person.id })
    })(),
  )
  const tables = await server.database.db.introspection.getTables()
  const rows = await Promise.all(
    tables.map(({ name }) =>
      server.database.db
        .selectFrom(name as never)
        .selectAll()
        .execute(),
    ),
  )
  const kept = JSON.stringify([rows, server.reported.map(String)])
  for (const one of [guessed, password, secret, cookie.split('=')[1] ?? 'none', token]) expect(kept).not.toContain(one)
  expect(await (await server.call('GET', `/api/v1/people/${person}`)).text()).not.toContain(secret)
})
