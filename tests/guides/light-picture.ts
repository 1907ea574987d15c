import sharp from 'sharp'

/** How heavy a picture of the guides may be (bytes). */
export const heaviestPicture = 120_000

/** A PNG made light: fewer colours first, then fewer pixels. */
export async function lightPicture(png: Buffer): Promise<Buffer> {
  const { width = 0 } = await sharp(png).metadata()
  for (const share of [1, 0.85, 0.7, 0.55])
    for (const colours of [256, 128, 64]) {
      const made = await sharp(png)
        .resize({ width: Math.round(width * share) })
        .png({ palette: true, colours, effort: 10, compressionLevel: 9, dither: 0 })
        .toBuffer()
      if (made.length <= heaviestPicture) return made
    }
  throw new Error('the picture is too heavy, however it is made')
}
