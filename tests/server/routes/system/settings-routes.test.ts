import { expect, it } from 'vitest'
import { defaultSettings } from '../../../../server/store/settings-store.ts'
import { jsonOf } from '../../../json-of.ts'
import { aServer } from '../../a-server.ts'
import { aPerson } from '../../people.ts'

const pathOf = (org: string) => `/api/v1/orgs/${org}/settings`

it('an org says what it has chosen, and what holds there', async () => {
  const { administers, reads } = await anOffice()
  expect(await reads('huyen')).toEqual({ org: 'huyen', own: {}, effective: defaultSettings })
  const above = await administers('tinh')
  const json = { approvers: 2, emergency: { people: 1, prepare: ['operator'] } }
  expect((await above.call('PUT', pathOf('tinh'), { json })).status).toBe(200)
  expect(await reads('huyen')).toEqual({
    ...{ org: 'huyen', own: {} },
    effective: {
      approvers: 2,
      tellOthersAfterHours: null,
      emergency: { ...defaultSettings.emergency, ...json.emergency },
    },
  })
})

it('a choice is for those who administer the org, and takes the place of the one that it is meant for', async () => {
  const { administers, server } = await anOffice()
  const own = await administers('huyen')
  const first = await own.call('GET', pathOf('huyen'))
  const match = { 'if-match': first.headers.get('etag')! }
  const changed = await own.call('PUT', pathOf('huyen'), { json: { tellOthersAfterHours: 4 }, headers: match })
  expect([changed.status, await jsonOf(changed)]).toMatchObject([200, { own: { tellOthersAfterHours: 4 } }])
  const late = await own.call('PUT', pathOf('huyen'), { json: { approvers: 2 }, headers: match })
  expect([late.status, (await jsonOf<{ code: string }>(late)).code]).toEqual([412, 'changed-meanwhile'])
  const viewer = await aPerson(server, { org: 'huyen', role: 'viewer' })
  expect((await viewer.call('GET', pathOf('huyen'))).status).toBe(200)
  expect((await viewer.call('PUT', pathOf('huyen'), { json: {} })).status).toBe(403)
})

it('another org, above or nowhere, is not found', async () => {
  const { administers } = await anOffice()
  const own = await administers('huyen')
  for (const org of ['tinh', 'khong-co']) {
    expect((await own.call('GET', pathOf(org))).status).toBe(404)
    expect((await own.call('PUT', pathOf(org), { json: {} })).status).toBe(404)
  }
})

it.each([
  [{ approvers: 3 }, '/approvers'],
  [{ approvers: '1' }, '/approvers'],
  [{ tellOthersAfterHours: 0 }, '/tellOthersAfterHours'],
  [{ tellOthersAfterHours: 1.5 }, '/tellOthersAfterHours'],
  [{ other: 1 }, '/other'],
  [{ emergency: { people: 0 } }, '/emergency/people'],
  [{ emergency: { prepare: [] } }, '/emergency/prepare'],
  [{ emergency: { release: ['viewer'] } }, '/emergency/release/0'],
  [{ emergency: { release: ['operator', 'operator'] } }, '/emergency/release/1'],
  [{ emergency: null }, '/emergency'],
])('a value that is none is refused by its place, and nothing changed: %j', async (json, pointer) => {
  const { administers, reads } = await anOffice()
  const answer = await (await administers('huyen')).call('PUT', pathOf('huyen'), { json })
  expect(answer.status).toBe(422)
  const { faults } = await jsonOf<{ faults: { pointer: string }[] }>(answer)
  expect(faults.map((fault) => fault.pointer)).toEqual([pointer])
  expect(await reads('huyen')).toMatchObject({ own: {} })
})

it('the log says what was chosen, and what before', async () => {
  const { administers } = await anOffice()
  const own = await administers('huyen')
  await own.call('PUT', pathOf('huyen'), { json: { approvers: 2 } })
  await own.call('PUT', pathOf('huyen'), { json: { approvers: 1 } })
  const path = '/api/v1/audit?subjectKind=settings&subject=huyen'
  const { entries } = await jsonOf<{ entries: { before: object; after: object }[] }>(own.call('GET', path))
  expect(entries).toMatchObject([
    { act: 'settings.change', org: 'huyen', actor: { id: own.id }, before: { approvers: 2 }, after: { approvers: 1 } },
    { before: {}, after: { approvers: 2 } },
  ])
})

it('a choice that is sent twice with one key is made once, and answered the same', async () => {
  const { administers } = await anOffice()
  const own = await administers('huyen')
  const headers = { 'idempotency-key': 'k-1' }
  const put = () => own.call('PUT', pathOf('huyen'), { json: { approvers: 2 }, headers })
  const [first, again] = [await put(), await put()]
  expect(await again.json()).toEqual(await first.json())
  expect([again.headers.get('etag'), again.headers.get('idempotency-replayed')]).toEqual([
    first.headers.get('etag'),
    'true',
  ])
  const path = '/api/v1/audit?subjectKind=settings&subject=huyen'
  expect((await jsonOf<{ entries: object[] }>(own.call('GET', path))).entries).toHaveLength(1)
})

async function anOffice() {
  const server = await aServer()
  await server.imports()
  return {
    server,
    administers: (org: string) => aPerson(server, { org, role: 'administrator' }),
    reads: (org: string) => jsonOf(server.call('GET', pathOf(org))),
  }
}
