import type { ProblemCode } from '../../shared/problem/problem.ts'
import type { Authority } from '../access/authority.ts'
import type { Caller } from '../access/caller.ts'
import type { Actor } from '../store/actor.ts'
import type { Access } from './calls/principal.ts'

/** A JSON schema of OpenAPI 3.1, or the name of one in `schemas.ts`. */
export type SchemaRef = string | Readonly<Record<string, unknown>>

/** A parameter of the query string. */
export interface QueryParameter {
  readonly name: string
  readonly describes: string
  readonly schema: Readonly<Record<string, unknown>>
}

/** What a route takes: its media types and the most bytes it reads of it. */
export interface RouteBody {
  readonly types: readonly string[]
  readonly maxBytes: number
  readonly schema: SchemaRef
  readonly optional?: true
  /** The route reads it from the request as it comes: only its type and its announced length have been checked. */
  readonly streamed?: true
}

/** A header of a request or of an answer that a caller has to know of. */
export interface RouteHeader {
  readonly name: string
  readonly describes: string
}

/** What a route answers where it does not refuse. */
export interface RouteAnswer {
  readonly status: 200 | 201 | 202 | 204 | 303
  readonly describes: string
  readonly type?: string
  readonly schema?: SchemaRef
  readonly headers?: readonly RouteHeader[]
}

/**
 * One call of a route, already let in: its path parameters are decoded, its body read unless it is streamed, and checked to be UTF-8
 * where it is text.
 */
export interface Call {
  readonly request: Request
  readonly at: number
  readonly caller: Caller | undefined
  /** What the caller may do; nobody and a board may nothing. */
  readonly authority: Authority
  /** The caller as the log keeps it, with where the call came from. */
  readonly actor: Actor
  readonly body: Uint8Array
  /** The body as text. */
  text(): string
  /** A parameter of the path. */
  param(name: string): string
  /** A parameter of the query string. */
  query(name: string): string | undefined
}

/**
 * One thing that the server answers. The same entry mounts it, guards it and documents it, so that none of the three can be
 * forgotten. Paths have their parameters in braces: `/api/v1/boards/{board}`.
 */
export interface Route {
  readonly id: string
  readonly method: 'GET' | 'HEAD' | 'OPTIONS' | 'PUT' | 'POST' | 'PATCH' | 'DELETE'
  readonly path: string
  readonly access: Access
  readonly summary: string
  readonly query?: readonly QueryParameter[]
  readonly headers?: readonly RouteHeader[]
  readonly body?: RouteBody
  readonly answer: RouteAnswer
  /** Refusals of its own, besides those of the guard and of the body. */
  readonly refuses?: readonly ProblemCode[]
  /** Its answer carries a secret that is told once: it is never kept for whoever sends the same again. */
  readonly tellsSecret?: true
  /** A page for people, not part of the documented API: the unsigned are sent to sign in. */
  readonly page?: true
  handle(call: Call): Response | Promise<Response>
}
