import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp, { type Sharp } from 'sharp'
import { MediaFault } from '../../media/media-fault.ts'
import { type Fitting, fitPictures } from '../../media/picture/fit-pictures.ts'
import { createPictureWorker, type PictureWorker } from '../../media/worker/picture-worker.ts'
import { pairedMedians } from './paired-medians.ts'
import { printFigure } from './print-figure.ts'

const rounds = 12
const shapes: readonly Fitting[] = [
  [1280, 640],
  [960, 64],
  [640, 320],
  [320, 192],
  [64, 320],
].map(([width = 0, height = 0]) => ({ width, height, color: 'full' }))
const mostMiB = 600

/**
 * A 20-megapixel photograph to five board shapes. The limit decodes it once, at the same scale, and encodes five pictures of these sizes
 * with sharp's own PNG encoder; vipsthumbnail, where this machine has it, makes them one by one. Then the most memory that the worker
 * takes for the heaviest pictures that there are, whether they are taken or refused.
 */
export async function bench(): Promise<void> {
  const photo = await photograph(5472, 3648).jpeg({ quality: 90 }).toBuffer()
  const worker = createPictureWorker()
  await worker.judge(photo)
  const raws = await Promise.all(shapes.map(({ width, height }) => sharp(photo).resize(width, height).raw().toBuffer()))
  const limit = async () => {
    await sharp(photo).resize(1824, 1216, { fit: 'fill' }).raw().toBuffer()
    await Promise.all(
      shapes.map(({ width, height }, i) =>
        sharp(raws[i], { raw: { width, height, channels: 3 } })
          .png()
          .toBuffer(),
      ),
    )
  }
  const name = '20 megapixels to five boards'
  const goal = { ratio: 1.17 }
  const of = 'decoded once, five encoded, by bare sharp'
  printFigure({ name, ...(await pairedMedians(() => fitPictures(photo, shapes), limit, rounds)), unit: 'ms', of, goal })
  const inWorker = await pairedMedians(() => worker.fitPictures(photo, shapes), limit, rounds)
  printFigure({ name: `${name}, in the worker`, ...inWorker, unit: 'ms', of, goal })
  await besideVipsthumbnail(photo, worker)
  worker.close()
  await printPeaks()
}

async function besideVipsthumbnail(photo: Buffer, worker: PictureWorker): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'congchao-bench-'))
  const path = join(folder, 'photo.jpg')
  await writeFile(path, photo)
  const thumbnails = () => {
    for (const { width, height } of shapes) {
      const size = `${width}x${height}`
      execFileSync('vipsthumbnail', [path, '--size', size, '--smartcrop', 'centre', '-o', join(folder, `${size}.png`)])
    }
  }
  try {
    const found = await pairedMedians(() => worker.fitPictures(photo, shapes), thumbnails, rounds)
    const name = '20 megapixels to five boards, in the worker, beside vipsthumbnail'
    printFigure({ name, ...found, unit: 'ms', of: 'vipsthumbnail, five times', goal: { ratio: 0.33 } })
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error
    console.log('vipsthumbnail is not on this machine (Debian: libvips-tools): its ratio is left out')
  } finally {
    await rm(folder, { recursive: true })
  }
}

async function printPeaks(): Promise<void> {
  const flat = (width: number, height: number, channels: 3 | 4) =>
    sharp({ create: { width, height, channels, background: { r: 90, g: 20, b: 30, alpha: 0.5 } } })
  const photo = photograph(8660, 5770)
  const heavy: readonly (readonly [string, Sharp])[] = [
    ['a progressive JPEG, 4:4:4', photo.clone().jpeg({ progressive: true, chromaSubsampling: '4:4:4' })],
    ['a CMYK JPEG', photo.clone().toColourspace('cmyk').jpeg({ quality: 50 })],
    ['an interlaced 16-bit PNG', flat(8660, 5770, 3).toColourspace('rgb16').png({ progressive: true })],
    ['the same, with transparency', flat(8660, 5770, 4).toColourspace('rgb16').png({ progressive: true })],
    ['a 16-bit TIFF', flat(8660, 5770, 3).toColourspace('rgb16').tiff({ compression: 'lzw' })],
    ['a lossless WebP', flat(8660, 5770, 3).webp({ lossless: true, effort: 0 })],
    ['a WebP', photo.clone().webp({ effort: 0 })],
    ['an AVIF', photo.clone().avif({ effort: 0 })],
    [
      'an AVIF of 25 megapixels',
      photograph(5770, 4330).ensureAlpha(0.5).avif({ effort: 0, chromaSubsampling: '4:4:4' }),
    ],
  ]
  for (const [name, made] of heavy) {
    const bytes = await made.toBuffer()
    const peaks = [
      await peakOf((worker) => worker.judge(bytes)),
      await peakOf((worker) => worker.master(bytes)),
      await peakOf((worker) => worker.fitPictures(bytes, [...shapes, zoomed])),
    ]
    const ours = Math.max(...peaks.map(({ megabytes }) => megabytes))
    const of = peaks.map(({ outcome }) => outcome).join('/')
    printFigure({ name: `memory, ${name}`, ours, limit: mostMiB, unit: 'MB', of, goal: { most: mostMiB } })
  }
}

/** Asks for a small part, so that the picture is decoded at its full size. */
const zoomed: Fitting = { width: 1280, height: 640, color: 'full', crop: { x: 0.4, y: 0.4, width: 0.1, height: 0.1 } }

/** The most memory that a new process holds while it does one thing, by Linux's own count. */
async function peakOf(work: (worker: PictureWorker) => Promise<unknown>) {
  let pid = 0
  let megabytes = 0
  const onStart = (started: number) => {
    pid = started
  }
  const worker = createPictureWorker({ onStart, jobMs: 60_000 })
  const look = () => {
    try {
      const [, kilobytes] = /^VmHWM:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'latin1')) ?? []
      megabytes = Math.max(megabytes, Number(kilobytes ?? 0) / 1024)
    } catch (error) {
      // It has ended, and is no longer counted.
      if (!(error instanceof Error && 'code' in error)) throw error
    }
  }
  const watch = setInterval(look, 10)
  try {
    await work(worker)
    return { megabytes, outcome: 'taken' }
  } catch (error) {
    if (!(error instanceof MediaFault)) throw error
    return { megabytes, outcome: `refused as ${error.kind}` }
  } finally {
    clearInterval(watch)
    worker.close()
  }
}

/** Soft shapes with grain of many sizes, as a landscape has; the same each time. */
function photograph(width: number, height: number): Sharp {
  const cells = 64
  const tile = Buffer.alloc(cells * cells * 3)
  let state = 7
  for (let at = 0; at < tile.length; at++) {
    state = (state * 16_807) % 2_147_483_647
    tile[at] = 60 + (state % 140)
  }
  const grain = Buffer.alloc(512 * 512 * 4)
  for (let at = 0; at < grain.length; at++) {
    state = (state * 16_807) % 2_147_483_647
    grain[at] = at % 4 === 3 ? 40 : state % 256
  }
  return sharp(tile, { raw: { width: cells, height: cells, channels: 3 } })
    .resize(width, height, { fit: 'fill', kernel: 'cubic' })
    .composite([{ input: grain, raw: { width: 512, height: 512, channels: 4 }, tile: true }])
}
