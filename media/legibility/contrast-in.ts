import { contrastOf, type Rgb } from '../color.ts'
import type { DrawnSlogan } from '../slogan/drawn-slogan.ts'

/** The contrast (WCAG, 1–21) of the two colours that cover the most of what lines of ink stand on. */
export function contrastIn({ canvas, palette, printed }: DrawnSlogan): number {
  const { width, height, pixels } = canvas
  const counts = new Uint32Array(palette.length)
  for (const { ink, x, y } of printed) {
    const [from, to] = [Math.max(0, x), Math.min(width, x + ink.width)]
    for (let row = Math.max(0, y); row < Math.min(height, y + ink.height); row++) {
      for (let at = row * width + from; at < row * width + to; at++) {
        const index = pixels[at] as number
        counts[index] = (counts[index] as number) + 1
      }
    }
  }
  const [most = 0, next = 0] = [...counts.keys()].sort((a, b) => (counts[b] as number) - (counts[a] as number))
  return contrastOf(palette[most] as Rgb, palette[next] as Rgb)
}
