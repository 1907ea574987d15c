import type { AssetStore } from '../../media/asset-store.ts'
import { problem } from '../../shared/problem/problem.ts'
import { immutable } from './answers.ts'
import type { Route } from './route.ts'

/** The finished pictures. */
export function renditionRoutes(assets: AssetStore): Route[] {
  return [
    {
      id: 'readRendition',
      method: 'GET',
      path: '/renditions/{file}',
      access: 'person-or-board',
      summary: 'The bytes of one rendition, `<sha256>.png`; checked against their name, they never change.',
      answer: { status: 200, describes: 'A PNG.', type: 'image/png' },
      refuses: ['not-found'],
      async handle(call) {
        const sha256 = /^([0-9a-f]{64})\.png$/.exec(call.param('file'))?.[1]
        const bytes = sha256 && (await assets.get(sha256))
        if (!bytes) throw problem('not-found')
        return immutable(new Uint8Array(bytes), 'image/png', 'private')
      },
    },
  ]
}
