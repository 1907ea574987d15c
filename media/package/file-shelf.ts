import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { DateText } from '../../shared/plan/plan.ts'
import { sha256Of } from '../sha256-of.ts'

/** A file of a package: its path in it, with `/`, and the SHA-256 of its bytes. */
export interface PackageFile {
  readonly file: string
  readonly sha256: string
}

/** The files of a package, written into a folder as they come. */
export interface FileShelf {
  /** Writes bytes under the next number of their kind, `frames/00001-1f3a…`, or gives the file that has them already. */
  readonly numbered: (kind: 'frames' | 'clips', end: string, bytes: Buffer) => Promise<PackageFile>
  /** Writes a file under its own name. */
  readonly named: (file: string, bytes: Buffer | string) => Promise<PackageFile>
  /** All that was written, in the order of their names. */
  readonly files: () => readonly PackageFile[]
}

/** A shelf in `folder`, whose numbered files say in their names until when they may be shown. */
export function fileShelf(folder: string, notAfter: DateText): FileShelf {
  const written = new Map<string, PackageFile>()
  const known = new Map<string, PackageFile>()
  const counts = { frames: 0, clips: 0 }

  const named = async (file: string, bytes: Buffer | string) => {
    const kept = { file, sha256: sha256Of(bytes) }
    await mkdir(dirname(join(folder, file)), { recursive: true })
    await writeFile(join(folder, file), bytes)
    written.set(file, kept)
    return kept
  }

  return {
    named,
    async numbered(kind, end, bytes) {
      const sha256 = sha256Of(bytes)
      const found = known.get(`${kind}/${sha256}`)
      if (found) return found
      const number = String(++counts[kind]).padStart(kind === 'frames' ? 5 : 3, '0')
      const kept = await named(`${kind}/${number}-${sha256.slice(0, 8)}-not-after-${notAfter}${end}`, bytes)
      known.set(`${kind}/${sha256}`, kept)
      return kept
    },
    files: () => [...written.values()].sort((a, b) => (a.file < b.file ? -1 : 1)),
  }
}
