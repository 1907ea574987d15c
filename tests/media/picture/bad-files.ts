import sharp from 'sharp'
import type { MediaFaultKind } from '../../../media/media-fault.ts'
import { hugePng, pngChunk } from '../huge-png.ts'
import { dice, painted } from './textures.ts'

/** A file that must not be taken, and why. */
export type BadFile = readonly [name: string, kind: MediaFaultKind, bytes: Buffer]

const latin = (text: string) => Buffer.from(text, 'latin1')
const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="90" height="90"><rect width="90" height="90"/></svg>'

/** The worst of what an office, or someone who does not like it, may hand in; all of it made here. */
export async function badFiles(): Promise<BadFile[]> {
  const roll = dice(11)
  const noise = sharp(await painted(320, 240, () => [roll() * 256, roll() * 256, roll() * 256]))
  const half = (bytes: Buffer) => bytes.subarray(0, bytes.length >> 1)
  const jpeg = await noise.clone().jpeg().toBuffer()
  const progressive = await noise.clone().jpeg({ progressive: true }).toBuffer()
  const png = await noise.clone().png().toBuffer()
  const tiff = await noise.clone().tiff({ compression: 'lzw' }).toBuffer()
  const dot = sharp({ create: { width: 1, height: 1, channels: 3, background: '#f00' } })
  return [
    ['nothing', 'empty', Buffer.alloc(0)],
    ['one byte', 'unknown-format', Buffer.from([0xff])],
    ['zeros', 'unknown-format', Buffer.alloc(4096)],
    ['plain text', 'unknown-format', Buffer.from('Chào mừng Đại hội')],
    ['SVG', 'not-a-picture', Buffer.from(svg)],
    ['SVG with a declaration', 'not-a-picture', Buffer.from(`\ufeff<?xml version="1.0"?><!-- ảnh -->${svg}`)],
    ['SVG in UTF-16', 'not-a-picture', Buffer.from(`\ufeff${svg}`, 'utf16le')],
    ['PDF', 'not-a-picture', latin('%PDF-1.7\n1 0 obj\n')],
    ['ZIP', 'not-a-picture', latin('PK\x03\x04\x14\0')],
    ['an empty ZIP', 'not-a-picture', latin(`PK\x05\x06${'\0'.repeat(18)}`)],
    ['an old Word document', 'not-a-picture', latin('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')],
    ['HTML', 'not-a-picture', Buffer.from('<!doctype html><title>x</title>')],
    ['HTML without a declaration', 'not-a-picture', Buffer.from('\n <html><img src=x onerror=alert(1)></html>')],
    ['HEIC', 'not-a-picture', latin('\0\0\0\x18ftypheic\0\0\0\0heicmif1')],
    ['MP4', 'not-a-picture', latin('\0\0\0\x18ftypisom\0\0\x02\0isomavc1')],
    ['BMP', 'not-a-picture', latin(`BM${'\0'.repeat(60)}`)],
    ['JPEG XL', 'not-a-picture', latin('\xff\x0a\0\0\0\0')],
    ['a program', 'not-a-picture', latin('MZ\x90\0\x03')],
    ['1×1 PNG', 'too-small', await dot.clone().png().toBuffer()],
    ['1×1 GIF', 'too-small', await dot.clone().gif().toBuffer()],
    ['a line of 4000×8', 'too-small', await painted(4000, 8, () => [0, 0, 0])],
    ['16000×16000 PNG of 31 kB', 'too-many-pixels', hugePng(16_000)],
    ['the same, interlaced', 'too-many-pixels', hugePng(16_000, { interlaced: true })],
    ['60000×300 PNG', 'too-many-pixels', widePng(60_000, 300)],
    ['2³¹−1 pixels a side', 'unreadable', widePng(2 ** 31 - 1, 2 ** 31 - 1)],
    ['60000×60000 JPEG', 'too-many-pixels', jpegOfSize(jpeg, 60_000)],
    ['65535×65535 GIF', 'too-many-pixels', gif(1, 65_535)],
    ['16-bit RGBA interlaced, 49 megapixels', 'too-large', hugePng(7000, { interlaced: true, depth: 16, colors: 6 })],
    ['a progressive JPEG of 2000 scans', 'too-large', manyScans(jpegOfSize(progressive, 7000), 2000)],
    ['GIF of 10,000 frames', 'too-many-frames', gif(10_000, 64)],
    ['APNG of 10,000 frames', 'too-many-frames', apng(10_000)],
    ['WebP of 10,000 frames', 'too-many-frames', webp(10_000)],
    ['TIFF of 10,000 pages', 'too-many-frames', tiffOf(Array.from({ length: 10_000 }, () => 1))],
    ['TIFF whose pages go round', 'too-many-frames', tiffInCircle()],
    ['AVIF of 10,000 frames', 'too-many-frames', avifSequence(10_000)],
    ['TIFF compressed as JPEG 2000', 'unreadable', tiffOf([34_712])],
    ['half a JPEG', 'unreadable', half(jpeg)],
    ['half a progressive JPEG', 'unreadable', half(progressive)],
    ['half a PNG', 'unreadable', half(png)],
    ['a PNG without its end', 'unreadable', png.subarray(0, png.length - 12)],
    ['half a WebP', 'unreadable', half(await noise.clone().webp({ lossless: true }).toBuffer())],
    ['half a GIF', 'unreadable', half(await noise.clone().gif().toBuffer())],
    ['half a TIFF', 'unreadable', half(tiff)],
    ['half an AVIF', 'unreadable', half(await noise.clone().avif({ effort: 0 }).toBuffer())],
    ['a PNG with a flipped bit', 'unreadable', flipped(png, png.length >> 1)],
    ['a PNG of noise for pixels', 'unreadable', pngOfNoise()],
    ...[
      '\xff\xd8\xff\xe0',
      '\x89PNG\r\n\x1a\n',
      'RIFF\0\0\0\0WEBP',
      'GIF89a',
      'II*\0',
      '\0\0\0\x18ftypavif\0\0\0\0',
    ].map((head): BadFile => [`SVG behind ${JSON.stringify(head)}`, 'unreadable', latin(head + svg)]),
  ]
}

function flipped(bytes: Buffer, at: number): Buffer {
  const spoilt = Buffer.from(bytes)
  spoilt[at] = (spoilt[at] as number) ^ 0x10
  return spoilt
}

function widePng(width: number, height: number): Buffer {
  const png = Buffer.from(hugePng(16))
  const header = Buffer.from(png.subarray(16, 29))
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  return Buffer.concat([png.subarray(0, 8), pngChunk('IHDR', header), png.subarray(33)])
}

function pngOfNoise(): Buffer {
  const roll = dice(3)
  const png = hugePng(64)
  const noise = Buffer.from(Array.from({ length: 600 }, () => roll() * 256))
  return Buffer.concat([png.subarray(0, 33), pngChunk('IDAT', noise), pngChunk('IEND', Buffer.alloc(0))])
}

/** The same JPEG, whose frame header claims another size. */
function jpegOfSize(jpeg: Buffer, side: number): Buffer {
  const claimed = Buffer.from(jpeg)
  for (let at = 2; ; at += 2 + claimed.readUInt16BE(at + 2)) {
    const marker = claimed[at + 1] as number
    if (marker !== 0xc0 && marker !== 0xc2) continue
    claimed.writeUInt16BE(side, at + 5)
    claimed.writeUInt16BE(side, at + 7)
    return claimed
  }
}

/** Its last scan again and again. */
function manyScans(jpeg: Buffer, scans: number): Buffer {
  const last = jpeg.subarray(jpeg.lastIndexOf(Buffer.from([0xff, 0xda])), jpeg.length - 2)
  const end = jpeg.subarray(jpeg.length - 2)
  return Buffer.concat([jpeg.subarray(0, jpeg.length - 2), ...Array.from({ length: scans }, () => last), end])
}

/** A GIF of so many frames of `side`×`side` pixels, each cut off after its first. */
function gif(frames: number, side: number): Buffer {
  const size = Buffer.alloc(4)
  size.writeUInt16LE(side, 0)
  size.writeUInt16LE(side, 2)
  const head = Buffer.concat([latin('GIF89a'), size, Buffer.from([0x80, 0, 0, 0, 0, 0, 255, 255, 255])])
  const frame = Buffer.concat([
    Buffer.from([0x21, 0xf9, 4, 0, 2, 0, 0, 0, 0x2c, 0, 0, 0, 0]),
    size,
    Buffer.from([0]),
    Buffer.from([2, 2, 0x44, 1, 0]),
  ])
  return Buffer.concat([head, ...Array.from({ length: frames }, () => frame), Buffer.from([0x3b])])
}

function apng(frames: number): Buffer {
  const png = hugePng(64)
  const control = Buffer.alloc(8)
  control.writeUInt32BE(frames, 0)
  return Buffer.concat([png.subarray(0, 33), pngChunk('acTL', control), png.subarray(33)])
}

function webp(frames: number): Buffer {
  const riff = (type: string, data: Buffer) => {
    const length = Buffer.alloc(4)
    length.writeUInt32LE(data.length)
    return Buffer.concat([latin(type), length, data])
  }
  const many = Array.from({ length: frames }, () => riff('ANMF', Buffer.alloc(24)))
  const chunks = [riff('VP8X', Buffer.from([2, 0, 0, 0, 63, 0, 0, 63, 0, 0])), riff('ANIM', Buffer.alloc(6)), ...many]
  return riff('RIFF', Buffer.concat([latin('WEBP'), ...chunks]))
}

/** A TIFF of one black pixel's worth for each page, by these compression schemes. */
function tiffOf(compressions: readonly number[]): Buffer {
  const pages = compressions.map((compression, i) => {
    const tags = [
      [256, 64],
      [257, 64],
      [258, 8],
      [259, compression],
      [262, 1],
      [273, 8],
      [278, 64],
      [279, 4096],
    ]
    const page = Buffer.alloc(2 + tags.length * 12 + 4)
    page.writeUInt16LE(tags.length, 0)
    tags.forEach(([tag, value], at) => {
      page.writeUInt16LE(tag!, 2 + at * 12)
      page.writeUInt16LE(3, 4 + at * 12)
      page.writeUInt32LE(1, 6 + at * 12)
      page.writeUInt32LE(value!, 10 + at * 12)
    })
    const next = i + 1 < compressions.length ? 8 + 4096 + (i + 1) * page.length : 0
    page.writeUInt32LE(next, page.length - 4)
    return page
  })
  const head = Buffer.alloc(8 + 4096)
  head.write('II*\0', 'latin1')
  head.writeUInt32LE(head.length, 4)
  return Buffer.concat([head, ...pages])
}

function tiffInCircle(): Buffer {
  const tiff = tiffOf([1])
  tiff.writeUInt32LE(tiff.readUInt32LE(4), tiff.length - 4)
  return tiff
}

function avifSequence(frames: number): Buffer {
  const box = (type: string, ...parts: Buffer[]): Buffer => {
    const length = Buffer.alloc(4)
    length.writeUInt32BE(8 + parts.reduce((sum, part) => sum + part.length, 0))
    return Buffer.concat([length, latin(type), ...parts])
  }
  const sizes = Buffer.alloc(12)
  sizes.writeUInt32BE(frames, 8)
  const nested = ['stbl', 'minf', 'mdia', 'trak', 'moov'].reduce((inner, type) => box(type, inner), box('stsz', sizes))
  return Buffer.concat([box('ftyp', latin('avis\0\0\0\0avismsf1')), nested])
}
