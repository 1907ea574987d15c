import type { Access } from './calls/principal.ts'
import { ownRefusalsOf } from './open-api.ts'
import type { Route, SchemaRef } from './route.ts'
import { schemas } from './schemas.ts'

const who: Readonly<Record<Access, string>> = {
  open: 'anybody',
  half: 'a session, from its first factor on',
  signed: 'whoever is signed in, and tokens',
  see: 'whoever has a role there',
  edit: 'editors',
  approve: 'approvers',
  pause: 'operators and approvers',
  pair: 'technicians',
  administer: 'administrators',
  'see-or-board': 'whoever has a role there, and a board’s key',
}

const introduction = `# The HTTP API

Written from the registry in \`server/routes\` by the tests (\`npx vitest run tests/server/routes/api-text.test.ts -u\`); the same entries
mount, guard and describe (\`/api/openapi.json\`) each route, so none exists that is not listed here.

- Programs show \`Authorization: Bearer <token>\`, people the session cookie that signing in sets; a board shows \`Authorization: Board <board>:<key>\`.
- A change by cookie must come from a page of this server (\`Origin\`), and JSON must be sent as \`application/json\`, in UTF-8; no text in it
  has NUL or half of a character.
- Instants carry an offset (\`2020-10-14T08:00+07:00\`); in answers a number is epoch milliseconds.
- Roles reach below their org, and what is out of one’s scope is not found. Tokens never approve.
- Any route that is not for anybody may also refuse with \`not-signed-in\`, \`second-factor-needed\` and \`forbidden\`.
- A write may carry an \`Idempotency-Key\` (1–200 visible ASCII characters): sent again within a day it is answered as before, another request under
  the same key is \`key-reused\`. Addresses that tell a secret take none.
- Every refusal is an RFC 9457 \`application/problem+json\` with \`code\`, \`title\` and \`titleVi\`, often \`detail\` and \`detailVi\`, and changes nothing.
- \`PUT\` and \`PATCH\` honour \`If-Match\` with the plan’s \`ETag\`; a plan that has changed meanwhile answers \`changed-meanwhile\`.
`

/** The text of `server/API.md`. */
export function apiText(routes: readonly Route[]): string {
  const listed = routes.filter((route) => !route.page)
  const pages = routes.filter((route) => route.page)
  const shapes = Object.entries(schemas).map(([name, schema]) => `- **${name}** \`${shapeOf(schema)}\`${aside(schema)}`)
  return [
    introduction,
    '## Routes\n',
    ...listed.map(sectionOf),
    '## Pages\n',
    ...pages.map((route) => `- \`${route.method} ${route.path}\` (${who[route.access]}): ${route.summary}`),
    '\n## Shapes\n\n`?` may be left out; further fields may come.\n',
    ...shapes,
    '',
  ].join('\n')
}

function sectionOf(route: Route): string {
  const { body, answer, query = [], headers = [] } = route
  const rows = [
    `- for: ${who[route.access]}`,
    ...query.map(({ name, describes }) => `- \`?${name}=\`: ${describes}`),
    ...headers.map(({ name, describes }) => `- \`${name}:\` ${describes}`),
    ...(body
      ? [
          `- takes: ${named(body.schema)} as \`${body.types.join('`, `')}\`, ${sizeOf(body.maxBytes)} at most${body.optional ? '; may be left out' : ''}`,
        ]
      : []),
    `- answers: ${answer.status}${answer.schema ? ` ${named(answer.schema)}` : answer.type ? ` \`${answer.type}\`` : ''}. ${answer.describes}`,
    ...(answer.headers ?? []).map(({ name, describes }) => `- answers with \`${name}:\` ${describes}`),
    `- refuses: ${
      ownRefusalsOf(route)
        .map((code) => `\`${code}\``)
        .join(', ') || 'nothing'
    }`,
  ]
  return `### \`${route.method} ${route.path}\`\n\n${route.summary}\n\n${rows.join('\n')}\n`
}

function named(schema: SchemaRef): string {
  return typeof schema === 'string' ? `**${schema}**` : `\`${shapeOf(schema)}\``
}

function sizeOf(bytes: number): string {
  return bytes >= 1024 * 1024 ? `${bytes / 1024 / 1024} MiB` : `${bytes / 1024} KiB`
}

function aside({ description }: Readonly<Record<string, unknown>>): string {
  return typeof description === 'string' ? `: ${description}` : ''
}

type Schema = Readonly<Record<string, unknown>>

/** A JSON schema in one line: `{ id: string, next: string | null }`. */
function shapeOf(schema: Schema): string {
  if (typeof schema.$ref === 'string') return schema.$ref.split('/').pop() ?? ''
  if ('const' in schema) return JSON.stringify(schema.const)
  if (Array.isArray(schema.enum)) return schema.enum.map((value) => JSON.stringify(value)).join(' | ')
  const parts = (schema.oneOf ?? schema.allOf) as Schema[] | undefined
  if (parts) return parts.map(shapeOf).join(schema.oneOf ? ' | ' : ' & ')
  if (schema.type === 'array') return `[${shapeOf(schema.items as Schema)}]`
  if (schema.type === 'object' && schema.properties) {
    const required = schema.required as string[]
    const fields = Object.entries(schema.properties as Record<string, Schema>)
    return `{ ${fields.map(([key, value]) => `${key}${required.includes(key) ? '' : '?'}: ${shapeOf(value)}`).join(', ')} }`
  }
  return Array.isArray(schema.type) ? schema.type.join(' | ') : String(schema.type)
}
