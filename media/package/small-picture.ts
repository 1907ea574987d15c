import { loadSharp } from '../load-sharp.ts'

/** A PNG small enough for a sheet of many, as a `data:` URI; one that is small already keeps its pixels. */
export async function smallPicture(png: Buffer): Promise<string> {
  const sharp = await loadSharp()
  const small = await sharp(png)
    .resize({ width: 640, height: 240, fit: 'inside', withoutEnlargement: true })
    .png({ compressionLevel: 9, palette: false })
    .toBuffer()
  return `data:image/png;base64,${small.toString('base64')}`
}
