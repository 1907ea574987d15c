import type { Metadata } from 'sharp'
import { MediaFault } from '../media-fault.ts'
import type { PictureFormat } from './format-of.ts'
import { framesOf } from './frames-of.ts'
import { bytesOfSamples, heldBytes } from './held-bytes.ts'
import { jpegScans } from './jpeg-scans.ts'
import { pictureLimits as limits } from './picture-limits.ts'
import { tiffCompressionOf } from './tiff-compression-of.ts'
import { unreadable } from './unreadable.ts'

/** Refuses by what the file's structure says, before any library sees it; returns how many frames or pages it has. */
export function refuseByStructure(bytes: Buffer, format: PictureFormat): number {
  const frames = framesOf(bytes, format, limits.frames)
  if (frames === undefined) throw unreadable()
  if (frames > limits.frames) {
    throw new MediaFault(
      'too-many-frames',
      `Ảnh có quá ${limits.frames} khung hình hoặc trang`,
      `more than ${limits.frames} frames or pages`,
    )
  }
  if (format === 'tiff') refuseByCompression(tiffCompressionOf(bytes))
  return frames
}

/** Refuses by the size that the header claims, and by what decoding that would take. */
export function refuseBySize(bytes: Buffer, format: PictureFormat, header: Metadata): void {
  const { width, height } = header.autoOrient
  const size = `${width}×${height}`
  if (width * height > limits.pixels || Math.max(width, height) > limits.side) {
    throw new MediaFault(
      'too-many-pixels',
      `Ảnh quá lớn: ${size} điểm ảnh; nhiều nhất ${limits.pixels / 1e6} triệu điểm, cạnh dài ${limits.side}`,
      `a picture of ${size} pixels; at most ${limits.pixels} are taken, and ${limits.side} a side`,
    )
  }
  const unfolded = bytesOfSamples(header)
  const held = heldBytes(format, header)
  if (held > limits.heldBytes || unfolded > limits.sampleBytes) {
    const megabytes = Math.ceil(Math.max(held, unfolded) / 1e6)
    const most = (held > limits.heldBytes ? limits.heldBytes : limits.sampleBytes) / 1e6
    throw new MediaFault(
      'too-large',
      `Ảnh ${size} cần ${megabytes} MB bộ nhớ để mở; nhiều nhất ${most} MB`,
      `a picture of ${size} takes ${megabytes} MB of memory to open; at most ${most} are given`,
    )
  }
  if (format !== 'jpeg') return
  const scans = jpegScans(bytes)
  if (scans > 1 && scans * width * height > limits.scannedPixels) {
    throw new MediaFault(
      'too-large',
      `Ảnh ${size} phải giải mã ${scans} lượt, quá lâu`,
      `a picture of ${size} in ${scans} scans takes too long to open`,
    )
  }
}

/** None, CCITT, LZW, JPEG, Deflate and PackBits, as TIFF 6.0 and its supplements number them. */
const tiffCompressions: readonly (number | undefined)[] = [1, 2, 3, 4, 5, 7, 8, 32946, 32773]

function refuseByCompression(compression: number | undefined): void {
  if (tiffCompressions.includes(compression)) return
  throw new MediaFault(
    'unreadable',
    `Ảnh TIFF nén theo kiểu ${compression}, không đọc được; hãy lưu lại bằng LZW hoặc không nén`,
    `a TIFF compressed by scheme ${compression}, which is not read here; save it with LZW, or uncompressed`,
  )
}
