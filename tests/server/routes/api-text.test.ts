import { expect, it } from 'vitest'
import { apiText } from '../../../server/routes/api-text.ts'
import { jsonOf } from '../../json-of.ts'
import { aServer } from '../a-server.ts'

it('server/API.md lists the routes as they are', async () => {
  const { routes } = await aServer()
  await expect(apiText(routes)).toMatchFileSnapshot('../../../server/API.md')
})

interface OpenApi {
  openapi: string
  paths: Record<string, object>
  components: { schemas: object }
}

it('the OpenAPI document has each route that is not a page, and every shape that it names', async () => {
  const { routes, call } = await aServer()
  const document = await jsonOf<OpenApi>(call('GET', '/api/openapi.json', { unsigned: true }))
  expect(document.openapi).toBe('3.1.0')
  const listed = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
  )
  const known = routes.filter(({ page }) => !page).map(({ method, path }) => `${method} ${path}`)
  expect(listed.sort()).toEqual(known.sort())
  const named = [...JSON.stringify(document).matchAll(/#\/components\/schemas\/(\w+)/g)].map(([, name]) => name)
  expect(Object.keys(document.components.schemas)).toEqual(expect.arrayContaining(named))
  const ids = routes.map(({ id }) => id)
  expect(new Set(ids).size).toBe(ids.length)
})

it('the OpenAPI document is not sent again to whoever has it', async () => {
  const { call } = await aServer()
  const first = await call('GET', '/api/openapi.json')
  const headers = { 'if-none-match': first.headers.get('etag')! }
  expect((await call('GET', '/api/openapi.json', { headers })).status).toBe(304)
})
