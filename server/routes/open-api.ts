import { type ProblemCode, problem } from '../../shared/problem/problem.ts'
import type { Access } from './calls/principal.ts'
import type { Route, RouteAnswer, RouteHeader, SchemaRef } from './route.ts'
import { schemas } from './schemas.ts'

type Requirement = Readonly<Record<string, readonly never[]>>

const byPerson: readonly Requirement[] = [{ session: [] }]
const byPersonOrToken: readonly Requirement[] = [{ token: [] }, { session: [] }]

const security: Readonly<Record<Access, readonly Requirement[]>> = {
  open: [],
  half: byPerson,
  signed: byPersonOrToken,
  see: byPersonOrToken,
  edit: byPersonOrToken,
  approve: byPerson,
  pause: byPersonOrToken,
  pair: byPersonOrToken,
  administer: byPersonOrToken,
  'see-or-board': [...byPersonOrToken, { board: [] }],
}

const securitySchemes = {
  token: { type: 'http', scheme: 'bearer', description: '`CONGCHAO_TOKEN`, or a token made by an administrator.' },
  session: {
    ...{ type: 'apiKey', in: 'cookie', name: 'congchao-session' },
    description: 'Set by signing in; over HTTPS it is called `__Host-congchao`.',
  },
  board: { type: 'http', scheme: 'board', description: '`Authorization: Board <board>:<key>`.' },
}

const pathParameters: Readonly<Record<string, string>> = {
  board: 'The id of a board of the plan.',
  campaign: 'The id of a campaign of the plan.',
  milestone: 'The id of a milestone of the campaign.',
  org: 'The id of an org of the plan.',
  file: '`<sha256>.png`, or `<sha256>.mp4` of a clip',
  sha: 'The SHA-256 of a file that was uploaded, in lower-case hex.',
  upload: 'The id of an upload, from the `Location` of its beginning.',
  id: 'The id of the thing, from its list.',
}

/** The OpenAPI 3.1 document of the routes that are not pages. */
export function openApiOf(routes: readonly Route[]): object {
  const paths: Record<string, Record<string, object>> = {}
  for (const route of routes) {
    if (route.page) continue
    paths[route.path] = { ...paths[route.path], [route.method.toLowerCase()]: operationOf(route) }
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Congchao',
      version: '1',
      description:
        'Instants in paths and queries carry an offset. Every refusal is an RFC 9457 problem in English and Vietnamese. ' +
        'A change by a session’s cookie must come from a page of this server. What belongs to an org out of one’s scope is not found. ' +
        'A write may carry an `Idempotency-Key`.',
    },
    paths,
    components: { schemas, securitySchemes },
  }
}

/** All that a route may refuse with: its own codes, and those of the guard and of the body. */
export function refusalsOf(route: Route): ProblemCode[] {
  return [...new Set([...ownRefusalsOf(route), ...usualRefusalsOf(route)])]
}

/** What a route may refuse with that not every route like it may. */
export function ownRefusalsOf(route: Route): ProblemCode[] {
  const codes = new Set<ProblemCode>(route.refuses)
  if (route.query) codes.add('bad-query')
  if (route.body && !route.body.streamed) codes.add('bad-json')
  if (route.body) codes.add('body-too-large').add('wrong-media-type')
  return [...codes]
}

/** What the guard, and the keys of writes, refuse at any route like this one. */
function usualRefusalsOf({ access, method, body, tellsSecret }: Route): readonly ProblemCode[] {
  if (access === 'open') return []
  const writes = !['GET', 'HEAD', 'OPTIONS'].includes(method) && !body?.streamed
  return [
    'not-signed-in',
    'forbidden',
    ...(access === 'half' ? [] : (['second-factor-needed'] as const)),
    ...(writes && !tellsSecret ? (['key-reused', 'still-answering', 'answered-already'] as const) : []),
    ...(writes && tellsSecret ? (['key-not-taken'] as const) : []),
  ]
}

function operationOf(route: Route): object {
  return {
    operationId: route.id,
    summary: route.summary,
    security: security[route.access],
    parameters: [...pathParametersOf(route.path), ...queryOf(route), ...headersOf(route)],
    ...(route.body && {
      requestBody: {
        required: !route.body.optional,
        content: Object.fromEntries(route.body.types.map((type) => [type, { schema: schemaOf(route.body?.schema) }])),
      },
    }),
    responses: { [route.answer.status]: answerOf(route.answer), ...refusalAnswersOf(route) },
  }
}

function pathParametersOf(path: string): object[] {
  return [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => ({
    name,
    in: 'path',
    required: true,
    description: pathParameters[name] ?? '',
    schema: { type: 'string' },
  }))
}

function queryOf({ query = [] }: Route): object[] {
  return query.map(({ name, describes, schema }) => ({ name, in: 'query', description: describes, schema }))
}

function headersOf({ headers = [] }: Route): object[] {
  return headers.map(({ name, describes }) => ({
    name,
    in: 'header',
    description: describes,
    schema: { type: 'string' },
  }))
}

function answerOf({ describes, type = 'application/json', schema, headers }: RouteAnswer): object {
  const content = schema
    ? { [type]: { schema: schemaOf(schema) } }
    : type === 'application/json'
      ? undefined
      : { [type]: {} }
  return { description: describes, ...(content && { content }), ...(headers && { headers: answerHeadersOf(headers) }) }
}

function answerHeadersOf(headers: readonly RouteHeader[]): object {
  return Object.fromEntries(
    headers.map(({ name, describes }) => [name, { description: describes, schema: { type: 'string' } }]),
  )
}

function refusalAnswersOf(route: Route): object {
  const byStatus = new Map<number, string[]>()
  for (const code of refusalsOf(route)) {
    const { status, title } = problem(code)
    byStatus.set(status, [...(byStatus.get(status) ?? []), `\`${code}\`: ${title}.`])
  }
  const content = { 'application/problem+json': { schema: schemaOf('Problem') } }
  return Object.fromEntries([...byStatus].map(([status, said]) => [status, { description: said.join(' '), content }]))
}

function schemaOf(schema: SchemaRef | undefined): object {
  return typeof schema === 'string' ? { $ref: `#/components/schemas/${schema}` } : (schema ?? {})
}
