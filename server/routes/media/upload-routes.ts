import type { MediaView } from '../../../shared/api/media.ts'
import { ProblemError } from '../../../shared/problem/problem.ts'
import type { Intake } from '../../intake/intake.ts'
import { maxClipBytes } from '../../intake/media-limits.ts'
import { mediaViewOf } from '../../intake/media-view.ts'
import { tusProblem } from '../../intake/tus-problem.ts'
import type { Uploads } from '../../intake/uploads.ts'
import { json, refusal } from '../calls/answers.ts'
import type { Call, Route, RouteBody, RouteHeader } from '../route.ts'
import { uploadOrgs } from './media-scope.ts'

/** Where uploads begin; each stands below it under its id. */
export const uploadsPath = '/api/v1/uploads'

const tusVersion = '1.0.0'
const body: RouteBody = {
  types: ['application/offset+octet-stream'],
  maxBytes: maxClipBytes,
  schema: { type: 'string', format: 'binary' },
  streamed: true,
}
const version: RouteHeader = { name: 'Tus-Resumable', describes: `\`${tusVersion}\`.` }
const media: RouteHeader = {
  name: 'Congchao-Media',
  describes: 'The SHA-256 of the file, once all of it has come and it is kept.',
}
const offset: RouteHeader = { name: 'Upload-Offset', describes: 'How many bytes have come.' }
const expires: RouteHeader = { name: 'Upload-Expires', describes: 'When it is swept if it is not finished.' }
const refuses = ['upload-gone', 'upload-version', 'bad-upload', 'unavailable'] as const
const judged = ['media-too-large', 'media-unknown-kind', 'media-refused', 'no-ffmpeg', 'disk-full'] as const

/** Headers of the protocol that are passed on; what it says of other origins is not. */
const passed = [
  ...['location', 'upload-offset', 'upload-length', 'upload-expires'],
  ...['tus-version', 'tus-extension', 'tus-max-size'],
]

/** Uploads that can be cut and resumed, by the tus protocol 1.0. */
export function uploadRoutes(uploads: Uploads, intake: Intake): Route[] {
  const each = `${uploadsPath}/{upload}`

  async function handle(call: Call): Promise<Response> {
    try {
      const by = { actor: call.actor, orgs: uploadOrgs(call) }
      const { response, taken } = await uploads.answer(call.request, call.param('upload'), by)
      const headers = new Headers({ 'tus-resumable': tusVersion, 'cache-control': 'no-store' })
      for (const name of passed) {
        const value = response.headers.get(name)
        if (value !== null) headers.set(name, value)
      }
      if (!taken) return new Response(null, { status: response.status, headers })
      headers.set('congchao-media', taken.media.sha256)
      // The protocol says 204; its clients take any 2xx, and here hear what became of the file.
      const told = json<MediaView>(mediaViewOf(taken.media, intake), {
        status: response.status === 204 ? 200 : response.status,
      })
      for (const [name, value] of headers) told.headers.set(name, value)
      return told
    } catch (cause) {
      // A line that breaks is what such uploads are for, and nothing to report.
      const isCut = (cause as NodeJS.ErrnoException).code === 'ECONNRESET'
      const error = isCut ? tusProblem(400, 'The body broke off.') : cause
      if (!(error instanceof ProblemError)) throw error
      const response = refusal(error)
      response.headers.set('tus-resumable', tusVersion)
      if (error.code === 'upload-version') response.headers.set('tus-version', tusVersion)
      return response
    }
  }

  return [
    {
      id: 'uploadOptions',
      method: 'OPTIONS',
      path: uploadsPath,
      access: 'edit',
      summary: 'What of the tus protocol is understood here.',
      answer: { status: 204, describes: 'Its extensions and the largest size, in headers.' },
      handle,
    },
    {
      id: 'beginUpload',
      method: 'POST',
      path: uploadsPath,
      access: 'edit',
      summary:
        'Begins an upload of a picture or a clip by the tus protocol 1.0 (creation, creation-with-upload, termination, expiration). ' +
        'Its content is judged from its first bytes on; its name is only shown.',
      headers: [
        version,
        { name: 'Upload-Length', describes: 'The bytes of the whole file.' },
        { name: 'Upload-Metadata', describes: '`filename`, in base64.' },
      ],
      body: { ...body, optional: true },
      answer: {
        status: 201,
        describes: 'Begun.',
        headers: [{ name: 'Location', describes: 'The address of the upload.' }, offset, expires, media],
      },
      refuses: [...refuses, 'too-many', ...judged],
      handle,
    },
    {
      id: 'readUpload',
      method: 'HEAD',
      path: each,
      access: 'edit',
      summary: 'How far an upload has come.',
      headers: [version],
      answer: { status: 200, describes: 'Its state, in headers.', headers: [offset, expires, media] },
      refuses: [...refuses, 'not-found', ...judged],
      handle,
    },
    {
      id: 'continueUpload',
      method: 'PATCH',
      path: each,
      access: 'edit',
      summary:
        'Sends more of an upload, from where it stands. With its last byte it is judged whole, and kept (200, with a **Media**) or refused.',
      headers: [version, { name: 'Upload-Offset', describes: 'Where these bytes begin.' }],
      body,
      answer: { status: 204, describes: 'They have come.', headers: [offset, expires, media] },
      refuses: [...refuses, 'not-found', 'upload-moved-on', ...judged],
      handle,
    },
    {
      id: 'cancelUpload',
      method: 'DELETE',
      path: each,
      access: 'edit',
      summary: 'Cancels an upload; nothing of it is left.',
      headers: [version],
      answer: { status: 204, describes: 'It is gone.' },
      refuses: [...refuses, 'not-found'],
      handle,
    },
  ]
}
