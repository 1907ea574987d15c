import type { Ffmpeg } from '../../media/clip/ffmpeg.ts'
import type { ClipFacts } from '../../media/clip/probe-clip.ts'
import { MediaFault } from '../../media/media-fault.ts'
import { firstFrameFinding } from '../../media/picture/first-frame-finding.ts'
import type { PictureWorker } from '../../media/worker/picture-worker.ts'
import { aspectOf } from '../../shared/plan/aspect-of.ts'
import type { Crop } from '../../shared/plan/plan.ts'
import type { MediaFacts } from '../store/media/media-store.ts'

/** What a picture was found to be, and its master: upright, sRGB, without metadata. */
export interface ExaminedPicture {
  readonly type: string
  readonly width: number
  readonly height: number
  readonly master: Buffer
  readonly facts: MediaFacts
}

/** What a clip was found to be. */
export interface ExaminedClip {
  readonly type: string
  readonly width: number
  readonly height: number
  readonly ms: number
  readonly facts: MediaFacts
}

/** What people see of a clip, and what was found in its frames. */
export interface PreparedClip {
  readonly sheet: Buffer
  readonly facts: MediaFacts
}

/** A canvas in pixels. */
export interface CanvasSize {
  readonly width: number
  readonly height: number
}

/** Where a picture may be cut for canvases of one aspect, and whether what is left is to stand whole on them, ground beside it. */
export interface CropProposal {
  readonly aspect: string
  readonly crop: Crop
  readonly fit?: 'contain'
}

/** What looks into the files that come in; each throws a `MediaFault` where a file cannot be used. */
export interface MediaTools {
  /** False where this machine has no ffmpeg: clips are refused then. */
  readonly takesClips: boolean
  examinePicture(path: string): Promise<ExaminedPicture>
  examineClip(path: string): Promise<ExaminedClip>
  /** A clip's contact sheet (a picture), and what was found in its frames; tells how far it is, 0–1. Rejects where it is aborted. */
  prepareClip(path: string, tell: (progress: number) => void, signal: AbortSignal): Promise<PreparedClip>
  /** A proposal for each aspect of these canvases, in fractions of the picture. */
  crops(picture: Buffer, sizes: readonly CanvasSize[]): Promise<readonly CropProposal[]>
}

/** Pictures are looked into by `pictures`, clips by `ffmpeg`. What reads clips is loaded with the first of them. */
export function mediaTools(pictures: PictureWorker, ffmpeg: Ffmpeg | undefined): MediaTools {
  async function probe(path: string) {
    if (!ffmpeg) throw new MediaFault('no-ffmpeg', 'Máy chủ chưa có ffmpeg', 'the server has no ffmpeg')
    const { probeClip } = await import('../../media/clip/probe-clip.ts')
    return { ffmpeg, clip: await probeClip(path, ffmpeg) }
  }

  return {
    takesClips: ffmpeg !== undefined,
    async examinePicture(path) {
      const { facts: found, master, lines } = await pictures.examine(path)
      const { format, width, height, ...rest } = found
      const finding = firstFrameFinding(found)
      const facts = { ...rest, lines, masterType: master.type, ...(finding && { findings: [finding] }) }
      return { type: `image/${format}`, width, height, master: Buffer.from(master.bytes), facts }
    },
    async examineClip(path) {
      const { ffmpeg, clip } = await probe(path)
      await refuseUndecodable(path, ffmpeg, clip)
      const { format, width, height, ms, ...facts } = clip
      return { type: format === 'mov' ? 'video/quicktime' : `video/${format}`, width, height, ms, facts }
    },
    async prepareClip(path, tell, signal) {
      const { ffmpeg, clip } = await probe(path)
      const { contactSheet } = await import('../../media/clip/contact-sheet.ts')
      const { flashesOf, flashFindings } = await import('../../media/clip/flashes-of.ts')
      const { png, times, found } = await contactSheet(path, ffmpeg, clip, (part) => tell(part / 2), signal)
      const flashes = await flashesOf(path, ffmpeg, clip, (part) => tell((1 + part) / 2), signal)
      return { sheet: png, facts: { times, found, flashes, findings: flashFindings(flashes) } }
    },
    async crops(picture, sizes) {
      const aspects = [...new Map(sizes.map((size) => [aspectOf(size.width, size.height), size]))]
      const crops = await pictures.crops(
        picture,
        aspects.map(([, size]) => size),
      )
      return aspects.flatMap(([aspect], index) => {
        const proposed = crops[index]
        if (!proposed) return []
        const { fit, ...crop } = proposed
        return [{ aspect, crop, ...(fit && { fit }) }]
      })
    },
  }
}

/** How much time is taken for decoding a clip before it is kept. */
const triedMs = 1000

/**
 * Refuses a clip whose packets are well and whose frames are not, as of one that is encrypted or damaged, as far as it can be decoded in
 * a second; what is wrong further on is found when it is prepared.
 */
async function refuseUndecodable(path: string, ffmpeg: Ffmpeg, clip: ClipFacts): Promise<void> {
  const { smallFramesOf } = await import('../../media/clip/small-frames-of.ts')
  const signal = AbortSignal.timeout(triedMs)
  try {
    await smallFramesOf(path, ffmpeg, clip, { width: 16, height: 16, fps: 1, signal }, () => undefined)
  } catch (error) {
    if (!signal.aborted || error instanceof MediaFault) throw error
  }
}
