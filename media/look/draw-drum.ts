import type { PixelCanvas } from './pixel-canvas.ts'

/** One ornament of the drum: between which radii it lies (0 the centre, 1 the rim), and which points there are raised. */
interface Ornament {
  readonly from: number
  readonly to: number
  /** `turn` runs from 0 to 1 around the drum. Every count is a multiple of 14, so the drum is its own mirror image. */
  raised(r: number, turn: number): boolean
}

/** Where a point lies in its part of a ring of `count` equal parts: -0.5 to 0.5, 0 in the middle. */
const partOf = (turn: number, count: number) => ((turn * count) % 1) - 0.5

const ring = (from: number, to: number): Ornament => ({ from, to, raised: () => true })

/** The star of fourteen rays in the middle of a Đông Sơn drum. */
const star: Ornament = {
  from: 0,
  to: 0.31,
  raised: (r, turn) => r < 0.11 || Math.abs(partOf(turn, 14)) < (0.5 * (0.31 - r)) / 0.2,
}

/** Teeth standing on a ring, pointing outward. */
const teeth = (from: number, to: number, count: number): Ornament => ({
  from,
  to,
  raised: (r, turn) => Math.abs(partOf(turn, count)) < (0.5 * (to - r)) / (to - from),
})

/** A ring of small circles, each around a point. */
const circles = (at: number, radius: number, count: number): Ornament => ({
  from: at - radius,
  to: at + radius,
  raised(r, turn) {
    const across = Math.abs(partOf(turn, count)) * ((2 * Math.PI * at) / count)
    const distance = Math.hypot(r - at, across) / radius
    return (distance > 0.55 && distance < 1) || distance < 0.22
  },
})

const ornaments: readonly Ornament[] = [
  star,
  ring(0.345, 0.36),
  circles(0.43, 0.038, 28),
  ring(0.5, 0.515),
  teeth(0.54, 0.66, 42),
  ring(0.69, 0.705),
  circles(0.765, 0.035, 56),
  teeth(0.82, 0.9, 70),
  ring(0.93, 0.945),
  ring(0.975, 1),
]

const samples = 3

/** Draws the drum in the middle of the canvas, in palette indices from 0 (ground) to `steps` (fully raised). */
export function drawDrum(canvas: PixelCanvas, radius: number, steps: number): void {
  const { width, height, pixels } = canvas
  // One quarter is worked out, the others are its mirror images.
  for (let y = Math.max(0, Math.floor(height / 2 - radius)); y < height / 2; y++) {
    for (let x = Math.max(0, Math.floor(width / 2 - radius)); x < width / 2; x++) {
      const index = Math.round(raisedPart(width / 2 - x, height / 2 - y, radius) * steps)
      if (index === 0) continue
      for (const row of [y, height - 1 - y]) {
        pixels[row * width + x] = index
        pixels[row * width + width - 1 - x] = index
      }
    }
  }
}

/** Which part (0–1) of a pixel is raised whose far corner lies `right` and `down` pixels from the centre. */
function raisedPart(right: number, down: number, radius: number): number {
  let raised = 0
  for (let i = 0; i < samples * samples; i++) {
    const dx = right - ((i % samples) + 0.5) / samples
    const dy = down - (Math.floor(i / samples) + 0.5) / samples
    const r = Math.sqrt(dx * dx + dy * dy) / radius
    const ornament = ornaments.find(({ from, to }) => from <= r && r < to)
    // The first ray points up.
    if (ornament?.raised(r, Math.atan2(dx, dy) / (2 * Math.PI) + 0.5 / 14)) raised++
  }
  return raised / (samples * samples)
}
