import { type RootDocument, rootType } from '../../shared/manifest/manifest.ts'
import { rootTextOf } from '../../shared/manifest/root-text.ts'
import { verifier } from '../../shared/manifest/verifier.ts'
import type { OrgId } from '../../shared/plan/plan.ts'
import { problem } from '../../shared/problem/problem.ts'
import type { Database } from '../db/database.ts'
import { DatabaseRefused } from '../db/database-refused.ts'
import { writeQueue } from '../db/write-queue.ts'
import { type Actor, system } from '../store/actor.ts'
import type { AuditLog } from '../store/audit/audit-log.ts'
import { type KeptRoot, keepRoot, readRoots } from '../store/root-store.ts'
import type { Seal } from '../store/seal.ts'
import { rootDocument } from './root-document.ts'
import type { RootKeyPlace } from './root-key.ts'
import { signEnvelope } from './sign-envelope.ts'
import { publishingKeys, type SigningKey } from './signing-key.ts'

/** What the keys of an installation are kept with. */
export interface RootsParts {
  readonly database: Database
  readonly log: AuditLog
  /** What the publishing keys are drawn from. */
  readonly secret: Uint8Array
  /** What the rows of root documents are sealed with. */
  readonly seal: Seal
  readonly rootKey: RootKeyPlace
  readonly now: () => number
  report(error: unknown): void
}

/** What somebody rotates: an org's publishing key (`*`: that of all orgs without one), or the root key. */
export type Rotation = { readonly org: string } | { readonly root: true }

/** The root documents of an installation: the newest in force, all of them for boards that come from an older one. */
export interface Roots {
  newest(): RootDocument
  /** Every version, oldest first. */
  all(): readonly KeptRoot[]
  /** The key that publishes for an org, of the role that the newest root gives it. Throws where the secret is not the one of the root. */
  publisherOf(org: OrgId): SigningKey
  /** Whether the root key is here. */
  canRotate(): Promise<boolean>
  /** Gives each of these orgs a publishing key of its own that has none; nothing happens while the root key is not here. */
  cover(orgs: Iterable<OrgId>): Promise<void>
  /** Makes the next version with another key. Throws problems: `root-key-missing`, `not-found` for an org without a key. */
  rotate(rotation: Rotation, by: Actor, at: number): Promise<RootDocument>
  /** Goes past a version that a board knows and this server does not, as after a backup was put back. */
  outgrow(version: number): Promise<void>
  /** Takes up what another node has made. */
  refresh(): Promise<void>
  /** Calls `listener` with each new version that is in force here. */
  changed(listener: (version: number) => void): void
}

/** What the next version is to be: its keys, and the root keys that sign besides those of the former one. */
interface Next {
  readonly root: SigningKey | undefined
  readonly generations: Readonly<Record<string, number>>
}

/** How many versions a start of the server makes at most because boards say that they know later ones. */
const mostGrown = 64
/** How often another node may be faster. */
const tries = 8

/**
 * The roots of what `database` holds, each verified from version 1 on as a board would; what does not verify is reported and not used,
 * nor is what follows it. Makes version 1 where there is none.
 */
export async function loadRoots(parts: RootsParts): Promise<Roots> {
  const { database, seal, rootKey, now, report } = parts
  const keyOf = publishingKeys(parts.secret)
  const kept: KeptRoot[] = []
  const listeners: ((version: number) => void)[] = []
  const turns = writeQueue()
  let document: RootDocument | undefined
  let refused: number | undefined
  let grown = 0
  let saidAhead = 0

  /** Reads what came since. */
  async function load(): Promise<void> {
    const { roots, unsealed } = await readRoots(database.db, seal, kept.length)
    let broken = unsealed
    for (const root of roots) {
      const verdict = await verifier.roots(document ?? null, [root.envelope])
      if ('refused' in verdict || verdict.root.version !== root.version || root.version !== kept.length + 1) {
        broken = root.version
        break
      }
      document = verdict.root
      kept.push(root)
      for (const listener of listeners) listener(root.version)
    }
    if (broken !== undefined && broken !== refused) {
      report(
        new Error(
          `Tài liệu khóa phiên bản ${broken} trong cơ sở dữ liệu không phải của hệ thống này: không dùng.\n` +
            `Version ${broken} of the keys in the database is not of this installation: it is not used.`,
        ),
      )
    }
    refused = broken
  }

  const newest = (): RootDocument => {
    if (document) return document
    throw new DatabaseRefused(
      'Không có tài liệu khóa nào dùng được: hãy khôi phục cơ sở dữ liệu từ bản sao lưu.',
      'There is no document of keys that can be used: restore the database from its backup.',
    )
  }
  const generations = () => kept[kept.length - 1]?.generations ?? {}

  /** Keeps a version as the next one, where nobody else was faster; `logged` says what was done. */
  async function keep(next: Next, signing: readonly SigningKey[], at: number, by: Actor, logged: object | undefined) {
    const version = kept.length + 1
    const [root] = signing.slice(-1)
    if (!root) throw new Error('nobody signs')
    const publish = Object.entries(next.generations).map(([org, generation]) => [org, keyOf(org, generation)] as const)
    const text = rootTextOf(rootDocument(version, at, root, publish))
    const envelope = signEnvelope(rootType, text, signing)
    const verdict = await verifier.roots(document ?? null, [envelope])
    if ('refused' in verdict) throw new Error(`the new root does not verify: ${verdict.refused}`)
    const row = { version, envelope, generations: next.generations, madeAt: at }
    const isKept = await database.write(async (trx) => {
      if (!(await keepRoot(trx, seal, row))) return false
      const subject = { kind: 'keys', id: String(version) }
      if (logged) await parts.log.append(trx, by, at, [{ act: 'keys.rotate', subject, org: null, after: logged }])
      return true
    })
    await load()
    return isKept
  }

  const trustedKey = () => rootKey.read(({ id }) => document?.root.keys.includes(id) ?? false)

  /** Makes the next version of what `wanted` asks for; undefined where it asks for nothing any more. */
  async function advance(
    wanted: () => Next['generations'] | undefined,
    by: Actor = system,
    at = now(),
    logged?: object,
  ): Promise<void> {
    for (let i = 0; i < tries; i++) {
      const generations = wanted()
      if (!generations) return
      const root = await trustedKey()
      if (!root) throw problem('root-key-missing')
      if (refused !== undefined) throw problem('roots-broken')
      if (await keep({ root, generations }, [root], at, by, logged)) return
    }
    throw new Error('other nodes make root documents faster than this one')
  }

  async function begin(): Promise<void> {
    // With the key that is there, boards of a database that was lost go on with the one that takes its place.
    const former = await rootKey.read(() => true)
    const root = former ?? (await rootKey.prepare())
    const isKept = await keep({ root, generations: { '*': 1 } }, [root], now(), system, undefined)
    if (former) return
    // Another node may begin at the same moment: then its key is the one.
    await (isKept ? rootKey.adopt() : rootKey.discard())
  }

  /** Once for each version: every board comes with the same one. */
  function sayAhead(version: number): void {
    if (version <= saidAhead) return
    saidAhead = version
    report(new Error(`a board knows version ${version} of the keys, this server only ${kept.length}`))
  }

  async function rotateRoot(by: Actor, at: number): Promise<void> {
    const former = await trustedKey()
    if (!former) throw problem('root-key-missing')
    if (refused !== undefined) throw problem('roots-broken')
    const root = await rootKey.prepare()
    if (await keep({ root, generations: generations() }, [former, root], at, by, { root: root.id })) {
      await rootKey.adopt()
    } else {
      await rootKey.discard()
      throw problem('changed-meanwhile')
    }
  }

  await load()
  if (!document && refused === undefined) await begin()
  newest()

  return {
    newest,
    all: () => kept,
    publisherOf(org) {
      const { publish } = newest()
      const name = Object.hasOwn(publish, org) ? org : '*'
      const key = keyOf(name, generations()[name] ?? 1)
      if (publish[name]?.keys.includes(key.id)) return key
      throw new Error(`the publishing key of ${name} is not the one of the root document`)
    },
    canRotate: () => turns.run(async () => (await trustedKey()) !== undefined),
    cover(orgs) {
      const missing = () => [...new Set(orgs)].filter((org) => !Object.hasOwn(newest().publish, org))
      if (missing().length === 0) return Promise.resolve()
      return turns.run(async () => {
        if (refused !== undefined || !(await trustedKey())) return
        await advance(() => {
          const added = missing()
          if (added.length === 0) return undefined
          return { ...generations(), ...Object.fromEntries(added.map((org) => [org, 1])) }
        })
      })
    },
    rotate(rotation, by, at) {
      return turns.run(async () => {
        await load()
        if ('root' in rotation) {
          await rotateRoot(by, at)
          return newest()
        }
        const { org } = rotation
        const former = generations()[org]
        if (!Object.hasOwn(generations(), org) || former === undefined) throw problem('not-found')
        const generation = former + 1
        await advance(() => ({ ...generations(), [org]: generation }), by, at, { org, generation })
        return newest()
      })
    },
    outgrow(version) {
      if (version <= kept.length) return Promise.resolve()
      return turns.run(async () => {
        if (version <= kept.length) return
        const lacking = version + 1 - kept.length
        if (lacking + grown > mostGrown || refused !== undefined || !(await trustedKey())) return sayAhead(version)
        grown += lacking
        while (kept.length <= version) await advance(() => (kept.length <= version ? generations() : undefined))
      })
    },
    refresh: () => turns.run(load),
    changed: (listener) => void listeners.push(listener),
  }
}
