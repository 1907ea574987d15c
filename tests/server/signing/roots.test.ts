import { readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { withSecretsFromFiles } from '../../../server/secrets-from-files.ts'
import { type RootKeyPlace, rootKeyFile, rootKeyIn, rootKeyInMemory } from '../../../server/signing/root-key.ts'
import { keepRoot } from '../../../server/store/root-store.ts'
import { sealWith } from '../../../server/store/seal.ts'
import { verifier } from '../../../shared/manifest/verifier.ts'
import type { OrgId } from '../../../shared/plan/plan.ts'
import { aRoot, keys, signedRoot } from '../../shared/manifest/scene.ts'
import { aFolder } from '../audit/a-folder.ts'
import { aDatabase, noon, rootsSeal, someone, someRoots } from './some-roots.ts'

const [ben, tinh] = ['ben', 'tinh'] as OrgId[] as [OrgId, OrgId]

async function begun(rootKey: RootKeyPlace = rootKeyInMemory()) {
  const database = await aDatabase()
  onTestFinished(() => database.close())
  return { database, rootKey, ...(await someRoots(database, rootKey)) }
}

describe('the roots of an installation', () => {
  it('begin with a key for all orgs, and a board takes all of them from the first one on', async () => {
    const { roots, reported } = await begun()
    expect(roots.newest()).toMatchObject({ version: 1, issuedAt: noon, root: { threshold: 1 } })
    expect(Object.keys(roots.newest().publish)).toEqual(['*'])
    await roots.cover([ben, tinh, ben])
    await roots.rotate({ org: 'ben' }, someone, noon)
    await roots.rotate({ root: true }, someone, noon)
    await roots.rotate({ org: '*' }, someone, noon)
    const envelopes = roots.all().map(({ envelope }) => envelope)
    expect(envelopes).toHaveLength(5)
    const verdict = await verifier.roots(null, envelopes)
    expect(verdict).toEqual({ root: roots.newest() })
    expect(reported).toEqual([])
  })

  it('give each org that has boards a key of its own, in one version, and once', async () => {
    const { roots } = await begun()
    const told: number[] = []
    roots.changed((version) => told.push(version))
    const former = roots.publisherOf(ben)
    expect(roots.publisherOf(tinh).id).toBe(former.id)
    await Promise.all([roots.cover([ben, tinh]), roots.cover([tinh])])
    await roots.cover([ben])
    expect(told).toEqual([2])
    expect(new Set([former, roots.publisherOf(ben), roots.publisherOf(tinh)].map(({ id }) => id)).size).toBe(3)
  })

  it('are the same when the server starts again', async () => {
    const { database, rootKey, roots } = await begun()
    await roots.cover([ben])
    await roots.rotate({ org: 'ben' }, someone, noon)
    const again = await someRoots(database, rootKey)
    expect(again.roots.newest()).toEqual(roots.newest())
    expect(again.roots.publisherOf(ben).id).toBe(roots.publisherOf(ben).id)
    expect(again.reported).toEqual([])
  })

  it('rotate a key into another, and write down who did it', async () => {
    const { database, roots } = await begun()
    const former = roots.publisherOf(ben).id
    await roots.rotate({ org: '*' }, someone, noon)
    expect(roots.publisherOf(ben).id).not.toBe(former)
    expect(roots.newest().keys[former]).toBeUndefined()
    const rows = await database.db.selectFrom('audit').select(['actor', 'act', 'subject']).execute()
    expect(rows).toEqual([{ actor: 'p1', act: 'keys.rotate', subject: '2' }])
    await expect(roots.rotate({ org: 'constructor' }, someone, noon)).rejects.toMatchObject({ code: 'not-found' })
  })

  it('go on publishing without the root key; what needs it says so', async () => {
    const { database, roots } = await begun()
    await roots.cover([ben])
    const { roots: without, reported } = await someRoots(database, rootKeyInMemory())
    expect(await without.canRotate()).toBe(false)
    expect(without.publisherOf(ben).id).toBe(roots.publisherOf(ben).id)
    await without.cover([ben, tinh])
    expect(without.newest().version).toBe(2)
    for (const rotation of [{ root: true }, { org: 'ben' }] as const) {
      await expect(without.rotate(rotation, someone, noon)).rejects.toMatchObject({ code: 'root-key-missing' })
    }
    expect(reported).toEqual([])
  })

  it('take up what another node has made, and two nodes never make one version', async () => {
    const { database, rootKey, roots } = await begun()
    const { roots: other } = await someRoots(database, rootKey)
    const orgs = Array.from({ length: 6 }, (_, i) => `org-${i}` as OrgId)
    await Promise.all(orgs.map((org, i) => (i % 2 ? roots : other).cover([org])))
    await Promise.all([roots.refresh(), other.refresh()])
    expect(roots.all()).toEqual(other.all())
    expect(Object.keys(roots.newest().publish).sort()).toEqual(['*', ...orgs])
    const verdict = await verifier.roots(
      null,
      roots.all().map(({ envelope }) => envelope),
    )
    expect(verdict).toEqual({ root: roots.newest() })
  })

  it('two nodes that begin at once have one first version', async () => {
    const database = await aDatabase()
    onTestFinished(() => database.close())
    const nodes = await Promise.all([someRoots(database), someRoots(database)])
    expect(nodes[0].roots.newest()).toEqual(nodes[1].roots.newest())
    const able = await Promise.all(nodes.map(({ roots }) => roots.canRotate()))
    expect(able.sort()).toEqual([false, true])
  })

  it('go past a version that a board knows and a restored backup does not', async () => {
    const { roots, rootKey } = await begun()
    await roots.cover([ben])
    for (let i = 0; i < 3; i++) await roots.rotate({ org: 'ben' }, someone, noon)
    const known = roots.newest()
    const { roots: restored, reported } = await begun(rootKey)
    await restored.outgrow(known.version)
    const verdict = await verifier.roots(
      known,
      restored
        .all()
        .slice(known.version)
        .map(({ envelope }) => envelope),
    )
    expect(verdict).toMatchObject({ root: { version: known.version + 1 } })
    await restored.outgrow(known.version)
    expect(restored.newest().version).toBe(known.version + 1)
    expect(reported).toEqual([])
    await restored.outgrow(2 ** 50)
    expect(restored.newest().version).toBe(known.version + 1)
    expect(reported).toHaveLength(1)
  })
})

describe('what was slipped into the database', () => {
  it('is reported and not used, whoever signed it: publishing goes on', async () => {
    const { database, rootKey, roots } = await begun()
    await roots.cover([ben])
    const forged = { version: 3, generations: { '*': 1 }, madeAt: noon }
    const envelope = signedRoot(aRoot({ version: 3 }), keys.root1, keys.root2)
    await database.write((trx) => keepRoot(trx, rootsSeal, { ...forged, envelope }))
    const { roots: again, reported } = await someRoots(database, rootKey)
    expect(reported).toEqual([expect.stringMatching(/phiên bản 3[\s\S]*Version 3 of the keys/)])
    expect(again.newest()).toEqual(roots.newest())
    expect(again.publisherOf(ben).id).toBe(roots.publisherOf(ben).id)
    await expect(again.rotate({ org: 'ben' }, someone, noon)).rejects.toMatchObject({ code: 'roots-broken' })
    await again.cover([tinh])
    expect(again.all()).toHaveLength(2)
    await again.refresh()
    expect(reported).toHaveLength(1)
  })

  it('is not used though it verifies, where this installation has not sealed it', async () => {
    const { database, rootKey, roots } = await begun()
    await roots.rotate({ org: '*' }, someone, noon)
    const [, second] = roots.all()
    await database.write((trx) => trx.deleteFrom('roots').where('version', '=', 2).execute())
    await database.write((trx) => keepRoot(trx, sealWith(Buffer.alloc(32, 8), 'roots'), second!))
    const { roots: again, reported } = await someRoots(database, rootKey)
    expect(again.newest().version).toBe(1)
    expect(reported).toHaveLength(1)
  })

  it('as the first version leaves nothing to start with', async () => {
    const { database } = await begun()
    await database.write((trx) => trx.updateTable('roots').set({ made_at: 1 }).execute())
    await expect(someRoots(database)).rejects.toThrow(/Không có tài liệu khóa[\s\S]*There is no document of keys/)
  })

  it('cannot end what boards believe: a database that lost its roots begins again with the key that is there', async () => {
    const { database, rootKey, roots } = await begun()
    await roots.cover([ben])
    const known = roots.newest()
    await database.write((trx) => trx.deleteFrom('roots').execute())
    const { roots: again } = await someRoots(database, rootKey)
    await again.outgrow(known.version)
    const [next] = again.all().slice(known.version)
    expect(await verifier.roots(known, [next!.envelope])).toMatchObject({ root: { version: 3 } })
  })
})

describe('the file of the root key', () => {
  it('is made at the first start, for nobody else to read', async () => {
    const dataDir = await aFolder()
    const { roots } = await begun(rootKeyIn({ dataDir, env: {} }))
    expect(await readdir(join(dataDir, 'keys'))).toEqual(['root.key'])
    expect((await stat(join(dataDir, rootKeyFile))).mode & 0o777).toBe(0o600)
    expect(await roots.canRotate()).toBe(true)
  })

  it('may be named, taken away and put back', async () => {
    const dataDir = await aFolder()
    const place = rootKeyIn({ dataDir, env: { CONGCHAO_ROOT_KEY_FILE: join(dataDir, 'elsewhere.key') } })
    const { roots } = await begun(place)
    expect(await readdir(dataDir)).toEqual(['elsewhere.key'])
    await roots.rotate({ root: true }, someone, noon)
    expect(await roots.canRotate()).toBe(true)
    const key = await readFile(join(dataDir, 'elsewhere.key'))
    await rm(join(dataDir, 'elsewhere.key'))
    expect(await roots.canRotate()).toBe(false)
    await writeFile(join(dataDir, 'elsewhere.key'), key)
    expect(await roots.canRotate()).toBe(true)
  })

  it('is no secret that a start reads into its environment, and need not be there', () => {
    const env = { CONGCHAO_ROOT_KEY_FILE: '/nowhere/root.key' }
    expect(withSecretsFromFiles(env)).toEqual(env)
  })

  it('that the power kept from its name is found at the next start', async () => {
    const dataDir = await aFolder()
    const place = rootKeyIn({ dataDir, env: {} })
    const cut: RootKeyPlace = { ...place, adopt: () => Promise.reject(new Error('the power went')) }
    const { database, roots } = await begun(place)
    const { roots: atTheCut } = await someRoots(database, cut)
    await expect(atTheCut.rotate({ root: true }, someone, noon)).rejects.toThrow('the power went')
    expect((await readdir(join(dataDir, 'keys'))).sort()).toEqual(['root.key', 'root.key.next'])
    await roots.refresh()
    expect(await roots.canRotate()).toBe(true)
    expect(await readdir(join(dataDir, 'keys'))).toEqual(['root.key'])
    await roots.rotate({ root: true }, someone, noon)
    expect(roots.newest().version).toBe(3)
  })

  it('that was prepared and never trusted is passed over', async () => {
    const dataDir = await aFolder()
    const place = rootKeyIn({ dataDir, env: {} })
    const { roots } = await begun(place)
    await place.prepare()
    await roots.rotate({ org: '*' }, someone, noon)
    expect(roots.newest().version).toBe(2)
  })
})
