import { readFile, stat } from 'node:fs/promises'
import { MediaFault } from './media-fault.ts'
import { mostBytes } from './most-bytes.ts'

/**
 * The bytes of a picture or clip at a path; undefined where there is none. Throws `MediaFault` for what is no file (a folder, a pipe, a
 * device, a link that leads round), may not be read, or is larger than any clip that is taken.
 */
export async function readMediaFile(path: string): Promise<Buffer | undefined> {
  try {
    // A pipe would be waited for, and a device may never end.
    const found = await stat(path)
    if (!found.isFile()) throw noFile()
    if (found.size > mostBytes.clip) throw tooLarge()
    return await readFile(path)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined
    throw code === undefined ? error : noFile(error)
  }
}

function noFile(cause?: unknown): MediaFault {
  return new MediaFault('unreadable', 'Không phải là tệp đọc được', 'this is no file that can be read', { cause })
}

function tooLarge(): MediaFault {
  const most = mostBytes.clip / 2 ** 20
  return new MediaFault('too-large', `Tệp lớn hơn ${most} MB`, `the file is larger than ${most} MiB`)
}
