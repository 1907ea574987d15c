import { strToU8, zipSync } from 'fflate'

const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const mc = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
const x = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
const r = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

/** Packs parts, by their names, as Office does. */
export function packed(parts: Readonly<Record<string, string>>): Uint8Array {
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(head + text)])))
}

/** A Word file with this body, in `w:` elements, and more parts by their names. */
export function docxOf(body: string, parts: Readonly<Record<string, string>> = {}): Uint8Array {
  return packed({
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    'word/document.xml': `<w:document ${w} ${mc}><w:body>${body}<w:sectPr/></w:body></w:document>`,
    'word/numbering.xml': `<w:numbering ${w}>${lists}</w:numbering>`,
    ...parts,
  })
}

// List 1: bullets; list 2: 1. a).
const lists = `
  <w:abstractNum w:abstractNumId="7"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val=""/></w:lvl></w:abstractNum>
  <w:abstractNum w:abstractNumId="8">
    <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>
    <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%2)"/></w:lvl>
  </w:abstractNum>
  <w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="8"/></w:num>`

/** A paragraph of Word whose words are split into runs wherever a `|` stands; of a list, if one is given, at a level. */
export function paragraph(text: string, list?: number, level = 0): string {
  const place = list === undefined ? '' : `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`
  const runs = text
    .split('|')
    .map((run) => `<w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">${escaped(run)}</w:t></w:r>`)
  return `<w:p><w:pPr>${place}</w:pPr>${runs.join('<w:proofErr w:type="spellStart"/>')}</w:p>`
}

/** A table of Word: rows of cells, a cell’s paragraphs apart by `\n`. */
export function table(rows: readonly (readonly string[])[]): string {
  const cell = (text: string) =>
    `<w:tc><w:tcPr/>${text
      .split('\n')
      .map((each) => paragraph(each))
      .join('')}</w:tc>`
  return `<w:tbl><w:tblPr/>${rows.map((row) => `<w:tr>${row.map(cell).join('')}</w:tr>`).join('')}</w:tbl>`
}

/** An Excel file of one sheet: words are shared, numbers are days as Excel counts them, in a style that shows them so. */
export function xlsxOf(rows: readonly (readonly (string | number | undefined)[])[]): Uint8Array {
  const words = [...new Set(rows.flat().filter((value): value is string => typeof value === 'string'))]
  const cell = (value: string | number | undefined, at: string) =>
    value === undefined
      ? ''
      : typeof value === 'number'
        ? `<c r="${at}" s="${value > 1000 ? 1 : 0}"><v>${value}</v></c>`
        : `<c r="${at}" t="s"><v>${words.indexOf(value)}</v></c>`
  const lines = rows.map(
    (row, y) => `<row r="${y + 1}">${row.map((value, at) => cell(value, `${'ABCDEFGH'[at]}${y + 1}`)).join('')}</row>`,
  )
  return packed({
    'xl/workbook.xml': `<workbook ${x} ${r}><sheets><sheet name="Kế hoạch" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels':
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>',
    'xl/styles.xml': `<styleSheet ${x}><numFmts><numFmt numFmtId="164" formatCode="dd/mm/yyyy;@"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/></cellXfs></styleSheet>`,
    'xl/sharedStrings.xml': `<sst ${x}>${words.map((word) => `<si><r><t>${escaped(word.slice(0, 3))}</t></r><r><t xml:space="preserve">${escaped(word.slice(3))}</t></r></si>`).join('')}</sst>`,
    'xl/worksheets/sheet1.xml': `<worksheet ${x}><sheetData>${lines.join('')}</sheetData></worksheet>`,
  })
}

const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;')
