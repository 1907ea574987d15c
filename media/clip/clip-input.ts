import { type ClipFormat, demuxers } from './clip-format-of.ts'

/** The most pixels that a frame of a clip may have: the largest 4K. A decoder may have to keep sixteen of them. */
export const mostFramePixels = 4096 * 2304

/** Codecs that are read, by the names that ffmpeg gives them. */
export const clipCodecs: ReadonlySet<string> = new Set([
  'h264',
  'hevc',
  'mpeg4',
  'vp8',
  'vp9',
  'av1',
  'mjpeg',
  'prores',
])

// Decoders have names of their own. Sound is not decoded, but a container is not understood before its sound is.
const decoders = [...clipCodecs, 'libvpx', 'libvpx-vp9', 'libdav1d', 'libaom-av1', 'aac', 'mp3float', 'opus', 'vorbis']

/**
 * The arguments that open a stranger's clip: one demuxer, known decoders, files only (nothing that it names is fetched), frames
 * of a bounded size, one thread (each more keeps frames of its own), and an end at the first fault.
 */
export function clipInput(path: string, format: ClipFormat, more: readonly string[] = []): readonly string[] {
  return [
    ...['-xerror', '-protocol_whitelist', 'file', '-format_whitelist', demuxers[format], '-f', demuxers[format]],
    ...['-codec_whitelist', decoders.join(','), '-max_pixels', String(mostFramePixels), '-threads', '1', ...more],
    ...['-i', `file:${path}`],
  ]
}
