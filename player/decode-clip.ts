import { clipAt } from '../shared/playlist/clip-at.ts'
import type { Rendition } from '../shared/playlist/playlist.ts'
import { type InStep, inStep } from './in-step.ts'
import type { Picture } from './pictures.ts'

/** A clip whose first frame is decoded. */
export interface Clip extends Picture {
  readonly video: HTMLVideoElement
  readonly pace: InStep
  /** Grows with each picture that was sought and may stand there now. */
  readonly landed: number
}

const withinMs = 10_000
const monotonic = () => performance.now()
const told = (error: unknown) => console.warn(error)

/** The clip of a rendition, standing on its first frame; rejects where that cannot be drawn. `changed`: another frame stands there. */
export async function decodeClip(bytes: ArrayBuffer, rendition: Rendition, changed: () => void): Promise<Clip> {
  const { width, height } = rendition
  const clip = rendition.clip as NonNullable<Rendition['clip']>
  const video = document.createElement('video')
  const url = URL.createObjectURL(new Blob([bytes], { type: 'video/mp4' }))
  const close = () => {
    video.onseeked = video.onended = null
    video.removeAttribute('src')
    // Without this its decoder lives until the element is collected.
    video.load()
    URL.revokeObjectURL(url)
  }
  video.muted = true
  video.playsInline = true
  video.preload = 'auto'
  let timer = 0
  try {
    await new Promise((resolve, reject) => {
      video.onloadeddata = resolve
      video.onerror = () => reject(video.error)
      timer = setTimeout(reject, withinMs, new Error('no first frame'))
      video.src = url
    })
    // A clip's sides are even: the last pixels of odd ones stand twice.
    const isRight = video.videoWidth === even(width) && video.videoHeight === even(height)
    if (!isRight) throw new Error('other pixels')
  } catch (error) {
    close()
    throw error
  } finally {
    clearTimeout(timer)
  }
  let landed = 0
  const land = () => {
    landed++
    changed()
  }
  video.onended = land
  video.onseeked = () => {
    land()
    // The event may come before the picture: what stands there by then is drawn once more.
    video.requestVideoFrameCallback?.(land)
  }
  const [firstMs, lastMs] = [clipAt(clip, 0).ms, clipAt(clip, Number.POSITIVE_INFINITY).ms]
  const pace = inStep(video, { now: monotonic, firstMs, lastMs, told })
  return {
    ...{ video, width, height, pace, close },
    get landed() {
      return landed
    },
  }
}

const even = (side: number): number => side + (side % 2)
