import { json, taggedJson, tagOf } from '../calls/answers.ts'
import { openApiOf } from '../open-api.ts'
import type { Route } from '../route.ts'

/** Health, and the description of every route; `routes` gives all of them, these included. */
export function systemRoutes(routes: () => readonly Route[]): Route[] {
  let openApi: string | undefined
  return [
    {
      id: 'health',
      method: 'GET',
      path: '/healthz',
      access: 'open',
      summary: 'Whether the server answers; says nothing else.',
      answer: { status: 200, describes: 'It does.', schema: 'Health' },
      handle: () => json({ status: 'ok' }),
    },
    {
      id: 'openApi',
      method: 'GET',
      path: '/api/openapi.json',
      access: 'open',
      summary: 'This document.',
      answer: { status: 200, describes: 'An OpenAPI 3.1 document.', schema: { type: 'object' } },
      handle({ request }) {
        // Made when it is first asked for: a start has no need of it.
        openApi ??= JSON.stringify(openApiOf(routes()))
        const text = openApi
        return taggedJson(request, tagOf(text), () => text)
      },
    },
  ]
}
