import { randomUUID } from 'node:crypto'
import type { OfficialSloganPage, SlogansAdded } from '../../shared/api/official-slogan.ts'
import { folded } from '../../shared/folded.ts'
import { plainWords } from '../../shared/plan/plain-words.ts'
import type { Org, OrgId } from '../../shared/plan/plan.ts'
import { problem } from '../../shared/problem/problem.ts'
import { countsAs } from '../approval/library/counts-as.ts'
import { type OfficialSlogan, ofHand, onceEach } from '../approval/library/official-slogans.ts'
import { readLibrary } from '../approval/library/read-library.ts'
import type { Database } from '../db/database.ts'
import type { PlanInForce } from '../planning/plan-in-force.ts'
import type { Planner } from '../planning/planner.ts'
import type { AuditLog, Deed } from '../store/audit-log.ts'
import {
  changeSlogan,
  findSlogan,
  type KeptSlogan,
  keepSlogans,
  readStandingSlogans,
  readWithdrawnSlogans,
  withdrawSlogan,
} from '../store/official-slogan-store.ts'
import { json } from './answers.ts'
import { nothingBody } from './approval-bodies.ts'
import { decodedBody } from './decoded-body.ts'
import { addedSlogans, correctedSlogan, mostAdded } from './official-slogan-bodies.ts'
import { fromOf, officialSloganView, sourcesOf } from './official-slogan-view.ts'
import { pageOfCall, pageParameters } from './paging.ts'
import { inForce } from './plan-routes.ts'
import { callerOf } from './principal.ts'
import type { Call, Route } from './route.ts'
import { valueRefused } from './value-refused.ts'

/** What the routes of the library answer from. */
export interface OfficialSloganParts {
  readonly planner: Planner
  readonly database: Database
  readonly log: AuditLog
  /** Called after the commit: what offices below these are to show word for word is other than it was. */
  slogansChanged(orgs: readonly OrgId[]): void
}

const sizes = [50, 500] as const
/** Of one org, added by hand and not withdrawn; and of those that were withdrawn so many are told. */
const mostStanding = 2000
const path = '/api/v1/orgs/{org}/slogans'
const types = ['application/json']
const withdrawn = 'withdrawn'

/** The library of official slogans. */
export function officialSloganRoutes(parts: OfficialSloganParts): Route[] {
  const { planner, database, log } = parts

  /** The org that a call names, where it is seen. */
  function orgOf(call: Call, { tree }: PlanInForce): Org {
    const [org] = tree.chainOf(call.param('org') as OrgId)
    if (!org || !call.authority.sees(org.id)) throw problem('not-found')
    return org
  }

  /** The same, where the caller may say what is official there. */
  function orgToDirect(call: Call): Org {
    const org = orgOf(call, inForce(planner))
    if (!call.authority.may('approve', org.id)) throw problem('forbidden')
    return org
  }

  /** Changes a slogan of the org that a call names, in one transaction with its deed; `change` answers what it is since, and writes that. */
  async function changed(
    call: Call,
    act: string,
    change: (former: KeptSlogan, others: readonly KeptSlogan[]) => KeptSlogan,
  ): Promise<Response> {
    const org = orgToDirect(call)
    const made = await database.write(async (trx) => {
      const before = await findSlogan(trx, call.param('slogan'))
      if (before?.org !== org.id) throw problem('not-found')
      const standing = await readStandingSlogans(trx, [org.id])
      const after = change(
        before,
        standing.filter(({ id }) => id !== before.id),
      )
      await changeSlogan(trx, after.id, after)
      const { withdrawnAt: at, withdrawnName: name } = after
      await withdrawSlogan(trx, after.id, at === null || name === null ? null : { at, name })
      const subject = { kind: 'official-slogan', id: after.id }
      await log.append(trx, call.actor, call.at, [
        { act, subject, org: org.id, before: toldOf(before), after: toldOf(after) },
      ])
      return after
    })
    parts.slogansChanged([org.id])
    return json(officialSloganView(ofHand(made, org), true))
  }

  return [
    {
      id: 'listOfficialSlogans',
      method: 'GET',
      path,
      access: 'see',
      summary:
        'What an office is to show word for word: the slogans of its own approved campaigns that carry a written plan or direct others, of ' +
        'those that offices above direct to it, and those added by hand by it or above. The newest document first; what several say once.',
      query: [
        {
          name: 'q',
          describes:
            'Words of the slogan or of where it comes from, in any case and order, with or without diacritics.',
          schema: { type: 'string', maxLength: 100 },
        },
        {
          name: 'from',
          describes: `Of one campaign, by its id; \`hand\`: added by hand; \`${withdrawn}\`: by hand by this office, and withdrawn since.`,
          schema: { type: 'string' },
        },
        ...pageParameters(...sizes),
      ],
      answer: {
        status: 200,
        describes: 'A page of them, with all sources that there are.',
        schema: 'OfficialSloganPage',
      },
      refuses: ['no-plan', 'not-found', 'bad-query'],
      async handle(call) {
        const current = inForce(planner)
        const org = orgOf(call, current)
        const library = await readLibrary(parts, current, org.id, call.at)
        const from = call.query('from')
        const asked =
          from === withdrawn
            ? (await readWithdrawnSlogans(database.db, org.id, mostStanding)).map((one) => ofHand(one, org))
            : onceEach(from === undefined ? library : library.filter((one) => fromOf(one) === from))
        const sought = folded(call.query('q') ?? '').split(/\s+/u)
        const { page, next } = pageOfCall(call, asked, (one) => isSought(one, sought), sizes)
        const mayChange = call.authority.may('approve', org.id)
        const slogans = page.map((one) => officialSloganView(one, mayChange && one.org.id === org.id))
        return json<OfficialSloganPage>({ slogans, sources: sourcesOf(library), next })
      },
    },
    {
      id: 'addOfficialSlogans',
      method: 'POST',
      path,
      access: 'approve',
      summary:
        `Adds official slogans that stand in no campaign, ${mostAdded} at most, with the written plan that they came in, for an office and all ` +
        'below it. Those that the office has added already are passed over, and told.',
      body: { types, maxBytes: 512 * 1024, schema: 'AddedSlogans' },
      answer: { status: 201, describes: 'They are official from now on.', schema: 'SlogansAdded' },
      refuses: ['no-plan', 'not-found', 'forbidden', 'value-refused'],
      async handle(call) {
        const org = orgToDirect(call)
        const { texts, ...document } = decodedBody(call, addedSlogans)
        if (texts.length > mostAdded) {
          throw valueRefused('/texts', `at most ${mostAdded} at a time`, `mỗi lần nhiều nhất ${mostAdded} câu`)
        }
        const { id: person, name: personName } = callerOf(call)
        const { added, known } = await database.write(async (trx) => {
          const standing = await readStandingSlogans(trx, [org.id])
          const there = new Set(standing.map(({ textHash }) => textHash))
          const known: string[] = []
          const added = texts.map(plainWords).flatMap((text, position): KeptSlogan[] => {
            const textHash = countsAs(text)
            if (there.has(textHash)) known.push(text)
            if (there.has(textHash)) return []
            there.add(textHash)
            const by = { person, personName, addedAt: call.at, withdrawnAt: null, withdrawnName: null }
            return [{ id: randomUUID(), org: org.id, text, textHash, position, ...document, ...by }]
          })
          checkRoom('/texts', there.size)
          await keepSlogans(trx, added)
          await log.append(trx, call.actor, call.at, added.map(addedDeed))
          return { added, known }
        })
        parts.slogansChanged([org.id])
        return json<SlogansAdded>(
          { slogans: added.map((one) => officialSloganView(ofHand(one, org), true)), known },
          { status: 201 },
        )
      },
    },
    {
      id: 'correctOfficialSlogan',
      method: 'PATCH',
      path: `${path}/{slogan}`,
      access: 'approve',
      summary:
        'Puts right a slogan that this office added by hand, or what its written plan is: the fields that are sent.',
      body: { types, maxBytes: 64 * 1024, schema: 'CorrectedSlogan' },
      answer: { status: 200, describes: 'The slogan as it is now.', schema: 'OfficialSlogan' },
      refuses: ['no-plan', 'not-found', 'forbidden', 'value-refused'],
      handle(call) {
        const { text: words, ...document } = decodedBody(call, correctedSlogan)
        return changed(call, 'slogan.change', (former, others) => {
          if (former.withdrawnAt !== null) throw problem('not-found')
          const text = words === undefined ? former.text : plainWords(words)
          const textHash = countsAs(text)
          checkAlone(textHash, others)
          return { ...former, ...document, text, textHash }
        })
      },
    },
    {
      id: 'withdrawOfficialSlogan',
      method: 'DELETE',
      path: `${path}/{slogan}`,
      access: 'approve',
      summary:
        'Withdraws a slogan that this office added by hand. It stays in the list of those withdrawn; what boards play stays as it is.',
      answer: { status: 200, describes: 'It is official no more.', schema: 'OfficialSlogan' },
      refuses: ['no-plan', 'not-found', 'forbidden'],
      handle: (call) =>
        changed(call, 'slogan.withdraw', (former) => {
          if (former.withdrawnAt !== null) throw problem('not-found')
          return { ...former, withdrawnAt: call.at, withdrawnName: callerOf(call).name }
        }),
    },
    {
      id: 'restoreOfficialSlogan',
      method: 'POST',
      path: `${path}/{slogan}/restore`,
      access: 'approve',
      summary: 'Makes a slogan official again that was withdrawn.',
      body: { types, maxBytes: 1024, schema: 'Nothing', optional: true },
      answer: { status: 200, describes: 'It is official again.', schema: 'OfficialSlogan' },
      refuses: ['no-plan', 'not-found', 'forbidden', 'value-refused'],
      handle(call) {
        decodedBody(call, nothingBody)
        return changed(call, 'slogan.restore', (former, others) => {
          if (former.withdrawnAt === null) throw problem('not-found')
          checkAlone(former.textHash, others)
          checkRoom('/text', others.length + 1)
          return { ...former, withdrawnAt: null, withdrawnName: null }
        })
      },
    },
  ]
}

function isSought({ text, org, document, campaign }: OfficialSlogan, sought: readonly string[]): boolean {
  const all = folded([text, org.name, campaign?.title, document?.number, document?.issuer].join(' '))
  return sought.every((word) => all.includes(word))
}

function checkAlone(textHash: string, others: readonly KeptSlogan[]): void {
  if (!others.some((one) => one.textHash === textHash)) return
  throw valueRefused('/text', 'the library has this slogan already', 'thư viện đã có khẩu hiệu này')
}

function checkRoom(pointer: `/${string}`, standing: number): void {
  if (standing <= mostStanding) return
  const most = `${mostStanding} slogans at the most`
  throw valueRefused(pointer, `an office has ${most}`, `mỗi cơ quan có nhiều nhất ${mostStanding} khẩu hiệu`)
}

function addedDeed(slogan: KeptSlogan): Deed {
  const subject = { kind: 'official-slogan', id: slogan.id }
  return { act: 'slogan.add', subject, org: slogan.org, after: toldOf(slogan) }
}

/** A slogan as the log has it. */
function toldOf({ text, number, issuer, issuedOn, withdrawnAt }: KeptSlogan) {
  return { text, number, issuer, issuedOn, ...(withdrawnAt !== null && { withdrawnAt }) }
}
