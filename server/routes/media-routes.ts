import { rm } from 'node:fs/promises'
import type { AssetStore } from '../../media/asset-store.ts'
import { problem } from '../../shared/problem/problem.ts'
import type { Database } from '../db/database.ts'
import type { Intake } from '../intake/intake.ts'
import { maxClipBytes } from '../intake/media-limits.ts'
import type { MediaTools } from '../intake/media-tools.ts'
import { mediaViewOf, pictureOf } from '../intake/media-view.ts'
import { receiveFile } from '../intake/receive-file.ts'
import { findMedia, type KeptMedia, listMedia, type MediaCursor } from '../store/media-store.ts'
import { immutable, json } from './answers.ts'
import { personOf } from './principal.ts'
import { badQuery, wholeOf } from './query-values.ts'
import type { Call, Route } from './route.ts'

/** What the routes of pictures and clips answer from. */
export interface MediaRouteParts {
  readonly database: Database
  readonly intake: Intake
  readonly masters: AssetStore
  readonly tools: MediaTools
  /** Where files lie while they come in. */
  readonly uploadsFolder: string
}

const mediaAPage = 50
const maxMediaAPage = 200
const maxSizes = 16
/** Room for what stands around the file in a form. */
const formBytes = 64 * 1024

/** The pictures and clips that were uploaded. */
export function mediaRoutes(parts: MediaRouteParts): Route[] {
  const { database, intake, masters, tools } = parts

  async function mediaAsked(call: Call): Promise<KeptMedia> {
    const media = await findMedia(database.db, call.param('sha'))
    if (!media) throw problem('media-not-found')
    return media
  }

  return [
    {
      id: 'addMedia',
      method: 'POST',
      path: '/api/v1/media',
      access: 'person',
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
          const { media, isNew } = await intake.take({ ...file, by: personOf(call) })
          return json(mediaViewOf(media, intake), { status: isNew ? 201 : 200 })
        } finally {
          await rm(file.path, { force: true })
        }
      },
    },
    {
      id: 'listMedia',
      method: 'GET',
      path: '/api/v1/media',
      access: 'person',
      summary: 'The pictures and clips, the newest first.',
      query: [
        {
          name: 'limit',
          describes: `How many at most; ${mediaAPage} where it is left out.`,
          schema: { type: 'integer', minimum: 1, maximum: maxMediaAPage },
        },
        { name: 'cursor', describes: 'The `next` of the page before.', schema: { type: 'string' } },
      ],
      answer: { status: 200, describes: 'A page; `next` is null on the last.', schema: 'MediaPage' },
      async handle(call) {
        const limit = wholeOf(call, 'limit', 1, maxMediaAPage, mediaAPage)
        const found = await listMedia(database.db, limit + 1, cursorOf(call))
        const page = found.slice(0, limit)
        const last = found.length > limit ? page.at(-1) : undefined
        return json({
          media: page.map((media) => mediaViewOf(media, intake)),
          next: last ? `${last.uploadedAt}-${last.sha256}` : null,
        })
      },
    },
    {
      id: 'readMedia',
      method: 'GET',
      path: '/api/v1/media/{sha}',
      access: 'person',
      summary: 'One picture or clip, and how far the work on it is.',
      answer: { status: 200, describes: 'It.', schema: 'Media' },
      refuses: ['media-not-found'],
      async handle(call) {
        return json(mediaViewOf(await mediaAsked(call), intake))
      },
    },
    {
      id: 'readCrops',
      method: 'GET',
      path: '/api/v1/media/{sha}/crops',
      access: 'person',
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
        return json({ crops: await tools.crops(picture, sizes) })
      },
    },
    {
      id: 'readMaster',
      method: 'GET',
      path: '/media/{sha}',
      access: 'person',
      summary: 'What is shown of a file: a picture’s master, or a clip’s contact sheet. Never the original.',
      answer: { status: 200, describes: 'A picture.', type: 'image/png, image/jpeg' },
      refuses: ['media-not-found'],
      async handle(call) {
        const picture = pictureOf(await mediaAsked(call))
        const bytes = picture && (await masters.get(picture))
        if (!bytes) throw problem('media-not-found')
        return immutable(new Uint8Array(bytes), isJpeg(bytes) ? 'image/jpeg' : 'image/png', 'private')
      },
    },
  ]
}

function cursorOf(call: Call): MediaCursor | undefined {
  const text = call.query('cursor')
  if (text === undefined) return undefined
  const [, at, sha256] = /^(\d{1,15})-([0-9a-f]{64})$/.exec(text) ?? []
  if (at === undefined || sha256 === undefined)
    throw badQuery('cursor', 'the `next` of a page', '`next` của trang trước', text)
  return { uploadedAt: Number(at), sha256 }
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
