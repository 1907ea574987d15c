import type { AssetStore } from '../../../media/asset-store.ts'
import { problem } from '../../../shared/problem/problem.ts'
import type { Database } from '../../db/database.ts'
import { playsRendition } from '../../store/plan/board-page-store.ts'
import { immutablePart } from '../calls/answers.ts'
import type { Route } from '../route.ts'

const types = { png: 'image/png', mp4: 'video/mp4' } as const

/** The finished pictures and clips: to people who have learned their names, and to a board what its own playlists name. */
export function renditionRoutes(assets: AssetStore, { db }: Pick<Database, 'db'>): Route[] {
  return [
    {
      id: 'readRendition',
      method: 'GET',
      path: '/renditions/{file}',
      access: 'see-or-board',
      summary:
        'The bytes of one rendition, `<sha256>.png`, or `<sha256>.mp4` of a clip; checked against their name, they never change. ' +
        'A `Range` is honoured.',
      answer: { status: 200, describes: 'A PNG, or an MP4.', type: 'image/png, video/mp4' },
      refuses: ['not-found', 'bad-range'],
      async handle(call) {
        const [, sha256, ending] = /^([0-9a-f]{64})\.(png|mp4)$/.exec(call.param('file')) ?? []
        if (!sha256) throw problem('not-found')
        if (call.caller?.kind === 'board' && !(await playsRendition(db, call.caller.board, sha256))) {
          throw problem('not-found')
        }
        const bytes = await assets.get(sha256)
        if (!bytes || !isOf(bytes, ending)) throw problem('not-found')
        const response = immutablePart(call.request, new Uint8Array(bytes), types[ending as keyof typeof types])
        response.headers.set('content-disposition', `inline; filename="${sha256}.${ending}"`)
        return response
      },
    },
  ]
}

/** Whether bytes are what the ending of their name says. */
function isOf(bytes: Buffer, ending: string | undefined): boolean {
  return ending === (bytes.toString('latin1', 4, 8) === 'ftyp' ? 'mp4' : 'png')
}
