import { expect, it } from 'vitest'
import { system } from '../../../../server/store/actor.ts'
import type { OrgId } from '../../../../shared/plan/plan.ts'
import { jsonOf } from '../../../json-of.ts'
import { aServer } from '../../a-server.ts'
import { aPerson } from '../../people.ts'

interface Page {
  readonly notices: readonly { readonly id: string; readonly messageVi: string; readonly readAt: number | null }[]
  readonly unread: number
  readonly next: string | null
}

it('somebody reads what they were told, in both languages, and says that they have read it', async () => {
  const { server, told, person } = await aTold()
  await told('Đại hội')
  const list = () => jsonOf<Page>(person.call('GET', '/api/v1/notices'))
  const before = await list()
  expect(before).toEqual({
    notices: [
      {
        ...{ id: expect.any(String), kind: 'submission.approved', madeAt: server.clock.at, readAt: null },
        ...{ message: 'Approved: Đại hội', messageVi: 'Đã duyệt: Đại hội' },
        body: { title: 'Đại hội', submission: 's', org: 'tinh', orgName: 'Tỉnh', by: 'congchao' },
      },
    ],
    ...{ unread: 1, next: null },
  })
  server.clock.at += 5
  const read = await person.call('POST', `/api/v1/notices/${before.notices[0]!.id}/read`, { json: {} })
  expect(read.status).toBe(204)
  expect(await list()).toMatchObject({ notices: [{ readAt: server.clock.at }], unread: 0 })
})

it('notices come page by page, each once', async () => {
  const { told, person } = await aTold()
  for (const title of ['a', 'b', 'c']) await told(title)
  const seen: string[] = []
  let next: string | null = ''
  while (next !== null) {
    const page: Page = await jsonOf(person.call('GET', `/api/v1/notices?limit=1${next && `&cursor=${next}`}`))
    seen.push(...page.notices.map(({ messageVi }) => messageVi))
    next = page.next
  }
  expect(seen.sort()).toEqual(['a', 'b', 'c'].map((title) => `Đã duyệt: ${title}`))
  const wrong = await person.call('GET', '/api/v1/notices?cursor=1')
  expect((await jsonOf<{ code: string }>(wrong)).code).toBe('bad-query')
})

it('somebody else’s notice is not found, and a token has none', async () => {
  const { server, told, person } = await aTold()
  await told('a')
  const [notice] = (await jsonOf<Page>(person.call('GET', '/api/v1/notices'))).notices
  const other = await aPerson(server, { org: 'tinh', role: 'administrator' })
  const path = `/api/v1/notices/${notice!.id}/read`
  expect((await other.call('POST', path)).status).toBe(404)
  expect((await server.call('POST', path)).status).toBe(404)
  expect(await jsonOf(server.call('GET', '/api/v1/notices'))).toEqual({ notices: [], unread: 0, next: null })
  expect((await server.call('GET', '/api/v1/notices', { unsigned: true })).status).toBe(401)
  expect((await jsonOf<Page>(person.call('GET', '/api/v1/notices'))).unread).toBe(1)
})

async function aTold() {
  const server = await aServer()
  await server.imports()
  const person = await aPerson(server, { org: 'tinh', role: 'editor' })
  return {
    ...{ server, person },
    async told(title: string) {
      server.notices.tell({
        ...{ kind: 'submission-approved', subject: { kind: 'submission', id: 's', title }, org: 'tinh' as OrgId },
        ...{ orgs: [], roles: [], people: [person.id], by: system, at: server.clock.at },
      })
      await server.notices.settled()
    },
  }
}
