import { dirname, resolve } from 'node:path'
import type { FoundFfmpeg } from '../../media/clip/find-ffmpeg.ts'
import { probeClip } from '../../media/clip/probe-clip.ts'
import { MediaFault } from '../../media/media-fault.ts'
import type { Plan } from '../../shared/plan/plan.ts'
import { withClipLengths } from '../../shared/plan/with-clip-lengths.ts'
import { slidesOf } from './slides-of.ts'

/**
 * A plan whose videos without `seconds` stand as long as their clips beside the plan file, rounded up. What cannot be read keeps
 * its place as it is: drawing it tells why.
 */
export async function withClipSeconds(plan: Plan, path: string, { ffmpeg }: FoundFfmpeg): Promise<Plan> {
  if (!ffmpeg) return plan
  const msOf = new Map<string, number>()
  for (const slide of slidesOf(plan)) {
    if (slide.kind !== 'video' || slide.seconds !== undefined || msOf.has(slide.media)) continue
    try {
      const { ms } = await probeClip(resolve(dirname(path), slide.media), ffmpeg)
      msOf.set(slide.media, ms)
    } catch (error) {
      if (!(error instanceof MediaFault) && (error as NodeJS.ErrnoException).code === undefined) throw error
    }
  }
  return withClipLengths(plan, msOf)
}
