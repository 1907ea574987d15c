import { fileURLToPath } from 'node:url'
import sharp from 'sharp'
import type { Box } from '../../../media/picture/box-of-line.ts'
import { dice, painted } from './textures.ts'

const fontfile = fileURLToPath(
  import.meta.resolve('@expo-google-fonts/be-vietnam-pro/700Bold/BeVietnamPro_700Bold.ttf'),
)

/** Words on a banner: their size and place in its pixels, yellow unless said. */
interface Words {
  readonly text: string
  readonly size: number
  readonly left: number
  readonly top: number
  readonly ink?: string
}

/** A picture, and where the ink of its words stands in it, the largest first; in fractions. */
export interface Banner {
  readonly picture: Buffer
  readonly width: number
  readonly height: number
  readonly inks: readonly Box[]
}

async function written(ground: Buffer, words: readonly Words[]): Promise<Banner> {
  const { width, height } = await sharp(ground).metadata()
  const lines = await Promise.all(
    words.map(async ({ text, size, left, top, ink = '#ffe200' }) => {
      const markup = `<span foreground="${ink}">${text}</span>`
      const font = `Be Vietnam Pro Bold ${size}px`
      const { data, info } = await sharp({ text: { text: markup, font, fontfile, dpi: 72, rgba: true } })
        .png()
        .toBuffer({ resolveWithObject: true })
      return { input: data, left, top, right: left + info.width, bottom: top + info.height }
    }),
  )
  const inks = lines.map(({ left, top, right, bottom }) => ({
    ...{ left: left / width, top: top / height },
    ...{ right: right / width, bottom: bottom / height },
  }))
  return { picture: await sharp(ground).composite(lines).png().toBuffer(), width, height, inks }
}

/** A ground that runs from a dark red into a lighter one, with a face-like blob about a point, if one is given. */
function red(width: number, height: number, face?: readonly [x: number, y: number, radius: number]): Promise<Buffer> {
  return painted(width, height, (x, y) => {
    if (face) {
      const [across, down] = [(x - face[0]) / face[2], (y - face[1]) / face[2]]
      if (Math.hypot(Math.abs(across) - 0.35, down + 0.2) < 0.12) return [40, 20, 20]
      if (Math.abs(across) < 0.3 && Math.abs(down - 0.45) < 0.06) return [150, 30, 40]
      if (Math.hypot(across, down * 0.8) < 1) return [236, 188, 150]
    }
    return [120 + Math.round((60 * x) / width), 0, 12]
  })
}

/** A photograph, as it were: soft noise over a sky and a field, with something bright at a place where people would look. */
export async function photograph(width: number, height: number, x0: number, y0: number): Promise<Buffer> {
  const roll = dice(11)
  return await painted(width, height, (x, y) => {
    const noise = Math.round(roll() * 14)
    const away = Math.hypot(x - x0, y - y0) / height
    if (away < 0.05) return [255, 230, 40]
    if (away < 0.1) return [216, 20 + noise, 24]
    const light = Math.round((90 * y) / height)
    return y < height * 0.55
      ? [150 - light + noise, 160 - light + noise, 170 - light + noise]
      : [80 + noise, 100 + noise, 70 + noise]
  })
}

/** Banners as an office might drop them in, by what is special about each. */
export const banners = {
  'a title at the top': async () =>
    written(await red(1600, 800), [{ text: 'Lễ hội Cổng Trời', size: 72, left: 420, top: 14 }]),
  'a title at the bottom': async () =>
    written(await red(1600, 800), [{ text: 'LỄ HỘI CỔNG TRỜI 2026', size: 64, left: 300, top: 690 }]),
  'two lines': async () =>
    written(await red(1920, 1080), [
      { text: 'CHÀO MỪNG ĐẠI HỘI ĐẢNG BỘ TỈNH', size: 70, left: 220, top: 380 },
      { text: 'lần thứ XVII, nhiệm kỳ 2025–2030', size: 54, left: 420, top: 500 },
    ]),
  'two lines close together': async () =>
    written(await red(1600, 800), [
      { text: 'ĐẾN VỚI LỄ HỘI CỔNG TRỜI', size: 60, left: 240, top: 372 },
      { text: 'CHÀO MỪNG QUÝ KHÁCH', size: 60, left: 320, top: 300 },
    ]),
  'a title above a face': async () =>
    written(await red(1600, 800, [1150, 560, 150]), [{ text: 'Lễ hội Cổng Trời', size: 72, left: 160, top: 90 }]),
  'a title over a face': async () =>
    written(await red(1600, 800, [800, 420, 300]), [
      { text: 'Lễ hội Cổng Trời', size: 72, left: 460, top: 200, ink: '#0a2a6a' },
    ]),
  'a title too high for a beam': async () =>
    written(await red(1600, 800), [
      { text: 'LỄ HỘI CỔNG', size: 180, left: 120, top: 80 },
      { text: 'TRỜI 2026', size: 180, left: 320, top: 320 },
      { text: 'Ủy ban nhân dân thành phố', size: 34, left: 500, top: 700 },
    ]),
  'a title that goes on a pillar': async () =>
    written(await red(1200, 1200), [{ text: 'Tết 2027', size: 40, left: 920, top: 900 }]),
} satisfies Readonly<Record<string, () => Promise<Banner>>>

/** A photograph with no more than its maker's name, in a corner. */
export async function captionedPhotograph(): Promise<Banner> {
  const caption = { text: 'Ảnh: Nguyễn Văn An', size: 15, left: 30, top: 30, ink: '#ffffff' }
  return await written(await photograph(1600, 1000, 1250, 700), [caption])
}
