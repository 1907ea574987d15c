import { rm } from 'node:fs/promises'
import type { MediaView } from '../../../shared/api/media.ts'
import { problem } from '../../../shared/problem/problem.ts'
import type { Intake } from '../../intake/intake.ts'
import { maxPictureBytes } from '../../intake/media-limits.ts'
import { mediaViewOf } from '../../intake/media-view.ts'
import { receiveFile } from '../../intake/receive-file.ts'
import type { Planner } from '../../planning/planner.ts'
import { json } from '../calls/answers.ts'
import { inForce } from '../plan/plan-routes.ts'
import type { Route } from '../route.ts'
import { boardOf } from './board-routes.ts'

/** What the route of repairs’ photos answers from. */
export interface RepairPhotoParts {
  readonly planner: Planner
  readonly intake: Intake
  /** Where files lie while they come in. */
  readonly uploadsFolder: string
}

/** Room for what stands around the file in a form. */
const formBytes = 64 * 1024

/** Photos of what is broken: who repairs boards writes no content, and may bring no other file. */
export function repairPhotoRoutes({ planner, intake, uploadsFolder }: RepairPhotoParts): Route[] {
  const judge: Intake['judge'] = (first, bytes) => {
    const kind = intake.judge(first, bytes)
    if (kind === 'picture') return kind
    throw problem('media-refused', { detail: 'Only a photo is taken here.', detailVi: 'Ở đây chỉ nhận ảnh.' })
  }
  return [
    {
      id: 'addRepairPhoto',
      method: 'POST',
      path: '/api/v1/boards/{board}/repair/photo',
      access: 'pair',
      summary:
        'Takes a photo of what is broken at a board, in the field `file` of a form, for its repair to name. It belongs to the board’s org.',
      body: {
        types: ['multipart/form-data'],
        maxBytes: maxPictureBytes + formBytes,
        schema: { type: 'object', properties: { file: { type: 'string', format: 'binary' } }, required: ['file'] },
        streamed: true,
      },
      answer: { status: 201, describes: 'It is kept.', schema: 'Media' },
      refuses: [
        ...(['no-plan', 'board-not-found', 'forbidden'] as const),
        ...([
          'bad-upload',
          'media-too-large',
          'media-unknown-kind',
          'media-refused',
          'no-ffmpeg',
          'disk-full',
        ] as const),
      ],
      async handle(call) {
        const { org } = boardOf(call, inForce(planner).boards, 'pair')
        const file = await receiveFile(call.request, uploadsFolder, judge)
        try {
          const { media, isNew } = await intake.take({ ...file, by: { actor: call.actor, orgs: [org] } })
          return json<MediaView>(mediaViewOf(media, intake), { status: isNew ? 201 : 200 })
        } finally {
          await rm(file.path, { force: true })
        }
      },
    },
  ]
}
