import { createServer } from 'node:net'
import { expect, it } from 'vitest'
import { DatabaseRefused } from '../../server/db/database-refused.ts'
import { explainFailure } from '../../server/explain-failure.ts'
import { nodeIsOld } from '../../server/node-is-old.ts'
import { runOptionsFrom } from '../../server/run-options.ts'

it('without flags and environment, a start listens on this machine alone', () => {
  expect(runOptionsFrom([], {})).toEqual({
    ...{ host: '127.0.0.1', port: 8080, dataDir: './data' },
    ...{ token: undefined, postgres: undefined, startsAt: undefined, linkFor: undefined, proxies: 0, env: {} },
  })
})

it('flags come before the environment', () => {
  const env = {
    HOST: '0.0.0.0',
    PORT: '81',
    DATA_DIR: '/srv',
    CONGCHAO_TOKEN: 'x'.repeat(12),
    DATABASE_URL: 'postgres://x',
  }
  expect(runOptionsFrom([], env)).toMatchObject({
    host: '0.0.0.0',
    port: 81,
    dataDir: '/srv',
    postgres: 'postgres://x',
  })
  const flags = ['--port', '82', '--host', '::1', '--data', 'here', '--at', '2020-10-14T08:00+07:00']
  expect(runOptionsFrom(flags, env)).toMatchObject({
    host: '::1',
    port: 82,
    dataDir: 'here',
    startsAt: 1_602_637_200_000,
  })
})

it('what cannot be meant is refused in both languages', () => {
  const refused: [string[], Record<string, string>][] = [
    [['--at', '2020-10-14'], {}],
    [['--at', '2020-02-30T08:00+07:00'], {}],
    [['--port', '65536'], {}],
    [['--port', '8e3'], {}],
    [['--nothing'], {}],
    [['word'], {}],
    [[], { PORT: 'x' }],
    [[], { CONGCHAO_TOKEN: 'short' }],
  ]
  for (const [flags, env] of refused) {
    expect(() => runOptionsFrom(flags, env)).toThrow(
      expect.objectContaining({ name: 'StartRefused', message: expect.stringMatching(/.+\n.+/) }),
    )
  }
})

it('a failed start says what is wrong in Vietnamese and then in English', async () => {
  const server = createServer().listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  const { port } = server.address() as { port: number }
  const taken = await new Promise((resolve) => createServer().once('error', resolve).listen(port, '127.0.0.1'))
  server.close()
  const fault = (code: string, more: object) => Object.assign(new Error(code), { code, ...more })
  expect(explainFailure(taken)).toMatch(new RegExp(`^Cổng ${port} .*\\nPort ${port} is in use`))
  expect(explainFailure(fault('EACCES', { path: '/srv/x' }))).toMatch(
    /^Không ghi được vào \/srv\/x.*\n\/srv\/x cannot be written to/,
  )
  expect(explainFailure(fault('EACCES', { port: 80 }))).toMatch(/^Không được phép dùng cổng 80.*\nPort 80/)
  expect(explainFailure(fault('ENOTDIR', { path: '/etc/hosts/x' }))).toMatch(
    /không phải là thư mục.*\n.*is not a folder/,
  )
  expect(explainFailure(fault('ENOSPC', { path: '/srv' }))).toMatch(/đã đầy.*\n.*disk is full/)
  expect(explainFailure(fault('SQLITE_FULL', {}))).toMatch(/đã đầy.*\n.*disk is full/)
  expect(explainFailure(fault('SQLITE_READONLY', {}))).toMatch(
    /^Không ghi được.*DATA_DIR.*\n.*cannot be written to.*DATA_DIR/,
  )
  expect(explainFailure(fault('ENOTFOUND', {}))).toMatch(/HOST/)
  expect(explainFailure(new DatabaseRefused('hỏng', 'broken'))).toBe('hỏng\nbroken')
  expect(explainFailure(new Error('odd'))).toMatch(/^Máy chủ không khởi động được: odd\nThe server could not start:/)
})

it('Node is taken from 20.19 on', () => {
  expect(['20.19.0', '20.20.2', '22.0.0', '24.1.0'].map(nodeIsOld)).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
  ])
  for (const old of ['18.20.1', '20.18.9', '20.9.0']) expect(nodeIsOld(old)).toMatch(/quá cũ.*\n.*too old/)
})
