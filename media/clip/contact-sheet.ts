import { loadSharp } from '../load-sharp.ts'
import { barePng } from '../png/bare-png.ts'
import { digitRows, writeDigits } from './digits.ts'
import type { Ffmpeg } from './ffmpeg.ts'
import { clipFps } from './h264.ts'
import { framePicker, type Picked } from './pick-frames.ts'
import type { ClipFacts } from './probe-clip.ts'
import { smallFramesOf } from './small-frames-of.ts'

/** The most frames on one sheet. */
export const mostSheetFrames = 120

/** A clip at a glance: frames with their times below, on one PNG. */
export interface ContactSheet {
  readonly png: Buffer
  /** When each of its frames is on screen, in ms. */
  readonly times: readonly number[]
  /** How many frames were found; more than `times` where they were thinned evenly. */
  readonly found: number
}

const columns = 8
const gap = 6
const caption = digitRows + 2 * gap

/**
 * A frame a second and the first of every cut, each with its time (`1:05.2`) below; thinned evenly to `mostSheetFrames`, and then
 * it says so in its last row (`120/431`). Throws `MediaFault` (`unreadable`) where the clip is damaged anywhere.
 */
export async function contactSheet(
  path: string,
  ffmpeg: Ffmpeg,
  facts: ClipFacts,
  onProgress?: (part: number) => void,
  signal?: AbortSignal,
): Promise<ContactSheet> {
  const ratio = Math.min(160 / facts.width, 160 / facts.height)
  const width = Math.max(16, Math.round(facts.width * ratio))
  const height = Math.max(16, Math.round(facts.height * ratio))
  const picker = framePicker()
  await smallFramesOf(path, ffmpeg, facts, { width, height, fps: clipFps, onProgress, signal }, picker.take)
  const shown = thinned(picker.picked)
  const png = await sheetOf(shown, picker.picked.length, width, height)
  return { png, times: shown.map(({ ms }) => ms), found: picker.picked.length }
}

function thinned(found: readonly Picked[]): readonly Picked[] {
  const shown = Math.min(found.length, mostSheetFrames)
  return Array.from({ length: shown }, (_, i) => found[Math.floor((i * found.length) / shown)] as Picked)
}

async function sheetOf(shown: readonly Picked[], found: number, width: number, height: number): Promise<Buffer> {
  // A time takes six signs of eight pixels.
  const cell = Math.max(width, 60) + gap
  const across = Math.min(columns, Math.max(1, shown.length))
  const down = Math.ceil(shown.length / across)
  const isThinned = shown.length < found
  const sheetWidth = across * cell + gap
  const sheetHeight = down * (height + caption) + gap + (isThinned ? caption : 0)
  const sheet = Buffer.alloc(sheetWidth * sheetHeight * 3, 24)
  for (const [i, { rgb, ms }] of shown.entries()) {
    const x = gap + (i % across) * cell
    const y = gap + Math.floor(i / across) * (height + caption)
    for (let row = 0; row < height; row++) {
      rgb.copy(sheet, ((y + row) * sheetWidth + x) * 3, row * width * 3, (row + 1) * width * 3)
    }
    writeDigits(sheet, sheetWidth, x, y + height + gap, clockOf(ms))
  }
  if (isThinned) writeDigits(sheet, sheetWidth, gap, sheetHeight - caption + gap, `${shown.length}/${found}`)
  const sharp = await loadSharp()
  const raw = { width: sheetWidth, height: sheetHeight, channels: 3 as const }
  return barePng(await sharp(sheet, { raw }).png({ compressionLevel: 6 }).toBuffer())
}

/** `1:05.2`. */
function clockOf(ms: number): string {
  const tenths = Math.floor(ms / 100)
  return `${Math.floor(tenths / 600)}:${String(Math.floor(tenths / 10) % 60).padStart(2, '0')}.${tenths % 10}`
}
