import { createHash, randomUUID } from 'node:crypto'
import type { OrgTree } from '../../../shared/schedule/org-tree.ts'
import type { PersonId } from '../../access/caller.ts'
import type { Database } from '../../db/database.ts'
import { background } from '../../planning/background.ts'
import { dropNotices, keepNotices } from '../../store/approval/notice-store.ts'
import { type Holder, peopleOf, whoHas } from '../../store/rows/who-has.ts'
import { mailOf, noticeName } from './mail-texts.ts'
import type { Mailer } from './mailer.ts'
import { nearest } from './nearest.ts'
import type { NoticeEvent } from './notice-event.ts'

/** Tells people, in the console and by e-mail. */
export interface Notices {
  /** Tells of something after it was committed. Nobody waits for it, and it never throws: what it is about has been done. */
  tell(event: NoticeEvent): void
  /** Resolves when everybody was told of what was handed in; letters are the mailer's. */
  settled(): Promise<void>
  /** Drops what was told half a year before `at` (epoch ms), once a day. */
  sweep(at: number): Promise<void>
  /** Resolves when everybody was told of what was handed in and the letters that could go are gone; those to be tried again are dropped. */
  close(): Promise<void>
}

const dayMs = 24 * 3_600_000
const keptMs = 183 * dayMs

/** Where notices are kept, and by what else people are told. */
export interface NoticesParts {
  readonly database: Database
  /** Where orgs stand now. */
  tree(): OrgTree
  /** Undefined where no mail server is configured. */
  readonly mailer: Mailer | undefined
  /** Where the console is, for letters. */
  readonly publicUrl: string | undefined
  /** Called with those who have something new, by their ids. */
  changed(people: readonly PersonId[]): void
  report(error: unknown): void
}

type Told = Omit<Holder, 'org'>

/** A teller of what happens. */
export function createNotices(parts: NoticesParts): Notices {
  const { database, mailer } = parts
  const { start, settled } = background(parts.report)
  let sweptAt = Number.NEGATIVE_INFINITY

  async function tell(event: NoticeEvent, name: string): Promise<void> {
    const people = await recipientsOf(event)
    if (people.length === 0) return
    const [org] = event.org === null ? [] : parts.tree().chainOf(event.org)
    const orgName = org?.name ?? ''
    const { subject, by, reason, at } = event
    const body = JSON.stringify({
      ...{ title: subject.title, [camelOf(subject.kind)]: subject.id, org: event.org, orgName, by: by.name },
      ...(reason === undefined ? {} : { reason }),
      ...(subject.titleEn === undefined ? {} : { titleEn: subject.titleEn }),
    })
    const notices = people.map(({ id }) => ({
      ...{ id: idFor(event, id), person: id, kind: name, body, madeAt: at, readAt: null },
    }))
    const told = new Set(await database.write((trx) => keepNotices(trx, notices)))
    const fresh = people.filter(({ id }) => told.has(id))
    if (fresh.length === 0) return
    parts.changed(fresh.map(({ id }) => id as PersonId))
    if (event.mail === false) return
    const letter = mailOf({ ...event, name, orgName }, parts.publicUrl)
    for (const { email } of fresh) if (email !== null) mailer?.send({ to: email, ...letter })
  }

  async function recipientsOf({ orgs, roles, people, except = [], by, at }: NoticeEvent): Promise<readonly Told[]> {
    const told = new Map<string, Told>()
    for (const one of await peopleOf(database.db, people)) told.set(one.id, one)
    const chains = orgs.map((org) => (org === null ? [] : parts.tree().chainOf(org)).map(({ id }) => id))
    if (chains.length === 0) return [...told.values()]
    const holders = await whoHas(database.db, roles, [...new Set(chains.flat())], at)
    const others = holders.filter(({ id }) => id !== by.id && !except.includes(id))
    for (const chain of chains) for (const one of nearest(others, chain)) told.set(one.id, one)
    return [...told.values()]
  }

  return {
    tell(event) {
      const name = noticeName(event.kind)
      if (name === undefined) return
      start(() => tell(event, name))
    },
    settled,
    async sweep(at) {
      if (Math.abs(at - sweptAt) < dayMs) return
      await database.write((trx) => dropNotices(trx, at - keptMs))
      sweptAt = at
    },
    async close() {
      await settled()
      await mailer?.settled()
      mailer?.close()
    },
  }
}

/** Of what is told once it is the same each time: the store keeps the first. */
function idFor({ kind, once }: NoticeEvent, person: string): string {
  if (once === undefined) return randomUUID()
  return createHash('sha256')
    .update(JSON.stringify([kind, once, person]))
    .digest('hex')
}

/** `take-down` as the key of a body: `takeDown`. */
function camelOf(kind: string): string {
  return kind.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())
}
