/** What a TrueType file says of its letters, in font units: enough to fit a line without drawing it. */
export interface FontFile {
  readonly unitsPerEm: number
  /** The glyph of a code point; 0 where the font has none. */
  glyphOf(codePoint: number): number
  advanceOf(glyph: number): number
  /** How far the glyph's outline rises above the baseline and falls below it (both 0 where it has none). */
  inkOf(glyph: number): { readonly above: number; readonly below: number }
}

/** Reads a TrueType file with outlines in `glyf`; throws where a table is missing. */
export function readFontFile(bytes: Buffer): FontFile {
  const tables = new Map<string, Buffer>()
  for (let i = 0; i < bytes.readUInt16BE(4); i++) {
    const row = 12 + i * 16
    const start = bytes.readUInt32BE(row + 8)
    tables.set(bytes.toString('latin1', row, row + 4), bytes.subarray(start, start + bytes.readUInt32BE(row + 12)))
  }
  const table = (tag: string): Buffer => {
    const found = tables.get(tag)
    if (!found) throw new Error(`not a TrueType font with outlines: no ${tag} table`)
    return found
  }
  const [head, hmtx, loca, glyf] = [table('head'), table('hmtx'), table('loca'), table('glyf')]
  const metrics = table('hhea').readUInt16BE(34)
  const startOf =
    head.readInt16BE(50) === 0
      ? (glyph: number) => loca.readUInt16BE(glyph * 2) * 2
      : (glyph: number) => loca.readUInt32BE(glyph * 4)
  return {
    unitsPerEm: head.readUInt16BE(18),
    glyphOf: glyphsIn(table('cmap')),
    advanceOf: (glyph) => hmtx.readUInt16BE(Math.min(glyph, metrics - 1) * 4),
    inkOf(glyph) {
      const start = startOf(glyph)
      if (start === startOf(glyph + 1)) return { above: 0, below: 0 }
      return { above: glyf.readInt16BE(start + 8), below: -glyf.readInt16BE(start + 4) }
    },
  }
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
  const wide = subtables.find(({ format }) => format === 12)
  if (wide) return (codePoint) => glyphInGroups(wide.subtable, codePoint)
  const plain = subtables.find(({ format }) => format === 4)
  if (plain) return (codePoint) => glyphInSegments(plain.subtable, codePoint)
  throw new Error('not a font that can be read: no Unicode cmap of format 4 or 12')
}

function glyphInGroups(subtable: Buffer, codePoint: number): number {
  for (let group = 0; group < subtable.readUInt32BE(12); group++) {
    const row = 16 + group * 12
    const first = subtable.readUInt32BE(row)
    if (first <= codePoint && codePoint <= subtable.readUInt32BE(row + 4)) {
      return subtable.readUInt32BE(row + 8) + codePoint - first
    }
  }
  return 0
}

function glyphInSegments(subtable: Buffer, codePoint: number): number {
  const size = subtable.readUInt16BE(6)
  for (let i = 0; i < size; i += 2) {
    if (subtable.readUInt16BE(14 + i) < codePoint) continue
    const first = subtable.readUInt16BE(16 + size + i)
    if (first > codePoint) return 0
    const delta = subtable.readUInt16BE(16 + 2 * size + i)
    const rangeAt = 16 + 3 * size + i
    const range = subtable.readUInt16BE(rangeAt)
    if (range === 0) return (codePoint + delta) & 0xffff
    const glyph = subtable.readUInt16BE(rangeAt + range + 2 * (codePoint - first))
    return glyph === 0 ? 0 : (glyph + delta) & 0xffff
  }
  return 0
}
