import type { ScreenshotAsked, ScreenshotPage, ScreenshotView } from '../../../shared/api/board-health.ts'
import { object } from '../../../shared/plan/decoding.ts'
import type { BoardId } from '../../../shared/plan/plan.ts'
import { problem } from '../../../shared/problem/problem.ts'
import type { Sent } from '../../health/screenshots.ts'
import { type Screenshot, screenshotsOf } from '../../store/boards/screenshot-store.ts'
import { json } from '../calls/answers.ts'
import { decodedBody } from '../calls/decoded-body.ts'
import { cursorAt, limitOf, pageFrom, pageParameters, placeInTimeOf } from '../calls/paging.ts'
import type { HealthRouteParts } from '../health/health-routes.ts'
import { inForce } from '../plan/plan-routes.ts'
import type { Call, Route } from '../route.ts'
import { boardOf } from './board-routes.ts'

const nothing = object<object>({})
const shotsAPage = [20, 50] as const
const maxBytes = 8 * 1024 * 1024
const path = '/api/v1/boards/{board}/screenshots'

/** What boards draw, as they show it when they are asked. */
export function screenshotRoutes({ planner, database, log, screenshots }: HealthRouteParts): Route[] {
  return [
    {
      id: 'listScreenshots',
      method: 'GET',
      path,
      access: 'see',
      summary:
        'The pictures that a board was asked for, the newest first, each with whether it was what it should have been.',
      query: pageParameters(...shotsAPage),
      answer: { status: 200, describes: 'A page; `next` is null on the last.', schema: 'ScreenshotPage' },
      refuses: ['no-plan', 'board-not-found', 'bad-query'],
      async handle(call) {
        const { id } = boardOf(call, inForce(planner).boards)
        const limit = limitOf(call, shotsAPage)
        const found = await screenshotsOf(database.db, id, { limit: limit + 1, after: placeInTimeOf(call) })
        const { page, next } = pageFrom(found, limit, ({ askedAt: at, id }) => cursorAt({ at, id }))
        return json<ScreenshotPage>({ screenshots: page.map(shown), next })
      },
    },
    {
      id: 'askScreenshot',
      method: 'POST',
      path,
      access: 'see',
      summary: 'Asks a board for a picture of its canvas; it comes within seconds.',
      body: { types: ['application/json'], maxBytes: 1024, schema: { type: 'object' }, optional: true },
      answer: { status: 202, describes: 'The board was asked.', schema: 'ScreenshotAsked' },
      refuses: ['value-refused', 'no-plan', 'board-not-found', 'board-not-connected'],
      async handle(call) {
        const { id: board, org } = boardOf(call, inForce(planner).boards)
        decodedBody(call, nothing)
        const id = await screenshots.ask(board, call.at)
        const subject = { kind: 'board', id: board }
        await database.write((trx) =>
          log.append(trx, call.actor, call.at, [{ act: 'board.look', subject, org, after: { screenshot: id } }]),
        )
        return json<ScreenshotAsked>({ id }, { status: 202 })
      },
    },
    {
      id: 'sendScreenshot',
      method: 'POST',
      path: `${path}/{id}`,
      access: 'see-or-board',
      summary: 'A board sends the picture of its canvas that it was asked for; nobody else may.',
      headers: [
        { name: 'Congchao-Drawn-At', describes: 'When it was drawn: epoch milliseconds.' },
        { name: 'Congchao-Manifest', describes: 'What was on it: `epoch.version`.' },
      ],
      body: { types: ['image/png'], maxBytes, schema: { type: 'string', contentMediaType: 'image/png' } },
      answer: { status: 204, describes: 'It is kept, and compared.' },
      refuses: [
        'forbidden',
        'board-not-found',
        'not-found',
        'bad-request',
        'media-refused',
        'unavailable',
        'disk-full',
      ],
      async handle(call) {
        if (call.caller?.kind !== 'board') throw problem('forbidden')
        // A board's token opens what is its own; another board is not even told that this one exists.
        if (call.caller.board !== call.param('board')) throw problem('board-not-found')
        await screenshots.take(call.caller.board, idOf(call), sentIn(call), call.at)
        return new Response(null, { status: 204 })
      },
    },
    {
      id: 'readScreenshot',
      method: 'GET',
      path: `${path}/{id}`,
      access: 'see',
      summary: 'One picture that a board sent: `<id>.png`.',
      answer: { status: 200, describes: 'A PNG as the board’s controller is given it.', type: 'image/png' },
      refuses: ['no-plan', 'board-not-found', 'not-found'],
      async handle(call) {
        const { id: board } = boardOf(call, inForce(planner).boards)
        const [, id] = /^([0-9a-f]{16})\.png$/.exec(call.param('id')) ?? []
        const png = id === undefined ? undefined : await screenshots.pictureOf(board as BoardId, id)
        if (!png) throw problem('not-found')
        return new Response(new Uint8Array(png), {
          headers: { 'content-type': 'image/png', 'cache-control': 'private, max-age=31536000, immutable' },
        })
      },
    },
  ]
}

function shown({ id, askedAt, at, drawnAt, state, differing }: Screenshot): ScreenshotView {
  return { id, askedAt, at, drawnAt, state, differing }
}

function idOf(call: Call): string {
  const id = call.param('id')
  if (!/^[0-9a-f]{16}$/.test(id)) throw problem('not-found')
  return id
}

function sentIn(call: Call): Sent {
  const { headers } = call.request
  const drawnAt = /^\d{1,15}$/.exec(headers.get('congchao-drawn-at') ?? '')
  const [, epoch, version] = /^(\d{1,9})\.(\d{1,9})$/.exec(headers.get('congchao-manifest') ?? '') ?? []
  if (!drawnAt || epoch === undefined || version === undefined) {
    throw problem('bad-request', {
      detail: 'Congchao-Drawn-At and Congchao-Manifest are to say when it was drawn, and of which version.',
      detailVi: 'Congchao-Drawn-At và Congchao-Manifest phải cho biết lúc vẽ và bản phát.',
    })
  }
  return { png: Buffer.from(call.body), drawnAt: Number(drawnAt[0]), epoch: Number(epoch), version: Number(version) }
}
