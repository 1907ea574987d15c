import { expect, it } from 'vitest'
import { aServer } from '../a-server.ts'
import { checkDocumented } from '../as-documented.ts'

// Every answer that a test asks a whole server for is held to this: see `call` in a-server.ts.
const org = { id: 'tinh', name: 'Tỉnh', level: null, parent: null, boards: 2, times: [] }
const problem = (code: string) =>
  new Response(JSON.stringify({ code, type: 'x', status: 404, title: 'x', titleVi: 'x', retry: false }), {
    headers: { 'content-type': 'application/problem+json' },
  })

it('an answer as the API’s document has it passes', async () => {
  const { routes } = await aServer()
  const answers = [
    Response.json({ orgs: [org], next: null }),
    problem('forbidden'),
    new Response(null, { status: 304 }),
  ]
  for (const answer of answers) await checkDocumented(routes, 'GET', '/api/v1/orgs?limit=1', answer)
})

it.each<[why: string, answer: Response, fault: string]>([
  ['a field is missing', Response.json({ orgs: [org] }), '/next: is missing'],
  ['a field is of another kind', Response.json({ orgs: [{ ...org, boards: '2' }], next: null }), '/orgs/0/boards'],
  ['an id is none', Response.json({ orgs: [{ ...org, id: 'Tỉnh' }], next: null }), '/orgs/0/id'],
  ['its status is another', Response.json({ orgs: [], next: null }, { status: 202 }), 'it answers with 202'],
  ['it refuses with what is not listed', problem('own-work'), 'it refuses with own-work'],
])('an answer is not as documented where %s', async (_why, answer, fault) => {
  const { routes } = await aServer()
  await expect(checkDocumented(routes, 'GET', '/api/v1/orgs', answer)).rejects.toThrow(fault)
})
