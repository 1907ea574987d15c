import { createHash } from 'node:crypto'
import Sqlite from 'better-sqlite3'
import { Hono } from 'hono'

/** One question of the office: a path, the SQL that answers it, each statement with its parameters, and how many rows all come to at least. */
export interface BareQuestion {
  readonly path: string
  readonly statements: readonly { readonly sql: string; readonly parameters: readonly (string | number)[] }[]
}

const session = `select sessions.id, sessions.stage, sessions.seen_at, people.id as person, people.login, people.name, grants.org, grants.role
  from sessions inner join people on people.id = sessions.person
  left join grants on grants.person = sessions.person and grants.starts_at <= ? and (grants.ends_at is null or grants.ends_at > ?)
  where sessions.hash = ? and sessions.ends_at > ? and sessions.seen_at + sessions.idle_ms > ? and people.state = 'active'`

/**
 * The limit: an empty Hono with one route for each question. It looks up the session by the SHA-256 of its cookie, runs the statements
 * through bare better-sqlite3, all of them prepared beforehand, and answers their rows as JSON, whatever the session may see.
 */
export function bareOffice(path: string, at: number, questions: readonly BareQuestion[]) {
  const sqlite = new Sqlite(path, { readonly: true })
  const findSession = sqlite.prepare(session)
  const app = new Hono()
  for (const question of questions) {
    const statements = question.statements.map(({ sql, parameters }) => ({
      statement: sqlite.prepare(sql),
      parameters,
    }))
    app.get(question.path, (c) => {
      const secret = c.req.header('cookie')?.split('=', 2)[1] ?? ''
      const hash = createHash('sha256').update(secret).digest('hex')
      if (findSession.all(at, at, hash, at, at).length === 0) return c.body(null, 401)
      return c.json(statements.map(({ statement, parameters }) => statement.all(parameters)))
    })
  }
  return { app, close: () => sqlite.close() }
}
