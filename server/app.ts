import type { HttpBindings } from '@hono/node-server'
import { type Context, Hono } from 'hono'
import { ProblemError, problem } from '../shared/problem/problem.ts'
import { actorOf } from './access/caller.ts'
import { addressOf } from './routes/calls/address-of.ts'
import { type AnswerOnce, refuseKey } from './routes/calls/answer-once.ts'
import { refusal } from './routes/calls/answers.ts'
import { type Asked, asAsked } from './routes/calls/as-asked.ts'
import { isPageAsked } from './routes/calls/is-page-asked.ts'
import { lightJson } from './routes/calls/large-json.ts'
import type { LogRefusal } from './routes/calls/log-refusals.ts'
import { isOwnPath } from './routes/calls/own-path.ts'
import { checkBody, readBody, textOf } from './routes/calls/read-body.ts'
import { withEveryHeader } from './routes/calls/with-every-header.ts'
import type { Guard } from './routes/guard.ts'
import type { Call, Route } from './routes/route.ts'

/** What answers requests, put together already. */
export interface AppParts {
  readonly routes: readonly Route[]
  readonly guard: Guard
  /** Answers writes that are sent twice. */
  readonly once: AnswerOnce
  /** How many proxies of our own stand before the server. */
  readonly proxies: number
  /** The server's clock, epoch ms. */
  readonly now: () => number
  /** Told of everybody who is known and was refused what is not theirs to do. */
  readonly refused: LogRefusal
  /** What a person who is signed in sees at an address that leads nowhere. */
  lostPage(): Response
  /** Told of every failure that is answered as `internal`. */
  report(error: unknown): void
}

type Env = { Variables: { asked: Asked } }

/** The server as a function; each request is kept beside itself as its sender made it. */
export type App = Hono<Env>

const safeMethods: readonly Route['method'][] = ['GET', 'HEAD', 'OPTIONS']

/** The server as a function of its parts: every route of the registry behind the guard, and for all else a problem, or a page that says so. */
export function createApp(parts: AppParts): App {
  const app = new Hono<Env>()

  app.use(async (c, next) => {
    const asked = asAsked(c.req.raw, parts.proxies)
    c.set('asked', asked)
    await next()
    withEveryHeader(c.res, { isHttps: asked.url.startsWith('https:') })
  })

  const methods = new Map<string, string[]>()
  for (const route of parts.routes) {
    const path = route.path.replace(/\{(\w+)\}/g, ':$1')
    methods.set(path, [...(methods.get(path) ?? []), route.method])
    // Hono asks for a GET where a HEAD comes in.
    if (route.method === 'HEAD') app.get(path, (c, next) => (c.req.method === 'HEAD' ? orLogged(c, route) : next()))
    else app.on(route.method, path, (c) => orLogged(c, route))
  }
  for (const [path, known] of methods) {
    app.all(path, () => {
      const response = refusal(problem('wrong-method'))
      response.headers.set('allow', known.join(', '))
      return response
    })
  }

  app.get('*', async (c, next) => {
    if (!isPageAsked(c.req.raw)) return next()
    return (await isAdmitted(c.get('asked'), 'signed', parts.now())) ? parts.lostPage() : toSignIn(c)
  })
  app.notFound(() => refusal(problem('not-found')))
  app.onError((error) => {
    if (error instanceof ProblemError) return refusal(error)
    parts.report(error)
    return refusal(problem(isDiskFull(error) ? 'disk-full' : 'internal'))
  })

  async function orLogged(c: Context<Env>, route: Route): Promise<Response> {
    try {
      return await lightJson(c.req.raw, await answer(c, route))
    } catch (error) {
      if (error instanceof ProblemError && loggedCodes.includes(error.code)) await logRefusal(c, route)
      throw error
    }
  }

  async function logRefusal(c: Context<Env>, route: Route): Promise<void> {
    const at = parts.now()
    const caller = await parts.guard.callerOf(c.get('asked'), at)
    if (caller) await parts.refused(actorOf(caller, addressIn(c)), route, at)
  }

  const addressIn = (c: Context<Env>) =>
    addressOf((c.env as Partial<HttpBindings> | undefined)?.incoming, parts.proxies)

  async function answer(c: Context<Env>, route: Route): Promise<Response> {
    const at = parts.now()
    const request = c.req.raw
    const asked = c.get('asked')
    if (route.page && route.access !== 'open' && !(await isAdmitted(asked, route.access, at))) return toSignIn(c)
    const { caller, authority } = await parts.guard.admit(asked, route.access, at)
    const body = await bodyOf(request, route)
    const query = queryOf(request.url)
    const call: Call = {
      request,
      at,
      ...{ caller, authority, actor: actorOf(caller, addressIn(c)) },
      body,
      text: () => textOf(body),
      param: (name) => withoutNul(c.req.param(name) ?? ''),
      query: (name) => withoutNul(query()?.get(name) ?? undefined),
    }
    const handle = () => route.handle(call)
    if (!caller || caller.kind === 'board' || safeMethods.includes(route.method) || route.body?.streamed)
      return handle()
    if (route.tellsSecret) {
      refuseKey(request)
      return handle()
    }
    return parts.once.around(`${caller.kind} ${caller.id}`, request, body, at, handle)
  }

  async function bodyOf(request: Request, { body }: Route): Promise<Uint8Array> {
    if (body && !body.streamed) return readBody(request, body)
    if (body) checkBody(request, body)
    return new Uint8Array()
  }

  async function isAdmitted(request: Asked, access: Route['access'], at: number): Promise<boolean> {
    try {
      await parts.guard.admit(request, access, at)
      return true
    } catch (error) {
      if (error instanceof ProblemError && signInCodes.includes(error.code)) return false
      throw error
    }
  }

  return app
}

const toSignIn = (c: Context<Env>): Response => c.redirect(signInAt(new URL(c.req.url)), 303)

/** Refusals that the log has: what somebody tried who may not. */
const loggedCodes: readonly string[] = ['forbidden', 'own-work', 'locked-from-above']

/** The query of a request, taken apart when it is first asked for: most have none. */
function queryOf(url: string): () => URLSearchParams | undefined {
  let query: URLSearchParams | undefined
  return () => {
    if (!query && url.includes('?')) query = new URL(url).searchParams
    return query
  }
}

/** A text of an address as every database takes it: where it has a NUL, it has what stands for any sign that is none. */
const withoutNul = <T extends string | undefined>(text: T) => text?.replaceAll('\0', '\uFFFD') as T

/** Refusals of whoever has still to sign in, or has done half of it. */
const signInCodes: readonly string[] = ['not-signed-in', 'second-factor-needed']

/** The page to sign in on, which leads on to a page of ours, with what it was asked for. */
function signInAt({ pathname, search }: URL): string {
  if (pathname === '/' || !isOwnPath(pathname)) return '/sign-in'
  return /^\?[\w=&%.+-]+$/.test(search)
    ? `/sign-in?to=${encodeURIComponent(pathname + search)}`
    : `/sign-in?to=${pathname}`
}

/** Whether a failure, or what caused it, is that the disk has no room left. */
function isDiskFull(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  return ('code' in error && error.code === 'ENOSPC') || isDiskFull(error.cause)
}
