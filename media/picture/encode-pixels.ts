import { pipeline } from 'node:stream/promises'
import { constants, createDeflate } from 'node:zlib'
import { pngFile } from '../png/png-file.ts'
import type { Pixels } from './decode-picture.ts'

const slabBytes = 2 ** 19
/** PNG filter types. */
const average = 3
const paeth = 4

/**
 * Pixels as a PNG without metadata. The same pixels give the same bytes on every machine. Compressing runs beside this thread,
 * and only a slab of filtered rows is held at a time.
 */
export async function encodePixels(pixels: Pixels): Promise<Buffer> {
  const { width, height, channels } = pixels
  // Once filtered, a photograph has no repetitions worth searching for: run lengths and Huffman codes give smaller files than a general
  // level 6, in a quarter of the time, and leave no trace of zlib's build.
  const deflate = createDeflate({ level: 6, strategy: constants.Z_RLE, memLevel: 9, chunkSize: 2 ** 18 })
  const parts: Buffer[] = []
  await pipeline(filteredSlabs(pixels), deflate, async (compressed: AsyncIterable<Buffer>) => {
    for await (const part of compressed) parts.push(part)
  })
  return pngFile({ width, height, bits: 8, samples: channels === 4 ? 'rgba' : 'rgb' }, parts)
}

function* filteredSlabs(pixels: Pixels): Generator<Buffer> {
  const { data, width, height, channels } = pixels
  const stride = width * channels
  const filter = isFlat(pixels) ? paeth : average
  const fill = filter === paeth ? paethRow : averageRow
  const rowsAtOnce = Math.max(1, Math.floor(slabBytes / (stride + 1)))
  let above: Uint8Array = new Uint8Array(stride)
  for (let top = 0; top < height; top += rowsAtOnce) {
    const rows = Math.min(rowsAtOnce, height - top)
    const slab = Buffer.allocUnsafe(rows * (stride + 1))
    for (let y = 0; y < rows; y++) {
      const row = data.subarray((top + y) * stride, (top + y + 1) * stride)
      slab[y * (stride + 1)] = filter
      fill(row, above, channels, slab.subarray(y * (stride + 1) + 1, (y + 1) * (stride + 1)))
      above = row
    }
    yield slab
  }
}

/** Whether neighbours are often equal, as in a drawn banner: averages would tear its runs. A photograph has few such pixels. */
function isFlat({ data, width, height, channels }: Pixels): boolean {
  let equal = 0
  let seen = 0
  for (let y = 0; y < height; y += 8) {
    const from = y * width * channels
    for (let at = from + channels; at < from + width * channels; at += channels) {
      if (data[at] === data[at - channels] && data[at + 1] === data[at - channels + 1]) equal++
      seen++
    }
  }
  return equal > seen / 3
}

function averageRow(row: Uint8Array, above: Uint8Array, channels: number, into: Uint8Array): void {
  for (let x = 0; x < channels; x++) into[x] = (row[x] as number) - ((above[x] as number) >> 1)
  for (let x = channels; x < row.length; x++) {
    into[x] = (row[x] as number) - (((row[x - channels] as number) + (above[x] as number)) >> 1)
  }
}

/** W3C PNG, 9.4: the neighbour that is nearest to left + above − corner. */
function paethRow(row: Uint8Array, above: Uint8Array, channels: number, into: Uint8Array): void {
  for (let x = 0; x < channels; x++) into[x] = (row[x] as number) - (above[x] as number)
  for (let x = channels; x < row.length; x++) {
    const left = row[x - channels] as number
    const up = above[x] as number
    const corner = above[x - channels] as number
    const toLeft = Math.abs(up - corner)
    const toUp = Math.abs(left - corner)
    const toCorner = Math.abs(left + up - corner - corner)
    const nearest = toLeft <= toUp && toLeft <= toCorner ? left : toUp <= toCorner ? up : corner
    into[x] = (row[x] as number) - nearest
  }
}
