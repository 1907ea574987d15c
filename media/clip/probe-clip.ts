import { open, stat } from 'node:fs/promises'
import { MediaFault, type MediaFaultKind } from '../media-fault.ts'
import { mostBytes } from '../most-bytes.ts'
import { type ClipFormat, clipFormatOf, clipHeadBytes } from './clip-format-of.ts'
import { clipCodecs, clipInput, mostFramePixels } from './clip-input.ts'
import type { Ffmpeg } from './ffmpeg.ts'
import { type PacketFacts, packetReader } from './packet-reader.ts'
import { refuseByBoxes } from './refuse-by-boxes.ts'
import { FfmpegFailed, runFfmpeg } from './run-ffmpeg.ts'
import { webmEnd } from './webm-end.ts'

/** The most bytes, seconds and frames a second of a clip that is taken. */
export const mostClipBytes = mostBytes.clip
export const mostClipSeconds = 900
export const mostClipFps = 240

/** Packets are read, not frames: only a file made to be large in memory takes more. */
const maxResident = 300 * 1024 * 1024

/** What a clip is, from its packets. */
export interface ClipFacts {
  readonly format: ClipFormat
  /** As ffmpeg calls it: `h264`. */
  readonly codec: string
  /** As people see it: upright, with square pixels. */
  readonly width: number
  readonly height: number
  /** Degrees clockwise by which the camera was turned: 0, 90, 180, 270. Already in `width` and `height`. */
  readonly rotation: number
  /** Frames a second on average. */
  readonly fps: number
  readonly ms: number
  readonly hasAudio: boolean
  /** How its colours are to be read: `auto` as it says itself. */
  readonly matrix: 'auto' | 'bt709'
}

/**
 * What a file is as a clip. Its packets are read, not decoded. Throws `MediaFault`: `not-a-clip` for anything but an MP4, MOV or
 * WebM with a picture that moves, `too-large`, `too-many-pixels` or `too-long` past a limit, `unreadable` where it is damaged or cut.
 */
export async function probeClip(path: string, ffmpeg: Ffmpeg, signal?: AbortSignal): Promise<ClipFacts> {
  const format = await formatAt(path)
  if (format !== 'webm') await refuseByBoxes(path)
  const packets = packetReader(mostClipSeconds, mostClipFps)
  try {
    const { report } = await runFfmpeg(ffmpeg, {
      args: [...clipInput(path, format), '-map', '0:v:0', '-c', 'copy', '-f', 'framecrc', 'pipe:1'],
      maxMs: 60_000,
      maxBytes: 64 * 1024 * 1024,
      maxResident,
      onOutput: packets.take,
      signal,
    })
    return factsOf(format, packets.facts(), report)
  } catch (error) {
    if (!(error instanceof FfmpegFailed)) throw error
    if (/matches no streams|does not contain any stream/.test(error.report)) throw noPicture()
    throw unreadable(error)
  }
}

/** A clip that is damaged or cut (`unreadable`), or takes more time or memory than a decoder is given (`too-slow`). */
export function unreadable(cause: unknown): MediaFault {
  if (cause instanceof FfmpegFailed && cause.stopped) {
    const message = 'reading the clip takes too much time or memory'
    return new MediaFault('too-slow', 'Đọc clip tốn quá nhiều thời gian hoặc bộ nhớ', message, { cause })
  }
  return new MediaFault('unreadable', 'Clip bị hỏng hoặc không đọc được', 'the clip is damaged or cannot be read', {
    cause,
  })
}

async function formatAt(path: string): Promise<ClipFormat> {
  // A pipe would be waited for, and a device may never end.
  const found = await stat(path)
  const { size } = found
  if (!found.isFile()) throw fault('not-a-clip', 'Không phải là tệp', 'this is no file')
  const file = await open(path, 'r')
  try {
    if (size > mostClipBytes) {
      throw fault('too-large', `Clip quá lớn: ${size} byte`, `a clip of ${size} bytes; at most ${mostClipBytes}`)
    }
    const { buffer, bytesRead } = await file.read(Buffer.alloc(clipHeadBytes), 0, clipHeadBytes, 0)
    const head = buffer.subarray(0, bytesRead)
    const format = clipFormatOf(head)
    if (!format) throw fault('not-a-clip', 'Tệp không phải là clip MP4, MOV hoặc WebM', 'not an MP4, MOV or WebM clip')
    const end = format === 'webm' ? webmEnd(head) : undefined
    if (end !== undefined && end > size) throw unreadable(new Error(`it ends at ${end}, and has ${size} bytes`))
    return format
  } finally {
    await file.close()
  }
}

function factsOf(format: ClipFormat, packets: PacketFacts, report: string): ClipFacts {
  const { codec, frames, ms, fps } = packets
  if (!clipCodecs.has(codec))
    throw fault('not-a-clip', `Không đọc được clip ${codec}`, `clips in ${codec} are not read`)
  if (frames === 0 || ms === 0) throw noPicture()
  const { width, height, rotation } = uprightOf(packets, report)
  if (width * height > mostFramePixels || packets.width * packets.height > mostFramePixels) {
    const size = `${width}×${height}`
    throw fault(
      'too-many-pixels',
      `Khung hình của clip quá lớn: ${size} điểm ảnh`,
      `frames of ${size} pixels; at most ${mostFramePixels}`,
    )
  }
  return {
    ...{ format, codec, width, height, rotation, fps, ms },
    hasAudio: /^ +Stream #0:\d+.*: Audio: /m.test(report),
    matrix: matrixOf(report, height),
  }
}

/** Nothing that the report says can raise a limit: a tag of the file may look like one of its lines. */
function uprightOf({ width, height, aspect }: PacketFacts, report: string) {
  const [, degrees = '0'] = /displaymatrix: rotation of (-?\d+\.\d+) degrees/.exec(report) ?? []
  const rotation = (((Math.round(Number(degrees) / -90) * 90) % 360) + 360) % 360
  const shown = Math.max(1, Math.round(width * aspect))
  return rotation % 180 === 0 ? { width: shown, height, rotation } : { width: height, height: shown, rotation }
}

/** High definition is BT.709 where it does not say; ffmpeg would take it for BT.601, and turn reds to orange. */
function matrixOf(report: string, height: number): ClipFacts['matrix'] {
  const [, says = ''] = /^ +Stream #0:\d+.*: Video: (.*)$/m.exec(report) ?? []
  return height >= 720 && !/bt709|bt2020|smpte170m|bt470bg/.test(says) ? 'bt709' : 'auto'
}

function noPicture(): MediaFault {
  return fault('not-a-clip', 'Tệp không có hình động', 'the file has no moving picture')
}

function fault(kind: MediaFaultKind, messageVi: string, message: string): MediaFault {
  return new MediaFault(kind, messageVi, message)
}
