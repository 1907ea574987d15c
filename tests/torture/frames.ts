import sharp from 'sharp'
import type { Playlist } from '../../shared/playlist/playlist.ts'
import type { ServerMessage } from '../../shared/protocol/messages.ts'

/** What a look at a board's page found: its canvas in a number, and what the page says of itself. Instants are epoch ms. */
export interface Glance {
  readonly picture: string
  readonly isBlack: boolean
  /** What stands before the canvas, such as the panel of a machine that is no board. */
  readonly note: string
  readonly look: {
    readonly at: number
    readonly lo: number
    readonly hi: number
    readonly drawnAt: number | null
    readonly mode: string | null
    readonly ready: boolean
    readonly has: { readonly epoch: number; readonly version: number } | null
  } | null
}

const pictureOf = `(canvas) => {
  const { width, height } = canvas
  if (width === 0) return { picture: '', isBlack: true }
  const words = new Uint32Array(canvas.getContext('2d', { alpha: false }).getImageData(0, 0, width, height).data.buffer)
  let hash = 2166136261
  let isBlack = true
  for (const word of words) {
    if (word !== 0xff000000) isBlack = false
    hash = Math.imul(hash ^ word, 16777619)
    hash ^= hash >>> 15
  }
  return { picture: width + 'x' + height + ':' + (hash >>> 0), isBlack }
}`

/** Run in a page: a `Glance`, in one task, so that no frame comes between. */
export const glance = `(() => {
  const canvas = document.querySelector('canvas')
  const on = window.congchao
  const look = on ? { at: on.at(), lo: on.lo(), hi: on.hi(), drawnAt: on.drawnAt, mode: on.mode, ready: on.ready, has: on.has } : null
  return { ...(${pictureOf})(canvas), note: document.querySelector('main')?.textContent ?? '', look }
})()`

/** Run in a page: resolves once its canvas has been drawn again, where it draws one, else with its next frame. */
export const nextDrawn = `new Promise((resolve) => {
  const before = window.congchao?.drawnAt
  const look = () => before != null && window.congchao.drawnAt === before ? requestAnimationFrame(look) : resolve()
  requestAnimationFrame(look)
})`

/** Run in a page: what its canvas is where the shell's own plate is all there is. */
export const plateOf = (width: number, height: number): string => `(() => {
  const canvas = document.createElement('canvas')
  canvas.width = ${width}
  canvas.height = ${height}
  const brush = canvas.getContext('2d', { alpha: false })
  brush.fillStyle = '#b00c14'
  brush.fillRect(0, 0, ${width}, ${height})
  brush.lineWidth = 2
  brush.strokeStyle = '#ffd54a'
  brush.strokeRect(3, 3, ${width - 6}, ${height - 6})
  return (${pictureOf})(canvas).picture
})()`

/** The number of a PNG, as a canvas of its size would have it. */
async function pictureIn(png: Buffer): Promise<string> {
  const { data, info } = await sharp(png)
    .toColourspace('srgb')
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true })
  let hash = 2166136261
  for (let at = 0; at < data.length; at += 4) {
    hash = Math.imul(hash ^ data.readInt32LE(at), 16777619)
    hash ^= hash >>> 15
  }
  return `${info.width}x${info.height}:${hash >>> 0}`
}

/** Which slides each picture is of. */
export interface Gallery {
  /** Learns the slides of a manifest that a server has sent. */
  learn(message: ServerMessage): void
  /** Resolves when all that was learned can be told apart. */
  learned(): Promise<void>
  add(picture: string, slide: string): void
  /** Empty where nobody ever approved such a picture. */
  slidesOf(picture: string): ReadonlySet<string>
}

/** `bytesOf`: the bytes of a rendition, by SHA-256. */
export function galleryOf(bytesOf: (sha256: string) => Promise<Buffer>): Gallery {
  const slides = new Map<string, Set<string>>()
  const drawn = new Map<string, Promise<string>>()
  let work: Promise<unknown> = Promise.resolve()
  const add = (picture: string, slide: string) => {
    slides.set(picture, (slides.get(picture) ?? new Set()).add(slide))
  }

  async function take({ loops, renditions, standIns = [] }: Playlist): Promise<void> {
    const turns = loops.flatMap((loop) => loop.turns)
    const named = [
      ...turns.map(({ slide, rendition }) => [slide, rendition] as const),
      ...standIns.map((rendition) => ['built-in', rendition ?? -1] as const),
    ]
    for (const [slide, index] of named) {
      const rendition = renditions[index]
      if (!rendition) continue
      const { sha256 } = rendition
      const picture = drawn.get(sha256) ?? bytesOf(sha256).then(pictureIn)
      drawn.set(sha256, picture)
      add(await picture, slide)
    }
  }

  return {
    add,
    learn(message) {
      if (message.type !== 'manifest') return
      const { payload } = JSON.parse(message.envelope) as { payload: string }
      const { playlist } = JSON.parse(Buffer.from(payload, 'base64').toString()) as { playlist: Playlist }
      work = Promise.all([work, take(playlist)])
      work.catch(() => undefined)
    },
    learned: async () => void (await work),
    slidesOf: (picture) => slides.get(picture) ?? new Set(),
  }
}
