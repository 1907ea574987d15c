import { expect, onTestFinished } from 'vitest'
import { roles } from '../../../server/access/roles.ts'
import type { Route } from '../../../server/routes/route.ts'
import { workerPolicy } from '../../../server/routes/system/page-policy.ts'
import { openServer, token } from '../a-server.ts'
import { aPerson } from '../people.ts'

/** Rows that a refusal may leave behind: what was tried, and by whom it was. */
const ofTrying = ['attempts', 'audit', 'answered']
/** When somebody was here last; what is worked out in the background. */
const ofPassing = ['seen_at', 'used_at', 'failed_at']

/** A server in force with somebody who may do everything, to be attacked in the test that runs. */
export async function aTarget() {
  const target = await openTarget()
  onTestFinished(target.server.shutDown)
  return target
}

/** The same for all tests of a file, which leave it as it is, and shut its server down. */
export async function openTarget() {
  const server = await openServer()
  await server.imports()
  // The offices of the plan get their keys beside the answer.
  await server.roots.refresh()
  const person = await aPerson(server, { role: roles, org: null })
  return {
    ...{ server, person },
    /** All that the database holds, but for the traces that trying leaves. */
    async held(): Promise<string> {
      const tables = await server.database.db.introspection.getTables()
      const rows = await Promise.all(
        tables
          .filter(({ name }) => !ofTrying.includes(name))
          .map(async ({ name }) => [
            name,
            await server.database.db
              .selectFrom(name as never)
              .selectAll()
              .execute(),
          ]),
      )
      return JSON.stringify(rows, (key, value) => (ofPassing.includes(key) ? undefined : value))
    },
  }
}

const insides = /\\n\s+at |node_modules|\bselect "|\binsert into\b|SQLITE|kysely|\.m?[jt]s:\d|"stack"/i

/** Checks what every answer has to keep to, whatever it answers; answers its text. */
export async function guardedText(answer: Response): Promise<string> {
  const { headers } = answer
  const told = Object.fromEntries(headers)
  expect(told).toMatchObject({ 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer' })
  expect(told['content-security-policy']).toMatch(/default-src 'none'.*object-src 'none'.*base-uri 'none'/)
  expect(told['content-security-policy']).toContain('frame-ancestors')
  // A sandboxed worker would be of no origin.
  const isWorker = told['content-security-policy'] === workerPolicy
  if (!isWorker && !told['content-type']?.startsWith('text/html'))
    expect(told['content-security-policy']).toContain('sandbox')
  expect(told['cache-control']).toBeDefined()
  expect(Object.keys(told).filter((name) => /^(server|x-powered-by|access-control-.*)$/.test(name))).toEqual([])
  const text = await answer.text()
  expect(text).not.toMatch(insides)
  expect(text).not.toContain(token)
  return text
}

/** Checks that an answer refuses, as a problem in two languages; answers its status and code. */
export async function refusalIn(answer: Response, isHead = false): Promise<string> {
  const text = await guardedText(answer)
  expect(answer.status).toBeGreaterThanOrEqual(400)
  expect(answer.status).toBeLessThan(500)
  expect(answer.headers.get('cache-control')).toBe('no-store')
  if (isHead) return String(answer.status)
  expect(answer.headers.get('content-type')).toBe('application/problem+json; charset=utf-8')
  const { code, status, title, titleVi } = JSON.parse(text)
  expect([status, typeof title, typeof titleVi]).toEqual([answer.status, 'string', 'string'])
  return `${status} ${code}`
}

/** The address of a route with `value` in the place of each of its parameters. */
export const filled = ({ path }: Pick<Route, 'path'>, value: string) => path.replaceAll(/\{\w+\}/g, value)

/** A body that a route takes by its type and not by its content. */
export function emptyBody({ body }: Pick<Route, 'body'>) {
  const type = body?.types[0]
  if (type === undefined) return {}
  return { headers: { 'content-type': type }, body: '{}' }
}
