import { expect, it } from 'vitest'
import { auditLog, type Deed } from '../../../server/store/audit/audit-log.ts'
import { sealWith } from '../../../server/store/seal.ts'
import { jsonOf } from '../../json-of.ts'
import { aServer } from '../a-server.ts'
import { aPerson } from '../people.ts'

interface Entry {
  readonly seq: number
  readonly act: string
  readonly org: string | null
  readonly actor: { readonly id: string; readonly address: string | null }
  readonly subject: { readonly kind: string; readonly id: string }
  readonly before: unknown
  readonly after: unknown
}
interface Page {
  readonly entries: readonly Entry[]
  readonly next: string | null
}

it('an administrator reads what was done in the org and below it, and nothing of others or of the installation', async () => {
  const { subjectsFor } = await aLoggedServer()
  expect(await subjectsFor('administrator', 'huyen')).toEqual(['of-huyen'])
  expect(await subjectsFor('administrator', 'tinh')).toEqual(['of-huyen', 'of-tinh'])
  expect(await subjectsFor('administrator', null)).toEqual(['of-nobody', 'of-huyen', 'of-tinh', 'of-gone'])
})

it('the log is asked by org, person, time and act, newest first and page by page', async () => {
  const { server, ask } = await aLoggedServer()
  const by = await aPerson(server, { org: null, role: 'administrator' })
  expect(await ask(by, '?act=test.do&org=tinh')).toEqual(['of-huyen', 'of-tinh'])
  expect(await ask(by, '?act=test.do&org=huyen')).toEqual(['of-huyen'])
  expect(await ask(by, '?act=test.do&org=gone')).toEqual(['of-gone'])
  expect(await ask(by, '?act=test.do&person=an')).toEqual(['of-nobody', 'of-huyen', 'of-tinh', 'of-gone'])
  expect(await ask(by, '?act=test.do&person=binh')).toEqual([])
  expect(await ask(by, '?act=test.do&from=2020-10-10T09:00%2B07:00')).toHaveLength(4)
  expect(await ask(by, `?act=test.do&to=${server.clock.at}`)).toEqual([])
  const page = await jsonOf<Page>(by.call('GET', '/api/v1/audit?act=test.do&limit=3'))
  expect(page.entries).toHaveLength(3)
  expect(await ask(by, `?act=test.do&limit=3&cursor=${page.next}`)).toEqual(['of-gone'])
})

it('an entry says who, what, whose, how it was and is, and from where only to those who administer the org', async () => {
  const { server } = await aLoggedServer()
  const reads = async (role: 'administrator' | 'viewer') => {
    const person = await aPerson(server, { org: 'tinh', role })
    const path = '/api/v1/audit?subjectKind=board&subject=of-huyen'
    return (await jsonOf<Page>(person.call('GET', path))).entries
  }
  expect(await reads('administrator')).toEqual([
    {
      ...{ seq: expect.any(Number), at: server.clock.at, act: 'test.do', org: 'huyen', hash: expect.any(String) },
      actor: { kind: 'person', id: 'an', name: 'An', address: '10.0.0.1' },
      subject: { kind: 'board', id: 'of-huyen' },
      ...{ before: { a: 1 }, after: null },
    },
  ])
  expect((await reads('viewer')).map(({ actor }) => actor.address)).toEqual([null])
})

it('whoever sees a thing reads its history, where it was theirs to see, and of people and of all else nothing', async () => {
  const { server, ask } = await aLoggedServer()
  const viewer = await aPerson(server, { org: 'huyen', role: 'viewer' })
  const code = async (path: string) => (await jsonOf<{ code: string }>(viewer.call('GET', path))).code
  expect(await ask(viewer, '?subjectKind=board&subject=of-huyen')).toEqual(['of-huyen'])
  expect(await ask(viewer, '?subjectKind=board&subject=of-tinh')).toEqual([])
  expect(await ask(viewer, '?subjectKind=board&subject=of-nobody')).toEqual([])
  expect(await code('/api/v1/audit')).toBe('forbidden')
  expect(await code('/api/v1/audit?subjectKind=board')).toBe('forbidden')
  expect(await code('/api/v1/audit?subjectKind=person&subject=of-huyen')).toBe('forbidden')
  expect(await code('/api/v1/audit/export')).toBe('forbidden')
  expect(await code('/api/v1/audit/verify')).toBe('forbidden')
})

it('another org is not found, one that is only seen is forbidden, and a value that is none is named', async () => {
  const { server } = await aLoggedServer()
  const person = await aPerson(server, { org: 'huyen', role: 'administrator' })
  const refused = async (query: string) => {
    const { code, parameter } = await jsonOf<{ code: string; parameter?: string }>(
      person.call('GET', `/api/v1/audit${query}`),
    )
    return parameter ? [code, parameter] : code
  }
  expect(await refused('?org=tinh')).toBe('not-found')
  expect(await refused('?org=gone')).toBe('not-found')
  expect(await refused('?from=2020-02-30')).toEqual(['bad-query', 'from'])
  expect(await refused('?cursor=x')).toEqual(['bad-query', 'cursor'])
  expect(await refused('?limit=0')).toEqual(['bad-query', 'limit'])
})

it('an export holds the rows of the orgs that one administers, with the head of the whole log', async () => {
  const { server } = await aLoggedServer()
  const linesOf = async (org: string | null) => {
    const answer = await (await aPerson(server, { org, role: 'administrator' })).call('GET', '/api/v1/audit/export')
    expect(answer.headers.get('content-type')).toBe('application/x-ndjson; charset=utf-8')
    const text = await answer.text()
    return text
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line))
  }
  const [part, ...rows] = await linesOf('huyen')
  expect(part).toEqual({ format: 'congchao/audit@1', orgs: ['huyen'], head: expect.any(Object) })
  expect(rows.filter(({ act }) => act === 'test.do')).toMatchObject([{ subject: 'of-huyen', address: '10.0.0.1' }])
  const [whole, ...all] = await linesOf(null)
  expect([whole.orgs, whole.head.seq, all.at(-1)]).toEqual([null, all.length - 1, { rows: all.length - 1 }])
})

it('who administers the whole installation has the log verified, once for all who ask at the same time', async () => {
  const { server } = await aLoggedServer()
  const person = await aPerson(server, { org: null, role: 'administrator' })
  const verify = () => jsonOf<{ count: number }>(person.call('GET', '/api/v1/audit/verify'))
  const [one, other] = await Promise.all([verify(), verify()])
  expect(one).toEqual(other)
  expect(one).toMatchObject({ ok: true, broken: null, head: { seq: one.count } })
  const local = await aPerson(server, { org: 'tinh', role: 'administrator' })
  expect((await local.call('GET', '/api/v1/audit/verify')).status).toBe(403)
})

it('where an act of the whole installation came from is told to nobody who does not administer it', async () => {
  const { server } = await aLoggedServer()
  const addresses = async (role: 'administrator' | 'viewer') => {
    const person = await aPerson(server, { org: null, role })
    const path = '/api/v1/audit?subjectKind=board&subject=of-nobody'
    return (await jsonOf<Page>(person.call('GET', path))).entries.map(({ actor }) => actor.address)
  }
  expect([await addresses('administrator'), await addresses('viewer')]).toEqual([['10.0.0.1'], [null]])
})

/** A server with entries of two orgs, of one that is no more, and of the installation, oldest first. */
async function aLoggedServer() {
  const server = await aServer()
  await server.imports()
  const log = auditLog(sealWith(new Uint8Array(32).fill(7), 'audit'))
  const deed = (id: string, org: string | null): Deed => ({
    ...{ act: 'test.do', subject: { kind: 'board', id }, org, before: { a: 1 } },
  })
  const deeds = [deed('of-gone', 'gone'), deed('of-tinh', 'tinh'), deed('of-huyen', 'huyen'), deed('of-nobody', null)]
  const an = { kind: 'person', id: 'an', name: 'An', address: '10.0.0.1' } as const
  await server.database.write((trx) => log.append(trx, an, server.clock.at, deeds))
  type Person = Awaited<ReturnType<typeof aPerson>>
  const ask = async (person: Person, query: string) =>
    (await jsonOf<Page>(person.call('GET', `/api/v1/audit${query}`))).entries.map(({ subject }) => subject.id)
  return {
    ...{ server, ask },
    subjectsFor: async (role: 'administrator', org: string | null) =>
      ask(await aPerson(server, { org, role }), '?act=test.do'),
  }
}
