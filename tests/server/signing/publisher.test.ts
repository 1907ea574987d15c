import { createHash } from 'node:crypto'
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import type { Issue } from '../../../server/planning/issuing.ts'
import { createPublisher } from '../../../server/signing/publisher.ts'
import type { Roots } from '../../../server/signing/roots.ts'
import { verifier } from '../../../shared/manifest/verifier.ts'
import type { BoardId, OrgId } from '../../../shared/plan/plan.ts'
import { aDatabase, noon, someone, someRoots } from './some-roots.ts'

const [ben, tinh, khac] = ['ben', 'tinh', 'khac'] as OrgId[] as [OrgId, OrgId, OrgId]
const board = 'bang-cong' as BoardId

const issueOf = (body: string): Issue => ({
  ...{ board, version: 5, body, digest: createHash('sha256').update(body).digest('hex') },
  ...{ keptAt: noon, endsAt: noon + 35 * 86_400_000 },
})
const issue = issueOf(JSON.stringify({ format: 'congchao/playlist@1', board, title: 'Chào mừng ✓' }))

describe('the publisher', () => {
  let roots: Roots
  beforeAll(async () => {
    const database = await aDatabase()
    roots = (await someRoots(database)).roots
    await roots.cover([ben, tinh])
    return () => database.close()
  })
  const takenBy = async (envelope: string, org: OrgId) => {
    const verdict = await verifier.manifest(envelope, { root: roots.newest(), board, org, last: null })
    return 'refused' in verdict ? verdict.refused : verdict.manifest.org
  }

  it('signs what boards of the org take, and no others', async () => {
    const { sign } = createPublisher(roots)
    const { envelope, ...name } = await sign(issue, { epoch: 3, orgs: [ben] })
    expect(name).toEqual({ board, epoch: 3, version: 5, digest: issue.digest })
    expect(await takenBy(envelope, ben)).toBe(ben)
    expect(await takenBy(envelope, tinh)).toBe('role')
    expect(await takenBy(envelope, khac)).toBe('role')
    const forKhac = await sign(issue, { epoch: 3, orgs: [khac] })
    expect(await takenBy(forKhac.envelope, khac)).toBe(khac)
  })

  it('signs for both orgs while a board moves', async () => {
    const { sign } = createPublisher(roots)
    const { envelope } = await sign(issue, { epoch: 3, orgs: [tinh, ben] })
    expect([await takenBy(envelope, ben), await takenBy(envelope, tinh)]).toEqual([tinh, tinh])
  })

  it('makes the same of the same, letter by letter', async () => {
    const { sign } = createPublisher(roots)
    const [one, other] = await Promise.all([1, 2].map(() => sign(issue, { epoch: 3, orgs: [ben] })))
    expect(one).toEqual(other)
    await expect(sign(issue, { epoch: 3, orgs: [] })).rejects.toThrow(RangeError)
  })

  it('leaves the playlist as it stands: 300 kB with every letter of it', async () => {
    const body = JSON.stringify({ format: 'congchao/playlist@1', board, more: 'đặc khu\u0007"\\/<'.repeat(20_000) })
    const { envelope } = await createPublisher(roots).sign(issueOf(body), { epoch: 3, orgs: [ben] })
    expect(await takenBy(envelope, ben)).toBe(ben)
    const payload = Buffer.from((JSON.parse(envelope) as { payload: string }).payload, 'base64').toString()
    expect(payload.endsWith(`,"playlist":${body}}`)).toBe(true)
  })

  it('never says that something ends before it began', async () => {
    const { envelope } = await createPublisher(roots).sign({ ...issue, endsAt: noon - 1 }, { epoch: 3, orgs: [ben] })
    expect(await takenBy(envelope, ben)).toBe(ben)
  })

  it('gives a board the roots that it lacks', () => {
    const { roots: later, rootVersion } = createPublisher(roots)
    expect(rootVersion()).toBe(roots.newest().version)
    expect(later(0)).toEqual(roots.all().map(({ envelope }) => envelope))
    expect(later(1)).toHaveLength(rootVersion() - 1)
    expect([later(rootVersion()), later(99)]).toEqual([[], []])
  })

  it('signs with the new key once one was rotated', async () => {
    const database = await aDatabase()
    onTestFinished(() => database.close())
    const own = (await someRoots(database)).roots
    const publisher = createPublisher(own)
    const told: number[] = []
    publisher.changed((version) => told.push(version))
    const before = own.newest()
    const pairing = { epoch: 1, orgs: [ben] }
    const former = await publisher.sign(issue, pairing)
    await own.rotate({ org: '*' }, someone, noon)
    const { envelope } = await publisher.sign(issue, pairing)
    expect(told).toEqual([2])
    const under = async (root: typeof before, text: string) =>
      'manifest' in (await verifier.manifest(text, { root, board, org: ben, last: null }))
    expect([await under(before, former.envelope), await under(before, envelope)]).toEqual([true, false])
    expect([await under(own.newest(), former.envelope), await under(own.newest(), envelope)]).toEqual([false, true])
  })
})
