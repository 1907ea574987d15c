const pictured = new Set(['IHDR', 'PLTE', 'IDAT', 'IEND'])

/** The same PNG with nothing in it but its pixels: no resolution, no profile, no text, no times. */
export function barePng(png: Buffer): Buffer {
  const kept = [png.subarray(0, 8)]
  for (let at = 8; at < png.length; ) {
    const end = at + 12 + png.readUInt32BE(at)
    if (pictured.has(png.toString('latin1', at + 4, at + 8))) kept.push(png.subarray(at, end))
    at = end
  }
  return Buffer.concat(kept)
}
