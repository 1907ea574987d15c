import { rm } from 'node:fs/promises'
import type { AssetStore } from '../../../media/asset-store.ts'
import type { Crops, MediaPage, MediaView } from '../../../shared/api/media.ts'
import { problem } from '../../../shared/problem/problem.ts'
import type { Database } from '../../db/database.ts'
import type { Intake } from '../../intake/intake.ts'
import { maxClipBytes } from '../../intake/media-limits.ts'
import type { MediaTools } from '../../intake/media-tools.ts'
import { mediaViewOf, pictureOf } from '../../intake/media-view.ts'
import { receiveFile } from '../../intake/receive-file.ts'
import type { Planner } from '../../planning/planner.ts'
import { findMedia, type KeptMedia, listMedia, type MediaCursor } from '../../store/media/media-store.ts'
import { immutable, json } from '../calls/answers.ts'
import { badCursor, cursorAt, limitOf, pageFrom, pageParameters, placeInTimeOf } from '../calls/paging.ts'
import { badQuery } from '../calls/query-values.ts'
import type { Call, Route } from '../route.ts'
import { mediaWithin, seesMedia, uploadOrgs } from './media-scope.ts'

/** What the routes of pictures and clips answer from. */
export interface MediaRouteParts {
  readonly database: Database
  readonly planner: Planner
  readonly intake: Intake
  readonly masters: AssetStore
  readonly tools: MediaTools
  /** Where files lie while they come in. */
  readonly uploadsFolder: string
}

const mediaAPage = [50, 200] as const
const maxSizes = 16
/** Room for what stands around the file in a form. */
const formBytes = 64 * 1024

/** The pictures and clips that were uploaded. */
export function mediaRoutes(parts: MediaRouteParts): Route[] {
  const { database, planner, intake, masters, tools } = parts

  async function mediaAsked(call: Call): Promise<KeptMedia> {
    const media = await findMedia(database.db, call.param('sha'))
    if (!media || !(await seesMedia(parts, call, planner.current(), media.sha256))) throw problem('media-not-found')
    return media
  }

  return [
    {
      id: 'addMedia',
      method: 'POST',
      path: '/api/v1/media',
      access: 'edit',
      summary:
        'Takes one picture (JPEG, PNG, WebP, GIF, AVIF, TIFF; 64 MiB at most) or clip (MP4, MOV, WebM) in the field `file` of a form. ' +
        'Judged by its content alone. The same bytes a second time answer 200.',
      body: {
        types: ['multipart/form-data'],
        maxBytes: maxClipBytes + formBytes,
        schema: { type: 'object', properties: { file: { type: 'string', format: 'binary' } }, required: ['file'] },
        streamed: true,
      },
      answer: { status: 201, describes: 'It is kept.', schema: 'Media' },
      refuses: ['bad-upload', 'media-too-large', 'media-unknown-kind', 'media-refused', 'no-ffmpeg', 'disk-full'],
      async handle(call) {
        const file = await receiveFile(call.request, parts.uploadsFolder, intake.judge)
        try {
          const { media, isNew } = await intake.take({ ...file, by: { actor: call.actor, orgs: uploadOrgs(call) } })
          return json<MediaView>(mediaViewOf(media, intake), { status: isNew ? 201 : 200 })
        } finally {
          await rm(file.path, { force: true })
        }
      },
    },
    {
      id: 'listMedia',
      method: 'GET',
      path: '/api/v1/media',
      access: 'see',
      summary: 'The pictures and clips of one’s orgs, and those that something names which one sees, the newest first.',
      query: pageParameters(...mediaAPage),
      answer: { status: 200, describes: 'A page; `next` is null on the last.', schema: 'MediaPage' },
      async handle(call) {
        const limit = limitOf(call, mediaAPage)
        const within = mediaWithin(call, planner.current())
        const found = await listMedia(database.db, limit + 1, cursorOf(call), within)
        const { page, next } = pageFrom(found, limit, ({ uploadedAt: at, sha256: id }) => cursorAt({ at, id }))
        return json<MediaPage>({ media: page.map((media) => mediaViewOf(media, intake)), next })
      },
    },
    {
      id: 'readMedia',
      method: 'GET',
      path: '/api/v1/media/{sha}',
      access: 'see',
      summary: 'One picture or clip, and how far the work on it is.',
      answer: { status: 200, describes: 'It.', schema: 'Media' },
      refuses: ['media-not-found'],
      async handle(call) {
        return json<MediaView>(mediaViewOf(await mediaAsked(call), intake))
      },
    },
    {
      id: 'readCrops',
      method: 'GET',
      path: '/api/v1/media/{sha}/crops',
      access: 'see',
      summary:
        'Where a picture may be cut for canvases: a proposal for each aspect, in fractions of the upright original.',
      query: [
        {
          name: 'sizes',
          describes: `Canvases, such as \`960x64,64x320\`; ${maxSizes} at most.`,
          schema: { type: 'string', pattern: '^\\d{1,5}x\\d{1,5}(,\\d{1,5}x\\d{1,5})*$' },
        },
      ],
      answer: { status: 200, describes: 'The proposals.', schema: 'Crops' },
      refuses: ['media-not-found', 'media-refused'],
      async handle(call) {
        const sizes = sizesOf(call)
        const media = await mediaAsked(call)
        const picture = media.master === null ? undefined : await masters.get(media.master)
        if (!picture) {
          throw problem('media-refused', { detail: 'Only pictures are cropped.', detailVi: 'Chỉ ảnh mới được cắt.' })
        }
        return json<Crops>({ crops: await tools.crops(picture, sizes) })
      },
    },
    {
      id: 'readMaster',
      method: 'GET',
      path: '/media/{sha}',
      access: 'see',
      summary: 'What is shown of a file: a picture’s master, or a clip’s contact sheet. Never the original.',
      answer: { status: 200, describes: 'A picture.', type: 'image/png, image/jpeg' },
      refuses: ['media-not-found'],
      async handle(call) {
        const media = await mediaAsked(call)
        const picture = pictureOf(media)
        const bytes = picture && (await masters.get(picture))
        if (!bytes) throw problem('media-not-found')
        const kind = isJpeg(bytes) ? 'jpeg' : 'png'
        const response = immutable(new Uint8Array(bytes), `image/${kind}`, 'private')
        // Never the name that it came with.
        response.headers.set('content-disposition', `inline; filename="${media.sha256}.${kind}"`)
        return response
      },
    },
  ]
}

function cursorOf(call: Call): MediaCursor | undefined {
  const place = placeInTimeOf(call)
  if (place && !/^[0-9a-f]{64}$/.test(place.id)) throw badCursor(place.id)
  return place && { uploadedAt: place.at, sha256: place.id }
}

function sizesOf(call: Call): { width: number; height: number }[] {
  const text = call.query('sizes') ?? ''
  const sizes = text.split(',').map((size) => /^([1-9]\d{0,4})x([1-9]\d{0,4})$/.exec(size))
  if (sizes.length > maxSizes || sizes.some((size) => size === null)) {
    throw badQuery(
      'sizes',
      `sizes such as 960x64,64x320, ${maxSizes} at most`,
      `kích thước như 960x64,64x320, nhiều nhất ${maxSizes}`,
      text,
    )
  }
  return sizes.map((size) => ({ width: Number(size?.[1]), height: Number(size?.[2]) }))
}

function isJpeg(bytes: Buffer): boolean {
  return bytes[0] === 0xff && bytes[1] === 0xd8
}
