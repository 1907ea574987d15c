import type { DetailedError, HttpResponse, Upload } from 'tus-js-client'
import type { MediaView } from '../../../../../shared/api/media.ts'
import type { ProblemDocument } from '../../../../../shared/problem/problem.ts'
import { askJson, Refused } from '../../api/ask-server.ts'
import { ourScript } from '../../api/our-script.ts'
import { type Silence, silence } from '../../api/silence.ts'
import { both } from '../../words/say.ts'

/** A file on its way to the server. */
export interface Uploading {
  /** What the server made of it; rejects with `Refused`, or with nothing more once it was cancelled. */
  readonly done: Promise<MediaView>
  /** Stops, and has the server forget what came. */
  cancel(): void
}

/** After a break it is tried again, so many ms later, for an hour; then the person is told, and may drop the file once more to go on. */
const retryDelays = [0, 1000, 3000, 5000, ...Array<number>(360).fill(10_000)]
/** A break costs at most this much again. */
const chunkBytes = 4 * 2 ** 20

const broken = both(
  'Đường truyền bị ngắt. Thả lại tệp này để tải tiếp từ chỗ đã dừng.',
  'The connection was lost. Drop the file again to continue from where it stopped.',
)

/** What sends files, in a script of its own; asked for ahead, it is there when the first file is dropped. Rejects as `ourScript` does. */
export const uploader = (waits?: () => void): Promise<Uploader> => ourScript(() => import('tus-js-client'), waits)

type Uploader = typeof import('tus-js-client')

/**
 * Sends a file in pieces, going on where an earlier try of the same file stopped; `progress` is told the part sent, 0–1, and `waits` that
 * the line broke, or fell silent, and it is tried once more.
 */
export function uploadFile(file: File, progress: (part: number) => void, waits: () => void): Uploading {
  let upload: Upload | undefined
  let quiet: Silence | undefined
  let isCancelled = false
  const sent = ({ Upload: Sending }: Uploader) =>
    new Promise<MediaView>((resolve, reject) => {
      if (isCancelled) return
      const sending = new Sending(file, {
        endpoint: '/api/v1/uploads',
        metadata: { filename: file.name },
        chunkSize: chunkBytes,
        retryDelays,
        removeFingerprintOnSuccess: true,
        onProgress(part, total) {
          quiet?.heard()
          progress(total === 0 ? 0 : part / total)
        },
        // What the server refused it will refuse again; only a line that broke is tried once more.
        onShouldRetry(error) {
          quiet?.heard()
          const isPassing = (error.originalResponse?.getStatus() ?? 0) < 400 || isBusy(error)
          if (isPassing) waits()
          return isPassing
        },
        onError: (error) => reject(refusalOf(error)),
        onSuccess: ({ lastResponse }) => mediaIn(lastResponse).then(resolve, reject),
      })
      upload = sending
      // An answer that never comes is no error to the protocol. What has arrived is not sent twice, and taken in once for all who ask.
      quiet = silence(async () => {
        waits()
        await sending.abort()
        if (!isCancelled) sending.start()
      })
      quiet.heard()
      sending.findPreviousUploads().then(([former]) => {
        if (former) sending.resumeFromPreviousUpload(former)
        sending.start()
      }, reject)
    })
  return {
    done: uploader(waits)
      .then(sent)
      .finally(() => quiet?.stop()),
    cancel() {
      isCancelled = true
      quiet?.stop()
      void upload?.abort(true)
    },
  }
}

async function mediaIn(answer: HttpResponse): Promise<MediaView> {
  const body = answer.getBody()
  if (body !== '') return JSON.parse(body) as MediaView
  // The last answer was lost: what was asked since only tells that all has come, and the name that it has.
  return await askJson<MediaView>(`/api/v1/media/${answer.getHeader('congchao-media')}`)
}

function isBusy(error: DetailedError): boolean {
  return [409, 423, 429, 502, 503, 504].includes(error.originalResponse?.getStatus() ?? 0)
}

function refusalOf(error: Error | DetailedError): Refused {
  const answer = 'originalResponse' in error ? error.originalResponse : null
  if (!answer?.getHeader('content-type')?.startsWith('application/problem+json')) {
    return Object.assign(new Refused('unreachable', broken), { cause: error })
  }
  const { code, title, titleVi, detail, detailVi } = JSON.parse(answer.getBody()) as ProblemDocument
  return new Refused(
    code,
    both([titleVi, detailVi].filter(Boolean).join('. '), [title, detail].filter(Boolean).join('. ')),
  )
}
