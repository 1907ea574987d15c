import { afterAll, beforeAll, expect, it } from 'vitest'
import { filled, openTarget, refusalIn } from './a-target.ts'

let target: Awaited<ReturnType<typeof openTarget>>
beforeAll(async () => {
  target = await openTarget()
})
afterAll(() => target.server.shutDown())

const bytes = (...parts: (string | number[])[]) =>
  new Uint8Array(Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from(part)))))

const bodies: readonly (readonly [what: string, body: Uint8Array<ArrayBuffer>])[] = [
  ['a key twice', bytes('{"secret":"a","secret":"b","login":"a","login":"b"}')],
  ['a key twice, once escaped', bytes('{"login":"a","\\u006cogin":"b"}')],
  ['__proto__', bytes('{"__proto__":{"isAdministrator":true}}')],
  ['__proto__, escaped', bytes('{"__pr\\u006fto__":{"a":1}}')],
  ['constructor', bytes('{"constructor":{"prototype":{"a":1}}}')],
  ['depth 400', bytes('{"a":'.repeat(400), '1', '}'.repeat(400))],
  ['depth without an end', bytes('['.repeat(4000))],
  ['a number past 2^53', bytes('{"endsAt":9007199254740993,"limit":9007199254740993}')],
  ['a number past all', bytes('{"endsAt":1e400}')],
  ['NaN', bytes('{"endsAt":NaN}')],
  ['Infinity', bytes('{"endsAt":-Infinity}')],
  ['a byte order mark', bytes([0xef, 0xbb, 0xbf], '{}')],
  ['UTF-16', bytes([0xff, 0xfe, 0x7b, 0x00, 0x7d, 0x00])],
  ['bytes that are not UTF-8', bytes('{"login":"', [0xc0, 0xae, 0xff], '"}')],
  ['UTF-8 of a surrogate', bytes('{"login":"', [0xed, 0xa0, 0x80], '"}')],
  ['half a character, escaped', bytes('{"login":"\\ud800","name":"\\udfff"}')],
  ['NUL as it is', bytes('{"login":"\0"}')],
  ['NUL, escaped', bytes('{"login":"a\\u0000b"}')],
  ['a comma too many', bytes('{"login":"a",}')],
  ['a comment', bytes('{/**/"login":"a"}')],
  ['single quotes', bytes("{'login':'a'}")],
  ['two documents', bytes('{}{}')],
  ['half of one', bytes('{"login":"a')],
  ['a text', bytes('"{}"')],
  ['a list', bytes('[]')],
  ['null', bytes('null')],
  ['a bare word', bytes('admin')],
  ['a field that is not known', bytes('{"isAdministrator":true}')],
  ['objects for texts', bytes('{"login":{"$ne":null},"password":{"$gt":""},"secret":["a"],"code":{}}')],
  ['XML', bytes('<?xml version="1.0"?><!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>')],
  ['ten million letters', bytes(`{"login":"${'a'.repeat(10_000_000)}"}`)],
]

/** Which of the small plan's things stands for a parameter. */
const real = (path: string) =>
  path
    .replace('{campaign}', 'dai-hoi')
    .replace('{milestone}', 'ngay')
    .replace('{org}', 'tinh')
    .replace('{board}', 'cong')

it.each(bodies)('refuses %s wherever JSON is read, and keeps nothing of it', async (_what, body) => {
  const { server, person, held } = target
  const before = await held()
  const codes = new Set<string>()
  for (const route of server.routes) {
    if (!route.body?.types.includes('application/json')) continue
    const path = filled({ path: real(route.path) }, person.id)
    // What is optional may be left out, and an empty object is all that some take; none of these bodies is one.
    const answer = await person.call(route.method, path, { headers: { 'content-type': 'application/json' }, body })
    expect([route.id, answer.status]).toEqual([route.id, expect.toSatisfy((status: number) => status >= 400)])
    const code = await refusalIn(answer)
    expect([route.id, code]).toEqual([route.id, expect.stringMatching(/^4(00|03|04|10|12|13|15|22) /)])
    codes.add(code)
  }
  expect([...codes].some((code) => /bad-json|value-refused|plan-refused|body-too-large/.test(code))).toBe(true)
  expect(await held()).toBe(before)
  expect(server.reported).toEqual([])
})

it('keeps texts with NUL, turned letters and half characters out of every name that a person may give', async () => {
  const { person, held } = target
  const before = await held()
  for (const name of ['a\u0000b', 'a\u202Eb', '', ' ', '\u200B', 'a'.repeat(301), 'a\nb', 'x'.repeat(10_001)]) {
    const asked = [
      ['POST', '/api/v1/people', { login: 'ai-do', name, grants: [] }],
      ['POST', '/api/v1/orgs', { id: 'moi', name, parent: 'tinh' }],
      ['POST', '/api/v1/tokens', { label: name, org: null, roles: ['viewer'], endsAt: 1e13 }],
      ['POST', '/api/v1/boards', { id: 'b', org: 'tinh', name, kind: 'led', width: 96, height: 32 }],
    ] as const
    for (const [method, path, json] of asked) {
      const answer = await person.call(method, path, { json })
      expect([path, name, await refusalIn(answer)]).toEqual([path, name, expect.stringMatching(/^4(00|13|22) /)])
    }
  }
  expect(await held()).toBe(before)
})
