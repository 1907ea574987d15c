import type { AssetStore } from '../../media/asset-store.ts'
import { problem } from '../../shared/problem/problem.ts'
import { immutablePart } from './answers.ts'
import type { Route } from './route.ts'

const types = { png: 'image/png', mp4: 'video/mp4' } as const

/** The finished pictures and clips. */
export function renditionRoutes(assets: AssetStore): Route[] {
  return [
    {
      id: 'readRendition',
      method: 'GET',
      path: '/renditions/{file}',
      access: 'person-or-board',
      summary:
        'The bytes of one rendition, `<sha256>.png`, or `<sha256>.mp4` of a clip; checked against their name, they never change. ' +
        'A `Range` is honoured.',
      answer: { status: 200, describes: 'A PNG, or an MP4.', type: 'image/png, video/mp4' },
      refuses: ['not-found', 'bad-range'],
      async handle(call) {
        const [, sha256, ending] = /^([0-9a-f]{64})\.(png|mp4)$/.exec(call.param('file')) ?? []
        const bytes = sha256 && (await assets.get(sha256))
        if (!bytes || !isOf(bytes, ending)) throw problem('not-found')
        return immutablePart(call.request, new Uint8Array(bytes), types[ending as keyof typeof types])
      },
    },
  ]
}

/** Whether bytes are what the ending of their name says. */
function isOf(bytes: Buffer, ending: string | undefined): boolean {
  return ending === (bytes.toString('latin1', 4, 8) === 'ftyp' ? 'mp4' : 'png')
}
