import { expect, it } from 'vitest'
import { verifier } from '../../../../shared/manifest/verifier.ts'
import { jsonOf } from '../../../json-of.ts'
import { aServer } from '../../a-server.ts'

interface Keys {
  readonly root: {
    readonly version: number
    readonly orgs: readonly { readonly org: string; readonly keyId: string; readonly generation: number }[]
  }
  readonly canRotate: boolean
  readonly versions: readonly { readonly version: number }[]
}

it('the keys are told, org by org, and an org that has boards gets one of its own', async () => {
  const server = await aServer()
  const read = async () => jsonOf<Keys>(await server.call('GET', '/api/v1/keys'))
  expect(await read()).toMatchObject({ root: { version: 1, orgs: [{ org: '*', generation: 1 }] }, canRotate: true })
  await server.imports()
  await server.eachMinute(server.clock.at)
  const { root, versions } = await read()
  const orgs = new Set(Array.from(server.planner.current()!.boards.values(), ({ org }) => org))
  expect(root.orgs.map(({ org }) => org).sort()).toEqual(['*', ...orgs].sort())
  expect(versions.at(-1)?.version).toBe(root.version)
})

it('a key is put in place of another; boards come after by the signatures of both', async () => {
  const server = await aServer()
  const rotate = (json: unknown) => server.call('POST', '/api/v1/keys/rotate', { json })
  const before = server.roots.newest()
  const after = await jsonOf<Keys>(await rotate({ org: '*' }))
  expect(after.root).toMatchObject({ version: 2, orgs: [{ org: '*', generation: 2 }] })
  expect((await rotate({ root: true })).status).toBe(200)
  const verdict = await verifier.roots(before, server.publisher.roots(1))
  expect(verdict).toEqual({ root: server.roots.newest() })
  const log = await jsonOf<{ entries: { act: string; after: unknown }[] }>(
    await server.call('GET', '/api/v1/audit?subjectKind=keys'),
  )
  expect(log.entries.map(({ act, after }) => [act, after])).toEqual([
    ['keys.rotate', { root: server.roots.newest().root.keys[0] }],
    ['keys.rotate', { org: '*', generation: 2 }],
  ])
})

it.each([{}, { root: false }, { org: 'Ben' }, { org: '*', root: true }, { key: 'x' }])(
  'what names neither an org nor the root is refused: %j',
  async (json) => {
    const { call, roots } = await aServer()
    const answer = await call('POST', '/api/v1/keys/rotate', { json })
    expect([answer.status, (await jsonOf<{ code: string }>(answer)).code]).toEqual([422, 'value-refused'])
    expect(roots.newest().version).toBe(1)
  },
)

it('an org without a key of its own is not found', async () => {
  const { call } = await aServer()
  expect((await call('POST', '/api/v1/keys/rotate', { json: { org: 'nowhere' } })).status).toBe(404)
})
