import { randomUUID } from 'node:crypto'
import { plainWords } from '../../../shared/plan/plain-words.ts'
import type { DateText, Org } from '../../../shared/plan/plan.ts'
import { problem } from '../../../shared/problem/problem.ts'
import type { Database } from '../../db/database.ts'
import type { AuditLog, Deed } from '../../store/audit/audit-log.ts'
import {
  changeSlogan,
  findSlogan,
  type KeptSlogan,
  keepSlogans,
  readStandingSlogans,
} from '../../store/plan/official-slogan-store.ts'
import type { By } from '../by.ts'
import { countsAs } from './counts-as.ts'

/** The written plan that slogans came in. */
export interface DocumentOfSlogans {
  readonly number: string
  readonly issuer: string
  readonly issuedOn: DateText
}

/** The slogans that an org adds to its library by hand. What is refused throws a problem; `by` is somebody who may do so there. */
export interface SloganDesk {
  /** Adds what the org has not added before; what it has is `known`. */
  add(
    by: By,
    org: Org,
    texts: readonly string[],
    document: DocumentOfSlogans,
  ): Promise<{ readonly added: readonly KeptSlogan[]; readonly known: readonly string[] }>
  /** Puts right one that stands; what is left out stays. */
  correct(
    by: By,
    org: Org,
    id: string,
    change: Partial<DocumentOfSlogans & { readonly text: string }>,
  ): Promise<KeptSlogan>
  withdraw(by: By, org: Org, id: string): Promise<KeptSlogan>
  /** Makes one official again. */
  restore(by: By, org: Org, id: string): Promise<KeptSlogan>
}

/** Of one org, added by hand and not withdrawn. */
const mostStanding = 2000

/** The desk over what the database keeps. */
export function createSloganDesk({
  database,
  log,
}: {
  readonly database: Database
  readonly log: AuditLog
}): SloganDesk {
  /** Changes a slogan in one transaction with its deed; `change` answers what it is since. */
  async function changed(
    by: By,
    org: Org,
    id: string,
    act: string,
    change: (former: KeptSlogan, others: readonly KeptSlogan[]) => KeptSlogan,
  ): Promise<KeptSlogan> {
    return database.write(async (trx) => {
      const former = await findSlogan(trx, id)
      if (former?.org !== org.id) throw problem('not-found')
      const standing = await readStandingSlogans(trx, [org.id])
      const after = change(
        former,
        standing.filter((one) => one.id !== id),
      )
      await changeSlogan(trx, id, after)
      const subject = { kind: 'official-slogan', id }
      await log.append(trx, by.actor, by.at, [
        { act, subject, org: org.id, before: toldOf(former), after: toldOf(after) },
      ])
      return after
    })
  }

  return {
    add: ({ caller, actor, at }, org, texts, document) =>
      database.write(async (trx) => {
        const standing = await readStandingSlogans(trx, [org.id])
        const there = new Set(standing.map(({ textHash }) => textHash))
        const by = { person: caller.id, personName: caller.name, addedAt: at, withdrawnAt: null, withdrawnName: null }
        const known: string[] = []
        const added: KeptSlogan[] = []
        for (const [position, text] of texts.map(plainWords).entries()) {
          const textHash = countsAs(text)
          if (there.has(textHash)) known.push(text)
          else added.push({ id: randomUUID(), org: org.id, text, textHash, position, ...document, ...by })
          there.add(textHash)
        }
        checkRoom('/texts', there.size)
        await keepSlogans(trx, added)
        await log.append(trx, actor, at, added.map(addedDeed))
        return { added, known }
      }),
    correct: (by, org, id, { text: words, ...document }) =>
      changed(by, org, id, 'slogan.change', (former, others) => {
        if (former.withdrawnAt !== null) throw problem('not-found')
        const text = words === undefined ? former.text : plainWords(words)
        const textHash = countsAs(text)
        checkAlone(textHash, others)
        return { ...former, ...document, text, textHash }
      }),
    withdraw: (by, org, id) =>
      changed(by, org, id, 'slogan.withdraw', (former) => {
        if (former.withdrawnAt !== null) throw problem('not-found')
        return { ...former, withdrawnAt: by.at, withdrawnName: by.caller.name }
      }),
    restore: (by, org, id) =>
      changed(by, org, id, 'slogan.restore', (former, others) => {
        if (former.withdrawnAt === null) throw problem('not-found')
        checkAlone(former.textHash, others)
        checkRoom('/text', others.length + 1)
        return { ...former, withdrawnAt: null, withdrawnName: null }
      }),
  }
}

function checkAlone(textHash: string, others: readonly KeptSlogan[]): void {
  if (!others.some((one) => one.textHash === textHash)) return
  throw refused('/text', 'the library has this slogan already', 'thư viện đã có khẩu hiệu này')
}

function checkRoom(pointer: `/${string}`, standing: number): void {
  if (standing <= mostStanding) return
  const most = `${mostStanding} slogans at the most`
  throw refused(pointer, `an office has ${most}`, `mỗi cơ quan có nhiều nhất ${mostStanding} khẩu hiệu`)
}

function refused(pointer: `/${string}`, message: string, messageVi: string) {
  return problem('value-refused', { faults: [{ pointer, message, messageVi }] })
}

function addedDeed(slogan: KeptSlogan): Deed {
  const subject = { kind: 'official-slogan', id: slogan.id }
  return { act: 'slogan.add', subject, org: slogan.org, after: toldOf(slogan) }
}

/** A slogan as the log has it. */
function toldOf({ text, number, issuer, issuedOn, withdrawnAt }: KeptSlogan) {
  return { text, number, issuer, issuedOn, ...(withdrawnAt !== null && { withdrawnAt }) }
}
