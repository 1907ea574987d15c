import { readFile, stat } from 'node:fs/promises'
import { MediaFault } from '../media-fault.ts'
import { judgeOpen, type PictureFacts } from '../picture/judge-picture.ts'
import { type Master, masterOfOpen } from '../picture/master-of.ts'
import { openPicture } from '../picture/open-picture.ts'
import { refuseByLength } from '../picture/refuse-by-length.ts'
import { type TextLine, textLinesOf } from '../picture/text-lines-of.ts'

/** All that is found out about a picture that was handed in. */
export interface ExaminedFile {
  readonly facts: PictureFacts
  readonly master: Master
  readonly lines: readonly TextLine[]
}

/**
 * Judges the picture in a file, makes its master and looks for text in it. It is read where it is judged: no other process ever
 * holds it. Throws `MediaFault` where it cannot be taken.
 */
export async function examineFile(path: string): Promise<ExaminedFile> {
  refuseByLength(await stat(path).then(({ size }) => ({ length: size })))
  const picture = await openPicture(await readFile(path))
  await judgeOpen(picture)
  const master = await masterOfOpen(picture)
  const lines = await textLinesOf(master.bytes).catch((error: unknown) => {
    // A picture in which words cannot be looked for is none the worse for it.
    if (error instanceof MediaFault) return []
    throw error
  })
  return { facts: picture.header, master, lines }
}
