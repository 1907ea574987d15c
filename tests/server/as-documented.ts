import { gunzipSync } from 'node:zlib'
import { refusalsOf } from '../../server/routes/open-api.ts'
import type { Route, SchemaRef } from '../../server/routes/route.ts'
import { schemas } from '../../server/routes/schemas.ts'
import type { ProblemCode } from '../../shared/problem/problem.ts'
import { remembered } from '../../shared/remembered.ts'

type Schema = Readonly<Record<string, unknown>>

/** What any address may answer, whatever it is for. */
const everywhere: readonly ProblemCode[] = ['internal', 'disk-full', 'unavailable']

/** Throws where an answer is not as its route describes it: a status, a refusal or a shape that the API's document does not have. */
export async function checkDocumented(routes: readonly Route[], method: string, path: string, answer: Response) {
  const parts = (path.split('?')[0] ?? '').split('/')
  const route = routes.find((one) => one.method === method && matches(one.path, parts))
  if (!route || route.page || method === 'HEAD') return
  const fault = await faultOf(route, answer)
  if (fault !== undefined) throw new Error(`${method} ${path} is not as documented: ${fault}`)
}

async function faultOf(route: Route, answer: Response): Promise<string | undefined> {
  const { status, headers } = answer
  if (headers.get('content-type')?.startsWith('application/problem+json')) {
    const problem = (await answer.clone().json()) as { readonly code: ProblemCode }
    if ([...refusalsOf(route), ...everywhere].includes(problem.code)) return misfit(problem, 'Problem', '')
    return `it refuses with ${problem.code}`
  }
  // What has not changed has no body, and what was sent before is told as it was then.
  if (status === 304 || status === 206) return undefined
  const { schema, type = 'application/json' } = route.answer
  if (status !== route.answer.status && !(status === 200 && [201, 204].includes(route.answer.status))) {
    return `it answers with ${status}`
  }
  if (!schema || status === 204) return undefined
  if (type === 'application/json') return misfit(JSON.parse(await textOf(answer)), schema, '')
  const lines = (await answer.clone().text()).split('\n').filter((line) => line !== '')
  return lines.map((line) => misfit(JSON.parse(line), schema, '')).find((fault) => fault !== undefined)
}

/** The text of an answer, which stays unread; unzipped where it is zipped. */
async function textOf(answer: Response): Promise<string> {
  const bytes = new Uint8Array(await answer.clone().arrayBuffer())
  return new TextDecoder().decode(answer.headers.get('content-encoding') === 'gzip' ? gunzipSync(bytes) : bytes)
}

const templates = new Map<string, readonly string[]>()

function matches(template: string, parts: readonly string[]): boolean {
  const wanted = remembered(templates, template, () => template.split('/'))
  return parts.length === wanted.length && wanted.every((part, at) => part.startsWith('{') || part === parts[at])
}

/** Where a value is not as a schema says, of those keywords that ours use; undefined where it is. */
function misfit(value: unknown, schema: SchemaRef, at: string): string | undefined {
  const of = typeof schema === 'string' ? schemas[schema] : schema
  if (!of) return `${at}: no schema ${String(schema)}`
  if (typeof of.$ref === 'string') return misfit(value, of.$ref.split('/').pop() ?? '', at)
  if ('const' in of && value !== of.const) return `${at}: ${JSON.stringify(value)} is not ${JSON.stringify(of.const)}`
  if (Array.isArray(of.enum) && !of.enum.includes(value)) return `${at}: ${JSON.stringify(value)} is none of ${of.enum}`
  if (of.type !== undefined && ![of.type].flat().some((type) => isOfType(value, type as string))) {
    return `${at}: ${JSON.stringify(value)} is not ${[of.type].flat().join(' or ')}`
  }
  if (typeof of.pattern === 'string' && typeof value === 'string' && !new RegExp(of.pattern, 'u').test(value)) {
    return `${at}: ${value} does not match ${of.pattern}`
  }
  return misfitOfParts(value, of, at)
}

function misfitOfParts(value: unknown, of: Schema, at: string): string | undefined {
  const all = ((of.allOf ?? []) as Schema[]).map((one) => misfit(value, one, at))
  const some = ((of.oneOf ?? []) as Schema[]).map((one) => misfit(value, one, at))
  const fields = Object.entries((of.properties ?? {}) as Record<string, Schema>)
  const inside =
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? [
          ...((of.required ?? []) as string[]).map((key) => (key in value ? undefined : `${at}/${key}: is missing`)),
          ...fields.map(([key, one]) =>
            key in value ? misfit((value as Record<string, unknown>)[key], one, `${at}/${key}`) : undefined,
          ),
        ]
      : []
  const items =
    Array.isArray(value) && of.items ? value.map((one, i) => misfit(one, of.items as Schema, `${at}/${i}`)) : []
  const first = [...all, ...inside, ...items].find((fault) => fault !== undefined)
  if (first !== undefined || some.length === 0 || some.includes(undefined)) return first
  return some.join(', and ')
}

function isOfType(value: unknown, type: string): boolean {
  switch (type) {
    case 'null':
      return value === null
    case 'array':
      return Array.isArray(value)
    case 'object':
      return typeof value === 'object' && value !== null && !Array.isArray(value)
    case 'integer':
      return Number.isInteger(value)
    default:
      return typeof value === type
  }
}
