import { clipFormatOf } from '../../media/clip/clip-format-of.ts'
import { foreignNameOf } from '../../media/picture/foreign-name-of.ts'
import { formatOf } from '../../media/picture/format-of.ts'
import { type ProblemError, problem } from '../../shared/problem/problem.ts'
import { maxClipBytes, maxPictureBytes } from './media-limits.ts'

/** What a file is taken for. */
export type MediaKind = 'picture' | 'clip'

/** The most bytes that a file of a kind may have. */
const maxBytesOf: Readonly<Record<MediaKind, number>> = { picture: maxPictureBytes, clip: maxClipBytes }

const takenSaid = 'JPEG, PNG, WebP, GIF, AVIF, TIFF; MP4, MOV, WebM'

/** What a telephone’s pictures are made fit by. */
const heicSaid = [
  ' Save the picture as JPEG; on an iPhone choose Settings → Camera → Formats → Most Compatible before taking it.',
  ' Lưu ảnh lại thành JPEG; trên iPhone, trước khi chụp chọn Cài đặt → Camera → Định dạng → Tương thích nhất.',
] as const

/** What answers somebody who has given a file another ending. */
const unlikeSaid = [
  'It is none inside, whatever its name ends with.',
  'Bên trong tệp không phải là ảnh hay video, dù tên có đuôi gì.',
] as const

/** What a file's first bytes say it is, whatever its name says; undefined for what is not taken. */
function kindOfBytes(first: Buffer): MediaKind | undefined {
  if (formatOf(first) !== undefined) return 'picture'
  return clipFormatOf(first) === undefined ? undefined : 'clip'
}

/** Throws a problem where the first bytes are of nothing that is taken, or where a file of that kind may not have so many bytes. */
export function checkKind(first: Buffer, bytes: number): MediaKind {
  const kind = kindOfBytes(first)
  if (kind === undefined) throw unknownKind(first)
  if (bytes > maxBytesOf[kind]) throw tooLarge(maxBytesOf[kind])
  return kind
}

/** The refusal of a file that has more than so many bytes. */
export function tooLarge(maxBytes: number): ProblemError {
  const most = `${maxBytes / 1024 / 1024} MiB`
  return problem('media-too-large', { maxBytes, detail: `At most ${most}.`, detailVi: `Nhiều nhất là ${most}.` })
}

/** The refusal of a file without a byte. */
export function emptyFile(): ProblemError {
  return problem('media-refused', { reason: 'empty', detail: 'The file is empty.', detailVi: 'Tệp rỗng.' })
}

function unknownKind(first: Buffer): ProblemError {
  const found = foreignNameOf(first)
  const [how, howVi] = found === 'HEIC' ? heicSaid : ['', '']
  return problem('media-unknown-kind', {
    detail: `${found ? `This is a file of the kind ${found}.` : unlikeSaid[0]} Taken are ${takenSaid}.${how}`,
    detailVi: `${found ? `Đây là tệp ${found}.` : unlikeSaid[1]} Chỉ nhận ${takenSaid}.${howVi}`,
  })
}
