import sharp from 'sharp'

/** Numbers in [0, 1) that look random and are the same each time (Park and Miller's generator). */
export function dice(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 16_807) % 2_147_483_647
    return state / 2_147_483_647
  }
}

/** An RGB picture whose pixels are given one by one. */
export async function painted(
  width: number,
  height: number,
  colorAt: (x: number, y: number) => readonly [number, number, number],
): Promise<Buffer> {
  const data = Buffer.alloc(width * height * 3)
  let at = 0
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      for (const level of colorAt(x, y)) data[at++] = level
    }
  }
  return await sharp(data, { raw: { width, height, channels: 3 } })
    .png()
    .toBuffer()
}

/** Grain whose specks are `size` pixels wide: hard squares, or soft clouds. */
export async function grain(size: number, isHard: boolean): Promise<Buffer> {
  const [width, height] = [1600, 1000]
  const roll = dice(size * 31 + 7)
  const small = await painted(Math.ceil(width / size), Math.ceil(height / size), () => {
    const level = Math.floor(roll() * 256)
    return [level, level, level]
  })
  return await sharp(small)
    .resize(width, height, { fit: 'fill', kernel: isHard ? 'nearest' : 'cubic' })
    .png()
    .toBuffer()
}

/** Leaves: thousands of turned ellipses in greens, one over the other. */
export async function foliage(): Promise<Buffer> {
  const [width, height] = [1600, 1000]
  const data = Buffer.alloc(width * height * 3, 30)
  const roll = dice(7)
  for (let leaf = 0; leaf < 12_000; leaf++) {
    const [x0, y0, long, turn] = [roll() * width, roll() * height, 5 + roll() * 16, roll() * Math.PI]
    const short = long * (0.25 + roll() * 0.3)
    const green = 60 + roll() * 150
    for (let y = Math.max(0, Math.floor(y0 - long)); y < Math.min(height, y0 + long); y++) {
      for (let x = Math.max(0, Math.floor(x0 - long)); x < Math.min(width, x0 + long); x++) {
        const along = (x - x0) * Math.cos(turn) + (y - y0) * Math.sin(turn)
        const across = (y - y0) * Math.cos(turn) - (x - x0) * Math.sin(turn)
        if ((along / long) ** 2 + (across / short) ** 2 < 1)
          data.set([green * 0.4, green, green * 0.3], (y * width + x) * 3)
      }
    }
  }
  return await sharp(data, { raw: { width, height, channels: 3 } })
    .jpeg({ quality: 85 })
    .toBuffer()
}
