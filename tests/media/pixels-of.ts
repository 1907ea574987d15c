import sharp from 'sharp'

/** A PNG's pixels, decoded by sharp. */
export interface Pixels {
  readonly width: number
  readonly height: number
  /** `#rrggbb` of a pixel. */
  at(x: number, y: number): string
  /** The distinct colours, in order of appearance. */
  readonly colors: readonly string[]
}

/** Decodes an opaque PNG to its pixels. */
export async function pixelsOf(png: Buffer): Promise<Pixels> {
  const { data, info } = await sharp(png).toColourspace('srgb').raw().toBuffer({ resolveWithObject: true })
  if (info.channels !== 3) throw new Error(`${info.channels} channels: not an opaque sRGB picture`)
  // Pictures have few colours and many pixels.
  const names = new Map<number, string>()
  function at(x: number, y: number): string {
    const place = (y * info.width + x) * 3
    const color = data.readUIntBE(place, 3)
    const name = names.get(color) ?? `#${color.toString(16).padStart(6, '0')}`
    names.set(color, name)
    return name
  }
  let colors: readonly string[] | undefined
  return {
    width: info.width,
    height: info.height,
    at,
    // Going over every pixel takes longer than decoding, and few tests ask for it.
    get colors() {
      colors ??= colorsOf(info.width, info.height, at)
      return colors
    },
  }
}

function colorsOf(width: number, height: number, at: Pixels['at']): readonly string[] {
  const colors = new Set<string>()
  for (let y = 0; y < height; y++) for (let x = 0; x < width; x++) colors.add(at(x, y))
  return [...colors]
}

/** The types of a PNG's chunks, in order. */
export function chunksOf(png: Buffer): string[] {
  const types: string[] = []
  for (let at = 8; at < png.length; at += 12 + png.readUInt32BE(at)) types.push(png.toString('latin1', at + 4, at + 8))
  return types
}
