import { randomBytes } from 'node:crypto'
import { loadSharp } from '../../media/load-sharp.ts'
import { encodePng } from '../../media/png/encode-png.ts'

/** A small red and yellow banner. */
export function aPng(width = 192, height = 64): Buffer {
  const pixels = Uint8Array.from({ length: width * height }, (_, i) => ((i % width) + Math.floor(i / width)) & 1)
  return Buffer.from(
    encodePng(width, height, pixels, [
      [200, 0, 0],
      [255, 220, 0],
    ]),
  )
}

/** A picture of noise, which no encoder makes small. */
export async function aHeavyPng(side = 256): Promise<Buffer> {
  const sharp = await loadSharp()
  const raw = { width: side, height: side, channels: 3 as const }
  return sharp(randomBytes(side * side * 3), { raw })
    .png()
    .toBuffer()
}

/** `multipart/form-data` by hand: so that it can be wrong. */
export function aForm(parts: readonly { name: string; filename?: string; bytes: Buffer | string }[], end = true) {
  const boundary = 'ranh-gioi'
  const pieces = parts.flatMap(({ name, filename, bytes }) => [
    `--${boundary}\r\ncontent-disposition: form-data; name="${name}"${filename === undefined ? '' : `; filename="${filename}"`}\r\n` +
      `${filename === undefined ? '' : 'content-type: application/octet-stream\r\n'}\r\n`,
    bytes,
    '\r\n',
  ])
  return {
    headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
    body: Buffer.concat([...pieces, end ? `--${boundary}--\r\n` : ''].map((piece) => Buffer.from(piece as string))),
  }
}
