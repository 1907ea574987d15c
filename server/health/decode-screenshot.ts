import { loadSharp } from '../../media/load-sharp.ts'
import { MediaFault } from '../../media/media-fault.ts'
import { decodePicture, type Pixels } from '../../media/picture/decode-picture.ts'
import { openPicture } from '../../media/picture/open-picture.ts'
import { problem } from '../../shared/problem/problem.ts'

/** The pixels of a PNG that a board sends, of no more than so many. Throws a problem where it is none, or cannot be read. */
export async function decodeScreenshot(png: Buffer, mostPixels: number): Promise<Pixels> {
  try {
    const picture = await openPicture(png)
    const { format, width, height } = picture.header
    if (format !== 'png' || width * height > mostPixels) throw refused(`${format}, ${width}×${height}`)
    return await decodePicture(picture, 1)
  } catch (error) {
    throw error instanceof MediaFault ? refused(error.message, error.messageVi) : error
  }
}

/** Pixels as a PNG of our own making: nothing of what came with them is in it. */
export async function pngOfScreenshot({ data, width, height, channels }: Pixels): Promise<Buffer> {
  const sharp = await loadSharp()
  return sharp(data, { raw: { width, height, channels } }).png({ compressionLevel: 6 }).toBuffer()
}

function refused(detail: string, detailVi = detail) {
  return problem('media-refused', { detail, detailVi })
}
