/**
 * Bayer's 8×8 thresholds over a canvas, one byte a pixel, to be added to a frame in linear light: what reaches 255 is lit. Ordered,
 * because an error diffusion crawls from frame to frame, on the board and in the encoder, while this stands still.
 */
export function ditherMap(width: number, height: number): Uint8Array {
  const map = new Uint8Array(width * height)
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) map[y * width + x] = Math.round(((rankOf(x & 7, y & 7) + 0.5) * 255) / 64)
  }
  return map
}

/** The rank (0–63) of a cell: the bits of x^y and y, interleaved, the lowest first. */
function rankOf(x: number, y: number): number {
  let rank = 0
  for (let bit = 0; bit < 3; bit++) rank = rank * 4 + (((x ^ y) >> bit) & 1) * 2 + ((y >> bit) & 1)
  return rank
}
