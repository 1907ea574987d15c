import type { NoticePage, NoticeView } from '../../../shared/api/notice.ts'
import { problem } from '../../../shared/problem/problem.ts'
import { noticeSaid } from '../../approval/notices/mail-texts.ts'
import type { Database } from '../../db/database.ts'
import { type Notice, type NoticePlace, noticesOf, readNotice, unreadOf } from '../../store/approval/notice-store.ts'
import { json } from '../calls/answers.ts'
import { cursorAt, limitOf, pageFrom, pageParameters, placeInTimeOf } from '../calls/paging.ts'
import type { Call, Route } from '../route.ts'

const noticesAPage = [50, 200] as const

/** What people are told, each their own. */
export function noticeRoutes({ database }: { readonly database: Database }): Route[] {
  return [
    {
      id: 'listNotices',
      method: 'GET',
      path: '/api/v1/notices',
      access: 'signed',
      summary: 'What one was told, newest first; a token is told nothing.',
      query: pageParameters(...noticesAPage),
      answer: { status: 200, describes: 'A page of notices; `next` is null on the last.', schema: 'NoticePage' },
      async handle(call) {
        const limit = limitOf(call, noticesAPage)
        const after = cursorOf(call)
        const person = personOf(call)
        if (person === undefined) return json<NoticePage>({ notices: [], unread: 0, next: null })
        const notices = await noticesOf(database.db, person, { limit: limit + 1, after })
        const { page, next } = pageFrom(notices, limit, ({ madeAt: at, id }) => cursorAt({ at, id }))
        return json<NoticePage>({ notices: page.map(shownNotice), unread: await unreadOf(database.db, person), next })
      },
    },
    {
      id: 'readNotice',
      method: 'POST',
      path: '/api/v1/notices/{notice}/read',
      access: 'signed',
      summary: 'Says that one has read a notice of one’s own.',
      body: { types: ['application/json'], maxBytes: 1024, schema: { type: 'object' }, optional: true },
      answer: { status: 204, describes: 'It is read.' },
      refuses: ['not-found'],
      async handle(call) {
        const person = personOf(call)
        const id = call.param('notice')
        const isThere =
          person !== undefined && (await database.write((trx) => readNotice(trx, { id, person, at: call.at })))
        if (!isThere) throw problem('not-found')
        return new Response(null, { status: 204 })
      },
    },
  ]
}

function personOf({ caller }: Call): string | undefined {
  return caller?.kind === 'person' ? caller.id : undefined
}

function cursorOf(call: Call): NoticePlace | undefined {
  const place = placeInTimeOf(call)
  return place && { madeAt: place.at, id: place.id }
}

function shownNotice({ id, kind, body, madeAt, readAt }: Notice): NoticeView {
  const about = JSON.parse(body) as { readonly title?: string; readonly titleEn?: string }
  const { vi, en } = noticeSaid(kind, about.title ?? '', about.titleEn)
  return { id, kind, body: about, message: en, messageVi: vi, madeAt, readAt }
}
