import type { SourceLine } from '../../../../../shared/recognise/source-line.ts'
import { docxLines } from './docx-lines.ts'
import { FileRefused, refusals } from './file-refused.ts'
import { textLines } from './text-lines.ts'
import { xlsxLines } from './xlsx-lines.ts'
import { zipEntries } from './zip-entries.ts'

const maxBytes = 20 * 1024 * 1024
const maxLines = 20_000

/** The lines of a file, by what is in it and not by its name. Throws `FileRefused`, which says what to do, where they cannot be had. */
export function documentLines(bytes: Uint8Array, name: string): readonly SourceLine[] {
  if (bytes.length > maxBytes) throw new FileRefused(refusals.tooLarge)
  const lines = linesIn(bytes, name.toLowerCase())
  if (lines.length === 0) throw new FileRefused(refusals.empty)
  if (lines.length > maxLines) throw new FileRefused(refusals.tooLong)
  return lines
}

function linesIn(bytes: Uint8Array, name: string): readonly SourceLine[] {
  if (startsWith(bytes, [0x50, 0x4b])) {
    const zip = zipEntries(bytes)
    if (zip.names.includes('xl/workbook.xml')) return xlsxLines(zip)
    return docxLines(zip)
  }
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) throw new FileRefused(refusalOfOld(bytes, name))
  if (startsWith(bytes, [0x25, 0x50, 0x44, 0x46])) throw new FileRefused(refusals.pdf)
  if (/\.(?:docx|xlsx)$/.test(name)) throw new FileRefused(refusals.damaged)
  return textLines(textOf(bytes))
}

/** A new file with a password is packed in a file of the old kind. */
function refusalOfOld(bytes: Uint8Array, name: string) {
  const packed = Array.from('EncryptedPackage', (letter) => `${letter}\0`).join('')
  // The directory of such a file stands at its end or its beginning.
  const ends = [bytes.subarray(0, 65_536), bytes.subarray(-65_536)]
  if (ends.some((part) => new TextDecoder('latin1').decode(part).includes(packed))) return refusals.locked
  if (name.endsWith('.doc')) return refusals.oldWord
  return name.endsWith('.xls') ? refusals.oldExcel : refusals.old
}

function textOf(bytes: Uint8Array): string {
  const isWide = startsWith(bytes, [0xff, 0xfe])
  try {
    const text = new TextDecoder(isWide ? 'utf-16le' : 'utf-8', { fatal: true }).decode(bytes)
    if (text.includes('\0')) throw new FileRefused(refusals.notRead)
    return text
  } catch (cause) {
    throw cause instanceof FileRefused ? cause : new FileRefused(refusals.notRead, { cause })
  }
}

const startsWith = (bytes: Uint8Array, first: readonly number[]) => first.every((byte, at) => bytes[at] === byte)
