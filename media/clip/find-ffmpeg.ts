import { access, constants } from 'node:fs/promises'
import { delimiter, isAbsolute, join } from 'node:path'
import type { Ffmpeg } from './ffmpeg.ts'
import { FfmpegFailed, runFfmpeg } from './run-ffmpeg.ts'

/** Where to look: a path of its own, or the folders of `PATH`. */
export interface FfmpegPlaces {
  readonly CONGCHAO_FFMPEG?: string | undefined
  readonly PATH?: string | undefined
}

/** An ffmpeg that can be used, or why there is none, in Vietnamese and in English. */
export type FoundFfmpeg =
  | { readonly ffmpeg: Ffmpeg; readonly lack?: undefined }
  | { readonly ffmpeg: undefined; readonly lack: { readonly messageVi: string; readonly message: string } }

/** Looks for ffmpeg and asks it for its version and for libx264, without which it cannot write clips. Never throws for its absence. */
export async function findFfmpeg(places: FfmpegPlaces): Promise<FoundFfmpeg> {
  const path = await pathIn(places)
  if (path === undefined) {
    return places.CONGCHAO_FFMPEG
      ? lacking(`không chạy được tệp ${places.CONGCHAO_FFMPEG}`, `${places.CONGCHAO_FFMPEG} cannot be run`)
      : lacking('chưa cài ffmpeg', 'ffmpeg is not installed')
  }
  try {
    const ask = { maxMs: 10_000, maxBytes: 1 << 20 }
    const ffmpeg = { path, version: '' }
    const { output } = await runFfmpeg(ffmpeg, { ...ask, args: ['-version'] })
    const [, version] = /^ffmpeg version (\S+)/.exec(output.toString('utf8')) ?? []
    if (version === undefined) return lacking(`${path} không phải là ffmpeg`, `${path} is not ffmpeg`)
    const encoders = await runFfmpeg(ffmpeg, { ...ask, args: ['-encoders'] })
    if (/^ V\S+ libx264 /m.test(encoders.output.toString('utf8'))) return { ffmpeg: { path, version } }
    return lacking(`ffmpeg ${version} (${path}) không có libx264`, `ffmpeg ${version} (${path}) has no libx264`)
  } catch (error) {
    if (!(error instanceof FfmpegFailed) && (error as NodeJS.ErrnoException).code === undefined) throw error
    return lacking(`không chạy được ${path}`, `${path} cannot be run: ${(error as Error).message}`)
  }
}

function lacking(messageVi: string, message: string): FoundFfmpeg {
  return { ffmpeg: undefined, lack: { messageVi: `Không có clip: ${messageVi}`, message: `no clips: ${message}` } }
}

/** Only absolute paths: what lies in the folder from which we were started is never run. */
async function pathIn({ CONGCHAO_FFMPEG, PATH = '' }: FfmpegPlaces): Promise<string | undefined> {
  const names = process.platform === 'win32' ? ['ffmpeg.exe'] : ['ffmpeg']
  const candidates = CONGCHAO_FFMPEG
    ? [CONGCHAO_FFMPEG]
    : PATH.split(delimiter).flatMap((folder) => names.map((name) => join(folder, name)))
  for (const path of candidates) {
    if (isAbsolute(path) && (await isProgram(path))) return path
  }
  return undefined
}

async function isProgram(path: string): Promise<boolean> {
  return await access(path, constants.X_OK).then(
    () => true,
    // Not there, or not for us: the next folder may have one.
    () => false,
  )
}
