/** Frames a second of every clip that we write: what television runs at here, and every whole second is a whole number of frames. */
export const clipFps = 25

/** Macroblocks (16×16) a frame of the levels, the oldest first; at 25 frames a second no other bound is met before (H.264, table A-1). */
const levels = [
  { level: '3.1', blocks: 3600 },
  { level: '4.0', blocks: 8192 },
  { level: '5.1', blocks: 36_864 },
] as const

/** The lowest level from 3.1 on, which every hardware decoder has, that holds frames of so many pixels. */
function levelOf(width: number, height: number): string {
  const [across, down] = [Math.ceil(width / 16), Math.ceil(height / 16)]
  const fits = levels.find(({ blocks }) => across * down <= blocks && Math.max(across, down) <= Math.sqrt(8 * blocks))
  return (fits ?? levels[2]).level
}

/** The next even number: 4:2:0 has no half pixels. */
export function even(side: number): number {
  return side + (side % 2)
}

/** How ffmpeg scales and converts, the same on every machine. */
export const exactScaling = 'lanczos+accurate_rnd+full_chroma_int+full_chroma_inp+bitexact'

/** The filters that bring RGB frames of exactly this size to what the encoder takes: even sides, the edge repeated, BT.709. */
export function encodable(width: number, height: number): string {
  const [right, bottom] = [even(width) - width, even(height) - height]
  const padded = `pad=${even(width)}:${even(height)}:0:0,fillborders=right=${right}:bottom=${bottom}:mode=smear`
  const tv = `scale=flags=${exactScaling}:out_color_matrix=bt709:out_range=tv,format=yuv420p,setsar=1`
  return right + bottom > 0 ? `format=gbrp,${padded},${tv}` : `format=gbrp,${tv}`
}

/** What is to be written: so many frames at so many a second, in groups that a player can begin with. */
export interface H264 {
  readonly width: number
  readonly height: number
  readonly frames: number
  readonly fps: number
  /** `seconds`: a group a second, to be found at any instant · `scenes`: a group where the picture changes, for what plays from its start. */
  readonly groups: 'seconds' | 'scenes'
}

/**
 * The arguments that write a silent MP4 for old decoders: H.264 baseline, no B frames, one reference, closed groups; its index in
 * front; no tags, no times, no name of the encoder: the same frames give the same bytes.
 */
export function h264Output(path: string, { width, height, frames, fps, groups }: H264): readonly string[] {
  const level = levelOf(width, height)
  const grouped =
    groups === 'seconds' ? `keyint=${fps}:min-keyint=${fps}:scenecut=0` : `keyint=${fps * 60}:min-keyint=1:scenecut=40`
  const tuning = `${grouped}:open-gop=0:bframes=0:ref=1:threads=1`
  return [
    ...['-an', '-sn', '-dn', '-map_metadata', '-1', '-map_chapters', '-1', '-r', String(fps), '-vsync', 'cfr'],
    ...['-frames:v', String(frames), '-c:v', 'libx264', '-profile:v', 'baseline', '-level:v', level],
    ...['-preset', 'medium', '-crf', '14', '-maxrate', '10M', '-bufsize', '10M', '-x264-params', tuning],
    ...['-color_primaries', 'bt709', '-color_trc', 'bt709', '-colorspace', 'bt709', '-color_range', 'tv'],
    // Without the message in which x264 names itself and its settings.
    ...['-bsf:v', 'filter_units=remove_types=6', '-flags:v', '+bitexact', '-fflags', '+bitexact'],
    ...['-movflags', '+faststart', '-f', 'mp4', `file:${path}`],
  ]
}
