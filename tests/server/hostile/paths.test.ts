import { expect, it } from 'vitest'
import { aTarget, emptyBody, filled, guardedText, refusalIn } from './a-target.ts'

const names = [
  ...[
    '..%2f..%2fcongchao.db',
    '..%2F..%2F..%2Fetc%2Fpasswd',
    '%2e%2e%2fcongchao.db',
    '....%2f%2f',
    '..%5c..%5ccongchao.db',
  ],
  ...[
    '%00',
    'cong%00.png',
    '%c0%ae%c0%ae%2fx',
    '%252e%252e%252fcongchao.db',
    '%ff',
    '%',
    '%E2%80%AEgnp',
    '%0d%0aSet-Cookie:x=1',
  ],
  ...['http:%2f%2fevil.example', '%2f%2fevil.example', 'C:%5cdata', 'shell.html', 'page.html', 'con', '~root'],
  ...[
    '__proto__',
    'constructor',
    'toString',
    'hasOwnProperty',
    'prototype',
    'valueOf',
    '$where',
    "'%20OR%201=1--",
    '{{7*7}}',
  ],
  ...['a'.repeat(4000), '😀', 'null', 'undefined', '-1', '0', 'NaN', '[object%20Object]'],
]

/** Pages hold nothing of anybody: one document serves whatever their address names. */
const isShell = (id: string) => /Page$/.test(id)

it('finds nothing at an address that names no thing, whatever it tries to name', async () => {
  const { server, person, held } = await aTarget()
  const before = await held()
  for (const route of server.routes) {
    if (!route.path.includes('{') || isShell(route.id)) continue
    for (const name of names) {
      const answer = await person.call(route.method, filled(route, name), emptyBody(route))
      const status = await refusalIn(answer, route.method === 'HEAD')
      expect([route.id, name, status]).toEqual([
        route.id,
        name,
        expect.stringMatching(/^4(00|03|04|05|10|12|13|15|22) |^404/),
      ])
    }
  }
  expect(await held()).toBe(before)
  expect(server.reported).toEqual([])
})

it('leads nobody to sign in on to anywhere but a page of its own', async () => {
  const { server } = await aTarget()
  for (const name of names) {
    for (const path of [`/boards/${name}`, `/approvals/${name}`, `/console/${name}`]) {
      const answer = await server.call('GET', path, { unsigned: true })
      await guardedText(answer)
      const to = answer.headers.get('location')
      expect([path, answer.status, to]).toEqual([
        path,
        to === null ? expect.toSatisfy((status: number) => status >= 400 && status < 500) : 303,
        to === null ? null : expect.stringMatching(/^\/sign-in(\?to=(\/[\w-]+)+)?$/),
      ])
    }
  }
})

it('shows a page the same, whatever its address names', async () => {
  const { person } = await aTarget()
  const plain = await (await person.call('GET', '/boards/cong')).text()
  for (const name of ['__proto__', '%3Cscript%3Ealert(1)%3C%2Fscript%3E', '%00', '😀']) {
    for (const path of [`/boards/${name}`, `/approvals/${name}`, `/play/${name}`]) {
      expect([path, await guardedText(await person.call('GET', path))]).toEqual([path, plain])
    }
  }
})

it('fails at no value of a query, however strange', async () => {
  const { server, person } = await aTarget()
  const values = [
    '',
    '__proto__',
    '%00',
    '-1',
    '1e309',
    '9'.repeat(400),
    '..%2f',
    '%ff',
    "' OR 1=1",
    '[]',
    '9007199254740993',
  ]
  for (const route of server.routes) {
    if (route.method !== 'GET' || route.page) continue
    const known = (route.query ?? []).map(({ name }) => name)
    for (const name of [...known, '__proto__', 'constructor']) {
      for (const value of values) {
        const answer = await person.call('GET', `${filled(route, 'cong')}?${name}=${value}&${name}=${value}`)
        await guardedText(answer)
        expect([route.id, name, value, answer.status]).toEqual([
          ...[route.id, name, value],
          expect.toSatisfy((status: number) => status < 500),
        ])
      }
    }
  }
  expect(server.reported).toEqual([])
})
