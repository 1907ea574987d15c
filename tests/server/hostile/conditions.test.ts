import { expect, it } from 'vitest'
import { roles } from '../../../server/access/roles.ts'
import { jsonOf } from '../../json-of.ts'
import { aPerson } from '../people.ts'
import { aTarget, guardedText, refusalIn } from './a-target.ts'

it('answers a strange range of a rendition with all of it, one that there is not with where it ends', async () => {
  const { person } = await aTarget()
  const playlist = await (await person.call('GET', '/api/v1/boards/cong/playlist')).text()
  const [, sha] = /"([0-9a-f]{64})"/.exec(playlist.replace(/^.*?"slides"/s, '')) ?? []
  const asked = (range: string) => person.call('GET', `/renditions/${sha}.png`, { headers: { range } })
  const whole = await asked('bytes=x')
  const length = (await whole.arrayBuffer()).byteLength
  expect(whole.headers.get('content-disposition')).toBe(`inline; filename="${sha}.png"`)
  expect([whole.status, length]).toEqual([200, expect.any(Number)])
  const alike = [
    'bytes=0-1,3-4',
    'bytes=5-2',
    'lines=1-2',
    'bytes=-',
    'bytes=0x0-0x5',
    'bytes=0-1-2',
    `bytes=0-${'9'.repeat(30)}`,
  ]
  for (const range of [...alike, 'bytes=1 -2', 'bytes', '', '\u00a0', `bytes=${'0-0,'.repeat(5000)}0-0`]) {
    const answer = await asked(range)
    expect([range, answer.status, (await answer.arrayBuffer()).byteLength]).toEqual([range, 200, length])
  }
  for (const range of [`bytes=${length}-`, 'bytes=999999999999999-', 'bytes=-0']) {
    const answer = await asked(range)
    expect(answer.headers.get('content-range')).toBe(`bytes */${length}`)
    expect(await refusalIn(answer)).toBe('416 bad-range')
  }
})

it('changes nothing for whoever names another state, however they name it', async () => {
  const { server, person, held } = await aTarget()
  const before = await held()
  const plan = await (await person.call('GET', '/api/v1/plan')).text()
  for (const tag of ['"r0"', 'r1', '', '"*"', "'r1'", '"r1', '"r1" "r2"', '"R1"', `"${'r'.repeat(8000)}"`, '"r01"']) {
    const headers = { 'content-type': 'application/json', 'if-match': tag }
    const answer = await server.call('PUT', '/api/v1/plan', { headers, body: plan })
    expect([tag, await refusalIn(answer)]).toEqual([tag, '412 changed-meanwhile'])
  }
  expect(await held()).toBe(before)
})

it('answers what is not changed with nothing, and only to whoever may see it', async () => {
  const { server, person } = await aTarget()
  const stranger = await aPerson(server, { role: [], org: null })
  const tag = (await person.call('GET', '/api/v1/plan')).headers.get('etag') ?? ''
  const headers = { 'if-none-match': `W/"x", ${tag}` }
  const known = await person.call('GET', '/api/v1/plan', { headers })
  expect([known.status, await guardedText(known)]).toEqual([304, ''])
  expect(await refusalIn(await stranger.call('GET', '/api/v1/plan', { headers }))).toBe('403 forbidden')
  expect(await refusalIn(await server.call('GET', '/api/v1/plan', { unsigned: true, headers }))).toBe(
    '401 not-signed-in',
  )
})

it('gives nobody another’s answer for a key that they guessed, and takes none that is no key', async () => {
  const { server, person, held } = await aTarget()
  const other = await aPerson(server, { role: roles, org: 'huyen' })
  const json = {
    kind: 'pause',
    org: 'tinh',
    subject: { what: 'board', board: 'cong' },
    reason: 'Sửa bảng',
    endsAt: server.clock.at + 60_000,
  }
  const key = { 'idempotency-key': 'a-key-that-is-easy-to-guess' }
  const first = await person.call('POST', '/api/v1/take-downs', { json, headers: key })
  expect([first.status, first.headers.get('idempotency-replayed')]).toEqual([201, null])
  const { takeDown } = await jsonOf<{ takeDown: { id: string } }>(first)
  const before = await held()
  const theirs = await other.call('POST', '/api/v1/take-downs', { json, headers: key })
  expect(await refusalIn(theirs)).toMatch(/^40[34] /)
  const again = await person.call('POST', '/api/v1/take-downs', { json, headers: key })
  expect((await jsonOf<{ takeDown: { id: string } }>(again)).takeDown.id).toBe(takeDown.id)
  const bad = ['', ' ', 'a b', 'x'.repeat(201), 'a\tb', '\u00e9', '__proto__ ']
  for (const one of bad) {
    const answer = await person.call('POST', '/api/v1/take-downs', {
      json,
      headers: { 'idempotency-key': `${one}\u00a0` },
    })
    expect([one, await refusalIn(answer)]).toEqual([one, '422 value-refused'])
  }
  expect(await held()).toBe(before)
})
