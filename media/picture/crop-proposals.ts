import type Sharp from 'sharp'
import type { Crop } from '../../shared/plan/plan.ts'
import { loadSharp } from '../load-sharp.ts'
import { cropClearOfText, type ProposedCrop } from './crop-clear-of-text.ts'
import { decodePicture, type Pixels } from './decode-picture.ts'
import { floored } from './floored.ts'
import { openPicture } from './open-picture.ts'
import { textLinesOf } from './text-lines-of.ts'

/** The shape of a canvas: only the ratio of the two counts. */
export interface Aspect {
  readonly width: number
  readonly height: number
}

/** Where people look first does not hide in details: proposals are found on a picture of so many pixels along its longer side. */
const lookedAt = 512

/**
 * For each aspect the largest part of a picture that fills it, placed where no line of text is cut and else where people look first; or
 * what is to be contained, where the largest line goes into none. In fractions of the upright picture, never outside of it, the same
 * each time. Throws `MediaFault` where the picture cannot be taken.
 */
export async function cropsFor(picture: Buffer, aspects: readonly Aspect[]): Promise<readonly ProposedCrop[]> {
  const sharp = await loadSharp()
  const open = await openPicture(picture)
  const { width, height } = open.header
  const pixels = await decodePicture(open, Math.min(1, lookedAt / Math.max(width, height)))
  const strategy = await strategyFor(sharp, pixels)
  const lines = await textLinesOf(picture)
  const crops: ProposedCrop[] = []
  for (const aspect of aspects) {
    const wished = await placed(sharp, pixels, largestOf(aspect, width / height), strategy)
    crops.push(cropClearOfText(wished, lines, { width, height }))
  }
  return crops
}

/** The sides of the largest rectangle of an aspect in a picture `across` times as wide as high, in fractions of the picture's. */
function largestOf(aspect: Aspect, across: number): Pick<Crop, 'width' | 'height'> {
  const wanted = aspect.width / aspect.height
  return { width: floored(Math.min(1, wanted / across)), height: floored(Math.min(1, across / wanted)) }
}

type Strategy = 'attention' | 'entropy' | 'centre'

/** Attention goes by edges, skin and strong colours; a grey picture has but detail to go by, and an even one nothing. */
async function strategyFor(sharp: typeof Sharp, { data, ...raw }: Pixels): Promise<Strategy> {
  const { channels } = await sharp(data, { raw }).flatten().stats()
  const [r, g, b] = channels
  if (channels.every(({ stdev }) => stdev < 2)) return 'centre'
  const isGrey = r && g && b && Math.abs(r.mean - g.mean) < 1 && Math.abs(g.mean - b.mean) < 1
  return isGrey ? 'entropy' : 'attention'
}

async function placed(
  sharp: typeof Sharp,
  { data, ...raw }: Pixels,
  size: Pick<Crop, 'width' | 'height'>,
  strategy: Strategy,
): Promise<Crop> {
  if (strategy === 'centre') return { x: floored((1 - size.width) / 2), y: floored((1 - size.height) / 2), ...size }
  const width = Math.max(1, Math.round(size.width * raw.width))
  const height = Math.max(1, Math.round(size.height * raw.height))
  const { info } = await sharp(data, { raw })
    .resize({ width, height, fit: 'cover', position: strategy })
    .raw()
    .toBuffer({ resolveWithObject: true })
  const at = (offset: number | undefined, room: number, free: number) =>
    room > 0 ? floored(Math.min(1, -(offset ?? 0) / room) * free) : 0
  return {
    x: at(info.cropOffsetLeft, raw.width - width, 1 - size.width),
    y: at(info.cropOffsetTop, raw.height - height, 1 - size.height),
    ...size,
  }
}
