import { describe, expect, it } from 'vitest'
import type { Route } from '../../../server/routes/route.ts'
import { type ProblemCode, type ProblemDocument, problem, problemCodes } from '../../../shared/problem/problem.ts'
import { aServer } from '../a-server.ts'
import { emptyBody } from '../hostile/a-target.ts'
import { aMatrixDocument, type Place, places } from './matrix/place.ts'
import { type Asked, expected, type Outcome, type OwnRow, type Row, type ScopedRow } from './matrix/row.ts'
import { type Things, thingsOf } from './matrix/things.ts'
import { everybody, type Who } from './matrix/who.ts'
import { matrix } from './scope-matrix.ts'

const isScoped = (row: Row): row is ScopedRow => typeof row === 'object' && 'power' in row
const isOwn = (row: Row): row is OwnRow => typeof row === 'object' && 'others' in row

async function inForce() {
  const server = await aServer()
  await server.imports(aMatrixDocument())
  return { server, things: thingsOf(server) }
}

/** Asks a route, and what is used up by that is made anew for the next. */
async function ask(who: Who, { method }: Route, things: Things, { path, ...options }: Asked): Promise<Outcome> {
  const answer = await who.call(method, path, options)
  const text = await answer.text()
  if (answer.ok && method !== 'GET') things.spend()
  const isProblem = answer.headers.get('content-type')?.startsWith('application/problem+json') ?? false
  return isProblem && text !== '' ? (JSON.parse(text) as ProblemDocument).code : answer.status
}

/** Whether an outcome is the one that is wanted; of HEAD the status is all that is told. */
function isAsWanted({ method }: Route, is: Outcome, wanted: Outcome): boolean {
  const isCode = problemCodes.includes(wanted as ProblemCode)
  return is === wanted || (method === 'HEAD' && isCode && is === problem(wanted as ProblemCode).status)
}

it('has every route that is registered, and no other', async () => {
  const { routes } = await aServer()
  expect(Object.keys(matrix).sort()).toEqual(routes.map(({ id }) => id).sort())
})

describe.each(Object.entries(everybody))('%s', (_, enter) => {
  it('is answered by every route as the matrix says, of each org', async () => {
    const { server, things } = await inForce()
    const who = await enter(server)
    const otherwise: string[] = []
    for (const route of server.routes) {
      for (const row of (matrix[route.id] ?? []).filter(isScoped)) {
        for (const place of row.places ?? (Object.keys(places) as Place[])) {
          things.begin()
          const is = await ask(who, route, things, await row.call(things, places[place], who))
          const wanted = expected(who, place, row, route)
          if (!isAsWanted(route, is, wanted)) {
            otherwise.push(`${route.id} ${row.about ?? ''} ${place}: ${is}, not ${wanted}`)
          }
        }
      }
    }
    expect(otherwise).toEqual([])
  })

  it('finds nothing of another person', async () => {
    const { server, things } = await inForce()
    const who = await enter(server)
    const outcomes: [string, Outcome, Outcome][] = []
    for (const route of server.routes) {
      for (const row of (matrix[route.id] ?? []).filter(isOwn)) {
        things.begin()
        const wanted: Record<Who['kind'], Outcome> = {
          ...{ person: 'not-found', board: 'forbidden', nobody: 'not-signed-in' },
          token: row.token ?? 'forbidden',
        }
        outcomes.push([route.id, await ask(who, route, things, await row.others(things)), wanted[who.kind]])
      }
    }
    expect(outcomes.length).toBeGreaterThan(0)
    expect(outcomes.map(([id, is]) => [id, is])).toEqual(outcomes.map(([id, , wanted]) => [id, wanted]))
  })

  it('has nothing of the whole installation, and without being a person or a token nothing of a caller’s', async () => {
    const { server, things } = await inForce()
    const who = await enter(server)
    const outcomes: [string, Outcome][] = []
    for (const route of server.routes) {
      const rows = matrix[route.id] ?? []
      const isAsked = rows.includes('whole') || (rows.includes('caller') && ['board', 'nobody'].includes(who.kind))
      if (isAsked) outcomes.push([route.id, await ask(who, route, things, { path: route.path, ...emptyBody(route) })])
    }
    const refusal = who.kind === 'nobody' ? 'not-signed-in' : 'forbidden'
    expect(outcomes).toEqual(outcomes.map(([id]) => [id, refusal]))
  })
})
