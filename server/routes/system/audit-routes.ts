import type { AuditEntry, AuditEntryPage, AuditVerdictView } from '../../../shared/api/audit.ts'
import type { OrgId } from '../../../shared/plan/plan.ts'
import { problem } from '../../../shared/problem/problem.ts'
import type { Authority } from '../../access/authority.ts'
import { reaches } from '../../access/manage.ts'
import { remembering } from '../../access/remembering.ts'
import type { Database } from '../../db/database.ts'
import type { Planner } from '../../planning/planner.ts'
import { exportLines } from '../../store/audit/audit-export.ts'
import type { AuditHeads } from '../../store/audit/audit-heads.ts'
import { type ListedDeed, readAudit } from '../../store/audit/audit-store.ts'
import { type AuditVerdict, verifyAudit } from '../../store/audit/verify-audit.ts'
import type { Seal } from '../../store/seal.ts'
import { json } from '../calls/answers.ts'
import { badCursor, limitOf, pageFrom, pageParameters } from '../calls/paging.ts'
import { streamOf } from '../calls/stream-of.ts'
import type { Call, QueryParameter, Route } from '../route.ts'
import { auditQuestionOf, orgsRead } from './audit-scope.ts'

/** What the log's routes answer from. */
export interface AuditRouteParts {
  readonly planner: Planner
  readonly database: Database
  /** What the log is sealed with. */
  readonly auditSeal: Seal
  /** The heads of the log that were noted down outside the database. */
  readonly auditHeads: AuditHeads | undefined
}

const entriesAPage = [100, 500] as const

/** The log of what was done: read, taken along and looked over. */
export function auditRoutes(parts: AuditRouteParts): Route[] {
  const { planner, database } = parts
  let verifying: Promise<AuditVerdict> | undefined

  /** Whoever asks meanwhile hears of the same look: it reads the whole log. */
  function verify(): Promise<AuditVerdict> {
    verifying ??= look().finally(() => {
      verifying = undefined
    })
    return verifying
  }

  async function look(): Promise<AuditVerdict> {
    // The heads first: the log only grows, so that each of them must be found in it.
    const heads = (await parts.auditHeads?.read()) ?? []
    return verifyAudit(database.db, parts.auditSeal, heads)
  }

  return [
    {
      id: 'listAudit',
      method: 'GET',
      path: '/api/v1/audit',
      access: 'see',
      summary:
        'What was done, newest first: in the orgs that one administers, or, of one thing (`subjectKind` and `subject`), in those that ' +
        'one sees. What is no org’s is for those who may that in the whole installation; where from, for those who administer there.',
      query: [
        parameter('subjectKind', 'The kind of thing it was done to, such as `board`.'),
        parameter('subject', 'Its id; of what stands in a campaign `campaign/id`.'),
        parameter('person', 'Who did it: the id of a person or a token.'),
        parameter('act', 'What was done, such as `plan.replace`.'),
        parameter('org', 'In which org, and in those below it.'),
        parameter('from', 'From which instant: with its offset, or in epoch milliseconds.'),
        parameter('to', 'Before which instant.'),
        ...pageParameters(...entriesAPage),
      ],
      answer: { status: 200, describes: 'A page of entries; `next` is null on the last.', schema: 'AuditPage' },
      refuses: ['not-found', 'forbidden', 'bad-query'],
      async handle(call) {
        const question = auditQuestionOf(call, planner.current())
        const limit = limitOf(call, entriesAPage)
        const rows = await readAudit(database.db, question, { limit: limit + 1, before: cursorOf(call) })
        const { page, next } = pageFrom(rows, limit, ({ seq }) => String(seq))
        const authority = remembering(call.authority)
        return json<AuditEntryPage>({ entries: page.map((row) => entryOf(row, authority)), next })
      },
    },
    {
      id: 'exportAudit',
      method: 'GET',
      path: '/api/v1/audit/export',
      access: 'administer',
      summary:
        'The log of the orgs that one administers, a row a line, oldest first; the first line says what it holds and what the head of the ' +
        'whole log is, the last how many rows there are. `congchao audit verify --file` looks it over.',
      answer: { status: 200, describes: 'The rows.', type: 'application/x-ndjson' },
      handle(call) {
        const orgs = orgsRead(call, planner.current(), 'administer')
        return new Response(streamOf(exportLines(database.db, orgs)), {
          headers: {
            'content-type': 'application/x-ndjson; charset=utf-8',
            'content-disposition': 'attachment; filename="congchao-audit.ndjson"',
            'cache-control': 'no-store',
          },
        })
      },
    },
    {
      id: 'verifyAudit',
      method: 'GET',
      path: '/api/v1/audit/verify',
      access: 'administer',
      summary:
        'Whether every row follows from the one before, was sealed by this installation, and none is missing; for those who administer ' +
        'the whole installation. `broken` is the first that does not hold.',
      answer: { status: 200, describes: 'What came of it.', schema: 'AuditVerdict' },
      refuses: ['forbidden'],
      async handle({ authority }) {
        if (!authority.mayEverywhere('administer')) throw problem('forbidden')
        const { ok, count, head, broken } = await verify()
        if (!broken) return json<AuditVerdictView>({ ok, count, head, broken: null })
        const { seq, why, message, messageVi } = broken
        return json<AuditVerdictView>({ ok, count, head, broken: { seq, why, message, messageVi } })
      },
    },
  ]
}

function parameter(name: string, describes: string): QueryParameter {
  return { name, describes, schema: { type: 'string' } }
}

function cursorOf(call: Call): number | undefined {
  const text = call.query('cursor')
  if (text === undefined) return undefined
  if (/^\d{1,15}$/.test(text)) return Number(text)
  throw badCursor(text)
}

function entryOf(row: ListedDeed, authority: Authority): AuditEntry {
  const mayRead = reaches(authority, 'administer', { org: row.org as OrgId | null })
  return {
    seq: row.seq,
    at: row.at,
    act: row.act,
    org: row.org,
    hash: row.hash,
    actor: { kind: row.actor_kind, id: row.actor, name: row.actor_name, address: mayRead ? row.address : null },
    subject: { kind: row.subject_kind, id: row.subject },
    before: keptValue(row.before),
    after: keptValue(row.after),
  }
}

/** A kept value; the text itself where somebody made it something else than JSON, which verifying finds. */
function keptValue(text: string | null): unknown {
  if (text === null) return null
  try {
    return JSON.parse(text) as unknown
  } catch (cause) {
    if (cause instanceof SyntaxError) return text
    throw cause
  }
}
