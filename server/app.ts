import { type Context, Hono } from 'hono'
import { ProblemError, problem } from '../shared/problem/problem.ts'
import { refusal } from './routes/answers.ts'
import type { Guard } from './routes/guard.ts'
import { checkBody, readBody, textOf } from './routes/read-body.ts'
import type { Route } from './routes/route.ts'

export interface AppParts {
  readonly routes: readonly Route[]
  readonly guard: Guard
  /** The server's clock, epoch ms. */
  readonly now: () => number
  /** Told of every failure that is answered as `internal`. */
  report(error: unknown): void
}

const everywhere: Readonly<Record<string, string>> = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
}
const nothingLoads = "default-src 'none'; frame-ancestors 'none'"

/** The server as a function of its parts: every route of the registry behind the guard, and a problem for all else. */
export function createApp(parts: AppParts): Hono {
  const app = new Hono()

  app.use(async (c, next) => {
    await next()
    for (const [name, value] of Object.entries(everywhere)) c.res.headers.set(name, value)
    if (!c.res.headers.has('content-security-policy')) c.res.headers.set('content-security-policy', nothingLoads)
  })

  const methods = new Map<string, string[]>()
  for (const route of parts.routes) {
    const path = route.path.replace(/\{(\w+)\}/g, ':$1')
    methods.set(path, [...(methods.get(path) ?? []), route.method])
    // Hono asks for a GET where a HEAD comes in.
    if (route.method === 'HEAD') app.get(path, (c, next) => (c.req.method === 'HEAD' ? answer(c, route) : next()))
    else app.on(route.method, path, (c) => answer(c, route))
  }
  for (const [path, known] of methods) {
    app.all(path, () => {
      const response = refusal(problem('wrong-method'))
      response.headers.set('allow', known.join(', '))
      return response
    })
  }

  app.notFound(() => refusal(problem('not-found')))
  app.onError((error) => {
    if (error instanceof ProblemError) return refusal(error)
    parts.report(error)
    return refusal(problem(isDiskFull(error) ? 'disk-full' : 'internal'))
  })

  async function answer(c: Context, route: Route): Promise<Response> {
    const at = parts.now()
    const request = c.req.raw
    if (route.page && route.access !== 'open' && !(await isAdmitted(request, route, at)))
      return c.redirect('/sign-in', 303)
    const principal = await parts.guard.admit(request, route.access, at)
    const body = await bodyOf(request, route)
    const query = new URL(request.url).searchParams
    return route.handle({
      request,
      at,
      principal,
      body,
      text: () => textOf(body),
      param: (name) => c.req.param(name) ?? '',
      query: (name) => query.get(name) ?? undefined,
    })
  }

  async function bodyOf(request: Request, { body }: Route): Promise<Uint8Array> {
    if (body && !body.streamed) return readBody(request, body)
    if (body) checkBody(request, body)
    return new Uint8Array()
  }

  async function isAdmitted(request: Request, route: Route, at: number): Promise<boolean> {
    try {
      await parts.guard.admit(request, route.access, at)
      return true
    } catch (error) {
      if (error instanceof ProblemError && error.code === 'not-signed-in') return false
      throw error
    }
  }

  return app
}

/** Whether a failure, or what caused it, is that the disk has no room left. */
function isDiskFull(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  return ('code' in error && error.code === 'ENOSPC') || isDiskFull(error.cause)
}
