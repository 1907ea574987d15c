import type { Finding } from '../../shared/legibility/verdict.ts'
import type { PictureHeader } from './open-picture.ts'

/** A warning that of an animation, or of a picture of several pages, the first alone is shown; undefined where there is but one. */
export function firstFrameFinding({ format, frames }: Pick<PictureHeader, 'format' | 'frames'>): Finding | undefined {
  if (frames <= 1) return undefined
  const [message, messageVi] =
    format === 'tiff'
      ? ['a picture of several pages: the first alone is shown', 'Ảnh nhiều trang: chỉ giữ trang đầu']
      : [
          'an animated picture: its first frame alone is shown; send a clip (MP4) instead',
          'Ảnh động: chỉ giữ hình đầu; muốn có chuyển động hãy tải lên phim (MP4)',
        ]
  return { code: 'first-frame', severity: 'warning', message, messageVi }
}
