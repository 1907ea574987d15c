import { describe, expect, it } from 'vitest'
import { workerPolicy } from '../../../../server/routes/system/page-policy.ts'
import type { BoardId } from '../../../../shared/plan/plan.ts'
import { aServer } from '../../a-server.ts'

const build = '00000000000000aa'
const board = 'cua-khau' as BoardId

describe('builds of the board’s page', () => {
  it('are told to who administers everything; the first one is good', async () => {
    const { call } = await aServer({ build })
    expect(await (await call('GET', '/api/v1/shells')).json()).toEqual({ current: build, trial: null, stopped: [] })
    expect((await call('GET', '/api/v1/shells', { unsigned: true })).status).toBe(401)
  })

  it('are stopped and released by a person, and the log has it', async () => {
    const server = await aServer({ build })
    const stopped = await server.call('POST', `/api/v1/shells/${build}/stop`)
    expect(await stopped.json()).toMatchObject({ current: build, stopped: [{ build, byPerson: true }] })
    const released = await server.call('POST', `/api/v1/shells/${build}/release`)
    expect(await released.json()).toMatchObject({ current: build, stopped: [] })
    const log = await (await server.call('GET', '/api/v1/audit?act=shell.stop')).json()
    expect(log).toMatchObject({ entries: [{ act: 'shell.stop', subject: { kind: 'shell', id: build } }] })
    expect((await server.call('POST', '/api/v1/shells/no-such-build/stop')).status).toBe(404)
  })
})

describe('the board’s page', () => {
  it('is answered with and without a board, under a policy that lets one name of a worker through', async () => {
    const { call } = await aServer()
    for (const path of ['/play', `/play/${board}`]) {
      const answer = await call('GET', path, { unsigned: true })
      expect([answer.status, answer.headers.get('cache-control')]).toEqual([200, 'no-cache'])
      const policy = answer.headers.get('content-security-policy')
      expect(policy).toMatch(/default-src 'none'.*worker-src 'self'.*trusted-types shell-worker$/)
      expect(policy).toMatch(/require-trusted-types-for 'script'/)
    }
  })

  it('has its worker and its list asked for anew each time, and by one address alone', async () => {
    const { call } = await aServer({ build })
    const worker = await call('GET', '/play/sw.js', { unsigned: true })
    expect(Object.fromEntries(worker.headers)).toMatchObject({
      'content-type': 'text/javascript; charset=utf-8',
      'cache-control': 'no-cache',
      'service-worker-allowed': '/play',
      'content-security-policy': workerPolicy,
    })
    const list = await call('GET', '/play/shell.json', { unsigned: true })
    expect([list.headers.get('cache-control'), await list.json()]).toEqual(['no-cache', { build, files: [] }])
    for (const name of ['sw.js', 'shell.json', 'shell.html'])
      expect((await call('GET', `/player/${name}`, { unsigned: true })).status).toBe(404)
    expect((await call('GET', '/player/player.abc.js', { unsigned: true })).status).toBe(200)
  })
})
