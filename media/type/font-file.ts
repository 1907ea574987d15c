/** What a TrueType file says of its letters, in font units: enough to fit a line without drawing it. */
export interface FontFile {
  readonly unitsPerEm: number
  /** The glyph of a code point; 0 where the font has none. */
  glyphOf(codePoint: number): number
  advanceOf(glyph: number): number
  /** How far the glyph's outline rises above the baseline and falls below it (both 0 where it has none). */
  inkOf(glyph: number): { readonly above: number; readonly below: number }
}

/** Reads a TrueType file with outlines in `glyf`, and keeps nothing of its bytes; throws where a table is missing. */
export function readFontFile(bytes: Buffer): FontFile {
  const table = tablesOf(bytes)
  return fontFileOf(table('head').readUInt16BE(18), glyphsIn(table('cmap')), metricsOf(table))
}

/** Six bytes a glyph in place of a file that for Chinese is ten megabytes. */
interface Metrics {
  readonly advances: Uint16Array
  readonly aboves: Int16Array
  readonly belows: Int16Array
}

// Apart from where the file is read: functions made there would hold all of it in memory.
function fontFileOf(
  unitsPerEm: number,
  glyphOf: (codePoint: number) => number,
  { advances, aboves, belows }: Metrics,
): FontFile {
  return {
    unitsPerEm,
    glyphOf,
    advanceOf: (glyph) => advances[glyph] as number,
    inkOf: (glyph) => ({ above: aboves[glyph] as number, below: belows[glyph] as number }),
  }
}

function tablesOf(bytes: Buffer): (tag: string) => Buffer {
  const tables = new Map<string, Buffer>()
  for (let i = 0; i < bytes.readUInt16BE(4); i++) {
    const row = 12 + i * 16
    const start = bytes.readUInt32BE(row + 8)
    tables.set(bytes.toString('latin1', row, row + 4), bytes.subarray(start, start + bytes.readUInt32BE(row + 12)))
  }
  return (tag) => {
    const found = tables.get(tag)
    if (!found) throw new Error(`not a TrueType font with outlines: no ${tag} table`)
    return found
  }
}

function metricsOf(table: (tag: string) => Buffer): Metrics {
  const [hmtx, loca, glyf] = [table('hmtx'), table('loca'), table('glyf')]
  const measured = table('hhea').readUInt16BE(34)
  const isShort = table('head').readInt16BE(50) === 0
  const startOf = (glyph: number) => (isShort ? loca.readUInt16BE(glyph * 2) * 2 : loca.readUInt32BE(glyph * 4))
  const count = table('maxp').readUInt16BE(4)
  const [advances, aboves, belows] = [new Uint16Array(count), new Int16Array(count), new Int16Array(count)]
  for (let glyph = 0; glyph < count; glyph++) {
    advances[glyph] = hmtx.readUInt16BE(Math.min(glyph, measured - 1) * 4)
    const start = startOf(glyph)
    if (start === startOf(glyph + 1)) continue
    aboves[glyph] = glyf.readInt16BE(start + 8)
    belows[glyph] = -glyf.readInt16BE(start + 4)
  }
  return { advances, aboves, belows }
}

/** Looks code points up in the best Unicode subtable: format 12 (all planes), else 4. */
function glyphsIn(cmap: Buffer): (codePoint: number) => number {
  const subtables = Array.from({ length: cmap.readUInt16BE(2) }, (_, i) => {
    const row = 4 + i * 8
    const platform = cmap.readUInt16BE(row)
    const unicode = platform === 0 || (platform === 3 && [1, 10].includes(cmap.readUInt16BE(row + 2)))
    const subtable = cmap.subarray(cmap.readUInt32BE(row + 4))
    return { unicode, format: subtable.readUInt16BE(0), subtable }
  }).filter(({ unicode }) => unicode)
  const wide = subtables.find(({ format }) => format === 12)?.subtable
  if (wide) return lookUpGroups(kept(wide, wide.readUInt32BE(4)))
  const plain = subtables.find(({ format }) => format === 4)?.subtable
  if (plain) return lookUpSegments(kept(plain, plain.readUInt16BE(2)))
  throw new Error('not a font that can be read: no Unicode cmap of format 4 or 12')
}

/** A copy: a view would hold the whole file in memory. */
function kept(subtable: Buffer, length: number): Buffer {
  return Buffer.from(subtable.subarray(0, length))
}

function lookUpGroups(subtable: Buffer): (codePoint: number) => number {
  const groups = subtable.readUInt32BE(12)
  return (codePoint) => {
    const group = firstOf(groups, (i) => subtable.readUInt32BE(16 + i * 12 + 4) >= codePoint)
    if (group === groups) return 0
    const row = 16 + group * 12
    const first = subtable.readUInt32BE(row)
    return first > codePoint ? 0 : subtable.readUInt32BE(row + 8) + codePoint - first
  }
}

function lookUpSegments(subtable: Buffer): (codePoint: number) => number {
  const size = subtable.readUInt16BE(6)
  return (codePoint) => {
    const i = 2 * firstOf(size / 2, (segment) => subtable.readUInt16BE(14 + 2 * segment) >= codePoint)
    if (i === size) return 0
    const first = subtable.readUInt16BE(16 + size + i)
    if (first > codePoint) return 0
    const delta = subtable.readUInt16BE(16 + 2 * size + i)
    const rangeAt = 16 + 3 * size + i
    const range = subtable.readUInt16BE(rangeAt)
    if (range === 0) return (codePoint + delta) & 0xffff
    const glyph = subtable.readUInt16BE(rangeAt + range + 2 * (codePoint - first))
    return glyph === 0 ? 0 : (glyph + delta) & 0xffff
  }
}

/** The first of `count` sorted rows that holds; `count` where none does. */
function firstOf(count: number, holds: (row: number) => boolean): number {
  let [low, high] = [0, count]
  while (low < high) {
    const middle = (low + high) >> 1
    if (holds(middle)) high = middle
    else low = middle + 1
  }
  return low
}
