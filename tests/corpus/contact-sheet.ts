import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { loadSharp } from '../../media/load-sharp.ts'
import { canvases } from './canvases.ts'
import { drawnOn, nameOf, type Standing } from './drawn-corpus.ts'

const gap = 6
/** About what a screen shows without scrolling sideways. */
const sheetWidth = 2000
const paper = { r: 70, g: 70, b: 70 }

/** Draws every slogan of the corpus on every canvas, one sheet a canvas, at 1:1, and says what each verdict warns of. */
export async function contactSheet(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true })
  for (const canvas of canvases) {
    const standing = await drawnOn(canvas)
    const path = join(folder, `${nameOf(canvas)}.png`)
    await writeFile(path, await sheetOf(standing))
    console.log(`${path}\n${standing.flatMap(remarksOn).join('\n')}`)
  }
}

async function sheetOf(standing: readonly Standing[]): Promise<Buffer> {
  const sharp = await loadSharp()
  let [x, y, rowHeight, width] = [gap, gap, 0, 0]
  const composites = standing.map(({ drawn: { bytes, rendition } }) => {
    if (x > gap && x + rendition.width + gap > sheetWidth) [x, y, rowHeight] = [gap, y + rowHeight + gap, 0]
    const placed = { input: bytes, left: x, top: y }
    x += rendition.width + gap
    width = Math.max(width, x)
    rowHeight = Math.max(rowHeight, rendition.height)
    return placed
  })
  const create = { width, height: y + rowHeight + gap, channels: 3 as const, background: paper }
  return await sharp({ create }).composite(composites).png().toBuffer()
}

function remarksOn({ slide, drawn: { verdict } }: Standing): string[] {
  const { setting, face, rows, closest } = verdict
  const codes = verdict.findings.map(({ code, severity }) => `${code}:${severity}`).join(' ')
  const pair = closest ? `${closest.letters.join('/')} ${closest.pixels}` : '–'
  return [`  ${slide.id.padEnd(12)} ${setting.padEnd(9)} ${rows} rows  ${face}  ${pair}  ${codes}`]
}
