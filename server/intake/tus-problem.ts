import { type ProblemError, problem } from '../../shared/problem/problem.ts'
import { tooLarge } from './kind-of-bytes.ts'
import { maxClipBytes } from './media-limits.ts'

/** What the protocol's own refusals are here: the status that it asks for, with a problem's body. */
export function tusProblem(status: number, said: string): ProblemError {
  switch (status) {
    case 404:
    case 410:
      return problem('upload-gone')
    case 409:
      return problem('upload-moved-on')
    case 412:
      return problem('upload-version')
    case 413:
      return said.startsWith('Maximum') ? tooLarge(maxClipBytes) : tooLong()
    default:
      // Its words are for whoever writes a client; both languages would say the same header's name.
      return status < 500 || status === 501
        ? problem('bad-upload', { detail: said, detailVi: said })
        : problem('unavailable')
  }
}

function tooLong(): ProblemError {
  return problem('media-too-large', {
    detail: 'More bytes came than Upload-Length said.',
    detailVi: 'Nhận được nhiều byte hơn Upload-Length đã báo.',
  })
}
