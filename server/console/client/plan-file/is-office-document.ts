/** What office programs write: their files begin so. */
const beginnings: readonly (readonly [number, number])[] = [
  [0x50, 0x4b], // PK: .docx, .xlsx
  [0xd0, 0xcf], // .doc, .xls
  [0x25, 0x50], // %PDF
]

/** Whether a file is a document of Word, Excel or the like, by what it has, not by its name. */
export async function isOfficeDocument(file: Blob): Promise<boolean> {
  const [first, second] = new Uint8Array(await file.slice(0, 2).arrayBuffer())
  return beginnings.some(([a, b]) => a === first && b === second)
}
